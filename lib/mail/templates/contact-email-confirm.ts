import { findMailLinkById, findMailRecipient, mailLinkUrlToken } from '@/lib/domain/notifications';
import { paths } from '@/lib/paths';
import { linkMail, mailDate, mailWords, ref, type MailBuilder } from '../builder';

/** Asks at a new contact address whether it is right. Refs: `mailLinkId`. */
export const build: MailBuilder = async (refs, context) => {
  const link = await findMailLinkById(ref(refs, 'mailLinkId'));
  if (link?.state !== 'valid' || link.userId === null) return null;
  const user = await findMailRecipient(link.userId);
  if (user === null) return null;
  const { locale, timeZone, signInName, organizationName: organization } = user;
  const words = mailWords(locale, 'contact-email-confirm');
  const { brand } = context;
  return linkMail({
    to: link.email,
    locale,
    subject: words('subject', { brand }),
    preview: words('preview'),
    heading: words('heading'),
    greeting: words('greeting', { name: user.firstName }),
    before: [words('intro', { organization, brand, signInName }), words('instruction')],
    action: {
      href: context.url(paths.confirmContactEmail(mailLinkUrlToken(link))),
      label: words('button'),
    },
    after: [words('expiry', { date: mailDate(link.expiresAt, locale, timeZone) }), words('ignore')],
  });
};
