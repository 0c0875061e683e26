import { paths } from '@/lib/paths';
import { ref } from '../builder';
import { userMail } from '../user-mail';

/** Tells a user that a second factor changed. Refs: `userId`, `change`, of a passkey its `name`. */
export const build = userMail('factors-changed', ({ user, words, refs, context }) => {
  const { signInName } = user;
  const change = ref(refs, 'change');
  return {
    subject: words('subject', { brand: context.brand }),
    preview: words('preview'),
    heading: words('heading'),
    before: [words('intro', { change, signInName, passkey: refs['name'] ?? '' }), words('warning')],
    action: { href: context.url(paths.security()), label: words('button') },
    after: [],
  };
});
