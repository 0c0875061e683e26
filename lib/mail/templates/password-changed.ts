import { findMailRecipient } from '@/lib/domain/notifications';
import { paths } from '@/lib/paths';
import { linkMail, mailWords, ref, type MailBuilder } from '../builder';

/** Tells a user that the password was changed. Refs: `userId`. */
export const build: MailBuilder = async (refs, context) => {
  const user = await findMailRecipient(ref(refs, 'userId'));
  if (user === null) return null;
  const words = mailWords(user.locale, 'password-changed');
  return linkMail({
    to: user.email,
    locale: user.locale,
    subject: words('subject', { brand: context.brand }),
    preview: words('preview'),
    heading: words('heading'),
    greeting: words('greeting', { name: user.firstName }),
    before: [words('intro', { signInName: user.signInName }), words('warning')],
    action: { href: context.url(paths.forgotPassword()), label: words('button') },
    after: [],
  });
};
