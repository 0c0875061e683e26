import { findGuestMail } from '@/lib/domain/guests';
import { mailLinkUrlToken } from '@/lib/domain/notifications';
import { localeOf } from '@/lib/messages/locale';
import { paths } from '@/lib/paths';
import { linkMail, mailDate, mailWords, ref, type MailBuilder } from '../builder';

/** Invites somebody from outside to be a guest. Refs: `mailLinkId`. */
export const build: MailBuilder = async (refs, context) => {
  const mail = await findGuestMail(ref(refs, 'mailLinkId'));
  if (mail === null) return null;
  const { link, email, inviterName, organizationName: organization } = mail;
  const locale = localeOf(mail.locale);
  const { brand } = context;
  const words = mailWords(locale, 'guest-invitation');
  return linkMail({
    to: email,
    locale,
    subject: words('subject', { organization, brand }),
    preview: words('preview', { organization }),
    heading: words('heading', { organization }),
    name: null,
    before: [
      inviterName === null
        ? words('intro', { organization, brand })
        : words('introBy', { name: inviterName, organization, brand }),
      words('instruction'),
      words('signInName', { email }),
    ],
    action: {
      href: context.url(paths.guestInvitation(mailLinkUrlToken(link))),
      label: words('button'),
    },
    after: [
      words('expiry', { date: mailDate(link.expiresAt, locale, 'UTC') }),
      words('ignore', { organization }),
    ],
  });
};
