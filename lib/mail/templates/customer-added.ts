import { findOrganizationName } from '@/lib/domain/notifications';
import { paths } from '@/lib/paths';
import { ref } from '../builder';
import { relationshipMail } from '../relationship-mail';

/** Tells a reseller that its provider added a customer for it. Refs: `relationshipId`, `providerId`, `userId`. */
export const build = relationshipMail(
  'customer-added',
  async ({ user, words, refs, context, relationship }) => {
    const provider = await findOrganizationName(ref(refs, 'providerId'));
    if (provider === null) return null;
    const about = { customer: relationship.customerName, provider };
    return {
      subject: words('subject', about),
      preview: words('preview', about),
      heading: words('heading'),
      before: [words('intro', { ...about, organization: user.organizationName })],
      action: {
        href: context.url(paths.customerAccount(relationship.customerId)),
        label: words('button'),
      },
      after: [words('after')],
    };
  },
);
