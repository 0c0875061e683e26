import { findMailLinkById, findMailRecipient, mailLinkUrlToken } from '@/lib/domain/notifications';
import { paths } from '@/lib/paths';
import { linkMail, mailDate, mailWords, ref, type MailBuilder } from './builder';

/**
 * What the mails share by which an admin lets a user choose a password, with the words of one of
 * them. Refs: `mailLinkId`.
 */
export function passwordLinkMail(template: 'user-added-link' | 'user-password-link'): MailBuilder {
  return async (refs, context) => {
    const link = await findMailLinkById(ref(refs, 'mailLinkId'));
    if (link?.state !== 'valid' || link.userId === null) return null;
    const user = await findMailRecipient(link.userId);
    if (user === null) return null;
    const { locale, timeZone, signInName, organizationName: organization } = user;
    const { brand } = context;
    const words = mailWords(locale, template);
    return linkMail({
      to: link.email,
      locale,
      subject: words('subject', { brand, organization }),
      preview: words('preview', { brand }),
      heading: words('heading'),
      greeting: words('greeting', { name: user.firstName }),
      before: [
        words('intro', { brand, organization, signInName }),
        words('signInName', { signInName }),
        words('instruction'),
      ],
      action: {
        href: context.url(paths.resetPassword(mailLinkUrlToken(link))),
        label: words('button'),
      },
      after: [
        words('expiry', { date: mailDate(link.expiresAt, locale, timeZone) }),
        words('ignore', { organization }),
      ],
    });
  };
}
