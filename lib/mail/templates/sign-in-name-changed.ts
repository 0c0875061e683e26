import { paths } from '@/lib/paths';
import { ref } from '../builder';
import { userMail } from '../user-mail';

/** Tells a user under which name to sign in from now on. Refs: `userId`, `oldName`. */
export const build = userMail('sign-in-name-changed', ({ user, words, refs, context }) => {
  const { signInName, organizationName: organization } = user;
  const { brand } = context;
  const oldName = ref(refs, 'oldName');
  return {
    subject: words('subject', { brand }),
    preview: words('preview', { signInName }),
    heading: words('heading'),
    before: [words('intro', { brand, organization, oldName, signInName }), words('rest')],
    action: { href: context.url(paths.signIn({ name: signInName })), label: words('button') },
    after: [words('ignore', { organization })],
  };
});
