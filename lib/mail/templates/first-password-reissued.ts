import { paths } from '@/lib/paths';
import { userMail } from '../user-mail';

/**
 * Tells the first Global admin of a provider that the office gives out another one-time password;
 * never carries it. Refs: `userId`.
 */
export const build = userMail('first-password-reissued', ({ user, words, context }) => {
  const { signInName, organizationName: organization } = user;
  const { brand, vendor, url } = context;
  const about = { brand, vendor, organization, signInName };
  return {
    subject: words('subject', about),
    preview: words('preview', about),
    heading: words('heading'),
    before: [words('intro', about), words('instruction')],
    action: { href: url(paths.signIn()), label: words('button') },
    after: [words('ignore', about)],
  };
});
