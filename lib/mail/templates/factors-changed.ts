import { findMailRecipient } from '@/lib/domain/notifications';
import { paths } from '@/lib/paths';
import { linkMail, mailWords, ref, type MailBuilder } from '../builder';

/** Tells a user that a second factor changed. Refs: `userId`, `change`, of a passkey its `name`. */
export const build: MailBuilder = async (refs, context) => {
  const user = await findMailRecipient(ref(refs, 'userId'));
  if (user === null) return null;
  const { signInName } = user;
  const words = mailWords(user.locale, 'factors-changed');
  const change = ref(refs, 'change');
  return linkMail({
    to: user.email,
    locale: user.locale,
    subject: words('subject', { brand: context.brand }),
    preview: words('preview'),
    heading: words('heading'),
    greeting: words('greeting', { name: user.firstName }),
    before: [words('intro', { change, signInName, passkey: refs['name'] ?? '' }), words('warning')],
    action: { href: context.url(paths.security()), label: words('button') },
    after: [],
  });
};
