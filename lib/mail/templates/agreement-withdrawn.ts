import { findWithdrawnMail } from '@/lib/domain/catalog';
import { ref } from '../builder';
import { agreementPath } from '../agreement-path';
import { userMail } from '../user-mail';

/**
 * Tells a Global admin who was told of a new version that it was withdrawn. Refs: `userId`,
 * `documentId`.
 */
export const build = userMail('agreement-withdrawn', async ({ user, words, refs, context }) => {
  const agreement = await findWithdrawnMail(ref(refs, 'documentId'));
  if (agreement === null) return null;
  const about = { ...agreement, organization: user.organizationName, vendor: context.vendor };
  return {
    subject: words('subject', about),
    preview: words('preview', about),
    heading: words('heading', about),
    before: [words('intro', about), words('meaning', about)],
    action: { href: context.url(agreementPath(agreement.kind)), label: words('button') },
    after: [],
  };
});
