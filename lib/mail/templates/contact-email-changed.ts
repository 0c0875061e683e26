import { paths } from '@/lib/paths';
import { ref } from '../builder';
import { userMail } from '../user-mail';

/** Tells the address that was replaced. Refs: `userId`, `oldAddress`; `by` is `owner` when it was their own doing. */
export const build = userMail('contact-email-changed', ({ user, words, refs, context }) => {
  const { signInName, organizationName: organization } = user;
  const { brand } = context;
  return {
    to: ref(refs, 'oldAddress'),
    subject: words('subject', { brand, organization }),
    preview: words('preview', { brand }),
    heading: words('heading'),
    before: [
      words(refs['by'] === 'owner' ? 'introOwn' : 'intro', { brand, organization, signInName }),
    ],
    action: { href: context.url(paths.myProfile()), label: words('button') },
    after: [words('ignore', { organization })],
  };
});
