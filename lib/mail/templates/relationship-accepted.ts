import { findRelationshipMail } from '@/lib/domain/customers';
import { findMailRecipient } from '@/lib/domain/notifications';
import { paths } from '@/lib/paths';
import { linkMail, mailWords, ref, type MailBuilder } from '../builder';

/**
 * Tells a partner that a customer said yes, and to what at that moment. Refs: `relationshipId`,
 * `granted` (what the answer added), `userId`.
 */
export const build: MailBuilder = async (refs, context) => {
  const user = await findMailRecipient(ref(refs, 'userId'));
  const relationship = await findRelationshipMail(ref(refs, 'relationshipId'));
  if (user === null || relationship === null) return null;
  const about = { customer: relationship.customerName, granted: ref(refs, 'granted') };
  const words = mailWords(user.locale, 'relationship-accepted');
  return linkMail({
    to: user.email,
    locale: user.locale,
    subject: words('subject', about),
    preview: words('preview', about),
    heading: words('heading'),
    greeting: words('greeting', { name: user.firstName }),
    before: [
      words('intro', { ...about, organization: user.organizationName }),
      words('privileges', about),
    ],
    action: {
      href: context.url(paths.customerAccount(relationship.customerId)),
      label: words('button'),
    },
    after: [words('after')],
  });
};
