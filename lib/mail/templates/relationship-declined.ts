import { findDeclinedMail } from '@/lib/domain/customers';
import { findMailRecipient } from '@/lib/domain/notifications';
import { paths } from '@/lib/paths';
import { linkMail, mailWords, ref, type MailBuilder } from '../builder';

/** Tells a partner that a customer said no. Refs: `invitationId`, `userId`. */
export const build: MailBuilder = async (refs, context) => {
  const invitationId = ref(refs, 'invitationId');
  const user = await findMailRecipient(ref(refs, 'userId'));
  const declined = await findDeclinedMail(invitationId);
  if (user === null || declined === null) return null;
  const customer = declined.answerer;
  const words = mailWords(user.locale, 'relationship-declined');
  return linkMail({
    to: user.email,
    locale: user.locale,
    subject: words('subject', { customer }),
    preview: words('preview', { customer }),
    heading: words('heading'),
    greeting: words('greeting', { name: user.firstName }),
    before: [
      words('intro', { customer, organization: user.organizationName }),
      ...(declined.label === null ? [] : [words('label', { label: declined.label })]),
    ],
    action: { href: context.url(paths.invitation(invitationId)), label: words('button') },
    after: [words('after')],
  });
};
