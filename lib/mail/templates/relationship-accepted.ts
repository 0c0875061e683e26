import { paths } from '@/lib/paths';
import { ref } from '../builder';
import { relationshipMail } from '../relationship-mail';

/**
 * Tells a partner that a customer said yes, and to what at that moment. Refs: `relationshipId`,
 * `granted` (what the answer added), `userId`.
 */
export const build = relationshipMail(
  'relationship-accepted',
  ({ user, words, refs, context, relationship }) => {
    const about = { customer: relationship.customerName, granted: ref(refs, 'granted') };
    return {
      subject: words('subject', about),
      preview: words('preview', about),
      heading: words('heading'),
      before: [
        words('intro', { ...about, organization: user.organizationName }),
        words('privileges', about),
      ],
      action: {
        href: context.url(paths.customerAccount(relationship.customerId)),
        label: words('button'),
      },
      after: [words('after')],
    };
  },
);
