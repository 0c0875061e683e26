import { paths } from '@/lib/paths';
import type { MailBuilder } from './builder';
import { userLinkMail } from './user-mail';

/**
 * What the mails share by which an admin lets a user choose a password, with the words of one of
 * them. Refs: `mailLinkId`.
 */
export function passwordLinkMail(template: 'user-added-link' | 'user-password-link'): MailBuilder {
  return userLinkMail(template, ({ user, words, context: { brand, url }, token, end }) => {
    const { signInName, organizationName: organization } = user;
    return {
      subject: words('subject', { brand, organization }),
      preview: words('preview', { brand }),
      heading: words('heading'),
      before: [
        words('intro', { brand, organization, signInName }),
        words('signInName', { signInName }),
        words('instruction'),
      ],
      action: { href: url(paths.resetPassword(token)), label: words('button') },
      after: [words('expiry', { date: end }), words('ignore', { organization })],
    };
  });
}
