import { findMailRecipient } from '@/lib/domain/notifications';
import { paths } from '@/lib/paths';
import { linkMail, mailWords, ref, type MailBuilder } from '../builder';

/** Tells a user that a recovery code opened their account. Refs: `userId`, `left`. */
export const build: MailBuilder = async (refs, context) => {
  const user = await findMailRecipient(ref(refs, 'userId'));
  if (user === null) return null;
  const words = mailWords(user.locale, 'recovery-code-used');
  const left = Number(ref(refs, 'left'));
  return linkMail({
    to: user.email,
    locale: user.locale,
    subject: words('subject', { brand: context.brand }),
    preview: words('preview'),
    heading: words('heading'),
    greeting: words('greeting', { name: user.firstName }),
    before: [words('intro', { signInName: user.signInName, left }), words('warning')],
    action: { href: context.url(paths.security()), label: words('button') },
    after: [],
  });
};
