import { paths } from '@/lib/paths';
import { userMail } from '../user-mail';

/** Welcomes a user whom an admin added; the temporary password comes from the admin. Refs: `userId`. */
export const build = userMail('user-added', ({ user, words, context: { brand, url } }) => {
  const { signInName, organizationName: organization } = user;
  return {
    subject: words('subject', { organization }),
    preview: words('preview', { brand }),
    heading: words('heading'),
    before: [
      words('intro', { brand, organization }),
      words('signInName', { signInName }),
      words('instruction'),
    ],
    action: { href: url(paths.signIn()), label: words('button') },
    after: [words('ignore', { organization })],
  };
});
