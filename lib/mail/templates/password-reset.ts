import { paths } from '@/lib/paths';
import { userLinkMail } from '../user-mail';

/** Carries the link to set a new password. Refs: `mailLinkId`. */
export const build = userLinkMail('password-reset', ({ user, words, context, token, end }) => ({
  subject: words('subject', { brand: context.brand }),
  preview: words('preview'),
  heading: words('heading'),
  before: [words('intro', { signInName: user.signInName }), words('instruction')],
  action: { href: context.url(paths.resetPassword(token)), label: words('button') },
  after: [words('expiry', { date: end }), words('ignore')],
}));
