import { findInvitationReminder } from '@/lib/domain/invitations';
import { linkMail, mailDate, mailWords, ref, type MailBuilder } from '../builder';

/** Reminds the recipient of an invitation that nobody has answered. Refs: `invitationId`. */
export const build: MailBuilder = async (refs) => {
  const mail = await findInvitationReminder(ref(refs, 'invitationId'));
  if (mail === null) return null;
  const { to, locale, subject, link, issuer, expiresAt } = mail;
  const words = mailWords(locale, 'invitation-reminder');
  const date = mailDate(expiresAt, locale, 'UTC');
  return linkMail({
    to,
    locale,
    subject: words('subject', { subject }),
    preview: words('preview', { issuer, date }),
    heading: words('heading'),
    name: null,
    before: [words('intro', { issuer }), words('until', { date })],
    action: { href: link, label: words('button') },
    after: [words('after', { issuer })],
  });
};
