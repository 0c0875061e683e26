import { findMailLinkById, findMailRecipient, mailLinkUrlToken } from '@/lib/domain/notifications';
import { paths } from '@/lib/paths';
import { linkMail, mailDate, mailWords, ref, type MailBuilder } from '../builder';

/** Asks the creator of a work account to confirm its contact address. Refs: `mailLinkId`. */
export const build: MailBuilder = async (refs, context) => {
  const link = await findMailLinkById(ref(refs, 'mailLinkId'));
  if (link?.state !== 'valid' || link.userId === null) return null;
  const user = await findMailRecipient(link.userId);
  if (user === null) return null;
  const { locale, timeZone } = user;
  const words = mailWords(locale, 'account-verification');
  const { brand } = context;
  return linkMail({
    to: link.email,
    locale,
    subject: words('subject', { brand }),
    preview: words('preview'),
    heading: words('heading'),
    greeting: words('greeting', { name: user.firstName }),
    before: [
      words('intro', { organization: user.organizationName, brand }),
      words('signInName', { signInName: user.signInName }),
      words('instruction'),
    ],
    action: {
      href: context.url(paths.verifyAccountEmail(mailLinkUrlToken(link))),
      label: words('button'),
    },
    after: [words('expiry', { date: mailDate(link.expiresAt, locale, timeZone) }), words('ignore')],
  });
};
