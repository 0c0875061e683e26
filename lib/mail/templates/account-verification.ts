import { paths } from '@/lib/paths';
import { userLinkMail } from '../user-mail';

/** Asks the creator of a work account to confirm its contact address. Refs: `mailLinkId`. */
export const build = userLinkMail(
  'account-verification',
  ({ user, words, context: { brand, url }, token, end }) => ({
    subject: words('subject', { brand }),
    preview: words('preview'),
    heading: words('heading'),
    before: [
      words('intro', { organization: user.organizationName, brand }),
      words('signInName', { signInName: user.signInName }),
      words('instruction'),
    ],
    action: { href: url(paths.verifyAccountEmail(token)), label: words('button') },
    after: [words('expiry', { date: end }), words('ignore')],
  }),
);
