import type { MailBuilder } from './builder';
import { userMail } from './user-mail';

/**
 * Tells a user what an admin did to their work account, and where to go on; it never carries a
 * password. Refs: `userId`.
 */
export function adminActMail(
  template: 'user-factors-reset' | 'user-password-reset',
  path: string,
): MailBuilder {
  return userMail(template, ({ user, words, context: { brand, url } }) => {
    const { signInName, organizationName: organization } = user;
    return {
      subject: words('subject', { brand, organization }),
      preview: words('preview', { brand }),
      heading: words('heading'),
      before: [words('intro', { brand, organization, signInName }), words('instruction')],
      action: { href: url(path), label: words('button') },
      after: [words('ignore', { organization })],
    };
  });
}
