import { paths } from '@/lib/paths';
import { userMail } from '../user-mail';

/** Tells a user that the password was changed. Refs: `userId`. */
export const build = userMail('password-changed', ({ user, words, context }) => ({
  subject: words('subject', { brand: context.brand }),
  preview: words('preview'),
  heading: words('heading'),
  before: [words('intro', { signInName: user.signInName }), words('warning')],
  action: { href: context.url(paths.forgotPassword()), label: words('button') },
  after: [],
}));
