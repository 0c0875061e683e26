import { findMailRecipient } from '@/lib/domain/notifications';
import { linkMail, mailWords, ref, type MailBuilder } from './builder';

/**
 * Tells a user what an admin did to their work account, and where to go on; it never carries a
 * password. Refs: `userId`.
 */
export function adminActMail(
  template: 'user-added' | 'user-factors-reset' | 'user-password-reset',
  path: string,
): MailBuilder {
  return async (refs, { brand, url }) => {
    const user = await findMailRecipient(ref(refs, 'userId'));
    if (user === null) return null;
    const { locale, signInName, organizationName: organization } = user;
    const words = mailWords(locale, template);
    const nameLine =
      template === 'user-added' ? [mailWords(locale, template)('signInName', { signInName })] : [];
    return linkMail({
      to: user.email,
      locale,
      subject: words('subject', { brand, organization }),
      preview: words('preview', { brand }),
      heading: words('heading'),
      greeting: words('greeting', { name: user.firstName }),
      before: [
        words('intro', { brand, organization, signInName }),
        ...nameLine,
        words('instruction'),
      ],
      action: { href: url(path), label: words('button') },
      after: [words('ignore', { organization })],
    });
  };
}
