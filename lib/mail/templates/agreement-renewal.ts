import { findAgreementMail } from '@/lib/domain/catalog';
import { agreementPath } from '../agreement-path';
import { mailDate, ref } from '../builder';
import { userMail } from '../user-mail';

/**
 * Tells a Global admin that a new version of an agreement has to be accepted, and until when. Refs:
 * `userId`, `documentId`.
 */
export const build = userMail('agreement-renewal', async ({ user, words, refs, context }) => {
  const agreement = await findAgreementMail(ref(refs, 'documentId'), user.organizationId);
  if (agreement === null) return null;
  const { locale, timeZone, organizationName: organization } = user;
  const { kind, version, effectiveFrom, demandedFrom } = agreement;
  const about = {
    kind,
    version,
    organization,
    vendor: context.vendor,
    from: mailDate(effectiveFrom, locale, timeZone),
    until: mailDate(demandedFrom, locale, timeZone),
  };
  const hasGrace = demandedFrom > effectiveFrom;
  return {
    subject: words('subject', about),
    preview: words('preview', about),
    heading: words('heading', about),
    before: [words('intro', about), words(hasGrace ? 'days' : 'day', about)],
    action: { href: context.url(agreementPath(kind)), label: words('button') },
    after: [words('after', about)],
  };
});
