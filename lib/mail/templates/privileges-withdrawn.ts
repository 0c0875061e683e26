import { findRelationshipMail } from '@/lib/domain/customers';
import { findMailRecipient } from '@/lib/domain/notifications';
import { paths } from '@/lib/paths';
import { linkMail, mailWords, ref, type MailBuilder } from '../builder';

/**
 * Tells a partner that a customer took the delegated privileges back, be it of a live relationship
 * or what a removal had left standing. Refs: `relationshipId`, `userId`.
 */
export const build: MailBuilder = async (refs, context) => {
  const user = await findMailRecipient(ref(refs, 'userId'));
  const relationship = await findRelationshipMail(ref(refs, 'relationshipId'));
  if (user === null || relationship === null) return null;
  const { customerId, customerName, isLive } = relationship;
  const about = { customer: customerName, relationship: isLive ? 'live' : 'ended' };
  const words = mailWords(user.locale, 'privileges-withdrawn');
  return linkMail({
    to: user.email,
    locale: user.locale,
    subject: words('subject', about),
    preview: words('preview', about),
    heading: words('heading'),
    greeting: words('greeting', { name: user.firstName }),
    before: [words('intro', { ...about, organization: user.organizationName })],
    action: {
      href: context.url(isLive ? paths.customerAccount(customerId) : paths.customers()),
      label: words('button', about),
    },
    after: [words('after', about)],
  });
};
