import { findMailRecipient } from '@/lib/domain/notifications';
import { paths } from '@/lib/paths';
import { ref } from '../builder';
import { userMail } from '../user-mail';

/**
 * Tells a Global admin that the organization works under another MPN ID. Refs: `userId`,
 * `changedById`, `oldMpnId` (empty for none), `newMpnId`.
 */
export const build = userMail('mpn-id-changed', async ({ user, words, refs, context }) => {
  const changer = await findMailRecipient(ref(refs, 'changedById'));
  const { organizationName: organization } = user;
  const oldMpnId = ref(refs, 'oldMpnId');
  const about = {
    organization,
    oldMpnId,
    newMpnId: ref(refs, 'newMpnId'),
    actor: changer?.signInName ?? organization,
  };
  return {
    subject: words('subject', about),
    preview: words('preview', about),
    heading: words('heading'),
    before: [
      words(oldMpnId === '' ? 'introFirst' : 'intro', about),
      ...(oldMpnId === '' ? [] : [words('released')]),
    ],
    action: { href: context.url(paths.mpnId()), label: words('button') },
    after: [words('ignore', about)],
  };
});
