import { findRelationshipMail } from '@/lib/domain/customers';
import { findMailRecipient, findOrganizationName } from '@/lib/domain/notifications';
import { paths } from '@/lib/paths';
import { linkMail, mailWords, ref, type MailBuilder } from '../builder';

/** Tells a reseller that its provider added a customer for it. Refs: `relationshipId`, `providerId`, `userId`. */
export const build: MailBuilder = async (refs, context) => {
  const user = await findMailRecipient(ref(refs, 'userId'));
  const relationship = await findRelationshipMail(ref(refs, 'relationshipId'));
  const provider = await findOrganizationName(ref(refs, 'providerId'));
  if (user === null || relationship === null || provider === null) return null;
  const about = { customer: relationship.customerName, provider };
  const words = mailWords(user.locale, 'customer-added');
  return linkMail({
    to: user.email,
    locale: user.locale,
    subject: words('subject', about),
    preview: words('preview', about),
    heading: words('heading'),
    greeting: words('greeting', { name: user.firstName }),
    before: [words('intro', { ...about, organization: user.organizationName })],
    action: {
      href: context.url(paths.customerAccount(relationship.customerId)),
      label: words('button'),
    },
    after: [words('after')],
  });
};
