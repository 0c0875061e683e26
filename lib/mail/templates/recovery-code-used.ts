import { paths } from '@/lib/paths';
import { ref } from '../builder';
import { userMail } from '../user-mail';

/** Tells a user that a recovery code opened their account. Refs: `userId`, `left`. */
export const build = userMail('recovery-code-used', ({ user, words, refs, context }) => {
  const left = Number(ref(refs, 'left'));
  return {
    subject: words('subject', { brand: context.brand }),
    preview: words('preview'),
    heading: words('heading'),
    before: [words('intro', { signInName: user.signInName, left }), words('warning')],
    action: { href: context.url(paths.security()), label: words('button') },
    after: [],
  };
});
