import { findMailRecipient } from '@/lib/domain/notifications';
import { paths } from '@/lib/paths';
import { linkMail, mailWords, ref, type MailBuilder } from '../builder';

/**
 * Tells a Global admin that the organization works under another MPN ID. Refs: `userId`,
 * `changedById`, `oldMpnId` (empty for none), `newMpnId`.
 */
export const build: MailBuilder = async (refs, context) => {
  const [user, changer] = await Promise.all([
    findMailRecipient(ref(refs, 'userId')),
    findMailRecipient(ref(refs, 'changedById')),
  ]);
  if (user === null) return null;
  const { locale, organizationName: organization } = user;
  const oldMpnId = ref(refs, 'oldMpnId');
  const words = mailWords(locale, 'mpn-id-changed');
  const about = {
    organization,
    oldMpnId,
    newMpnId: ref(refs, 'newMpnId'),
    actor: changer?.signInName ?? organization,
  };
  return linkMail({
    to: user.email,
    locale,
    subject: words('subject', about),
    preview: words('preview', about),
    heading: words('heading'),
    greeting: words('greeting', { name: user.firstName }),
    before: [
      words(oldMpnId === '' ? 'introFirst' : 'intro', about),
      ...(oldMpnId === '' ? [] : [words('released')]),
    ],
    action: { href: context.url(paths.mpnId()), label: words('button') },
    after: [words('ignore', about)],
  });
};
