import { createElement } from 'react';
import { InvitationMail } from '@/emails/invitation-mail';
import { findInvitationMail } from '@/lib/domain/invitations';
import { mailFrame, mailWords, ref, type MailBuilder } from '../builder';

/** Carries an invitation to its recipient, in the inviter's words. Refs: `invitationId`. */
export const build: MailBuilder = async (refs, context) => {
  const mail = await findInvitationMail(ref(refs, 'invitationId'));
  if (mail === null) return null;
  const { to, locale, subject, message, link, issuer } = mail;
  const words = mailWords(locale, 'invitation');
  return {
    to,
    locale,
    subject,
    element: createElement(InvitationMail, {
      frame: mailFrame(locale, to, words('preview', { issuer })),
      heading: subject,
      message,
      link,
      sentBy: words('sentBy', { issuer, brand: context.brand }),
    }),
  };
};
