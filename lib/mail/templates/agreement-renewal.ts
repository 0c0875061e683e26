import { findAgreementMail } from '@/lib/domain/catalog';
import { findMailRecipient } from '@/lib/domain/notifications';
import { paths } from '@/lib/paths';
import { linkMail, mailDate, mailWords, ref, type MailBuilder } from '../builder';

/**
 * Tells a Global admin that a new version of an agreement has to be accepted, and until when. Refs:
 * `userId`, `documentId`.
 */
export const build: MailBuilder = async (refs, context) => {
  const user = await findMailRecipient(ref(refs, 'userId'));
  if (user === null) return null;
  const agreement = await findAgreementMail(ref(refs, 'documentId'), user.organizationId);
  if (agreement === null) return null;
  const { locale, timeZone, organizationName: organization } = user;
  const { kind, version, effectiveFrom, demandedFrom } = agreement;
  const words = mailWords(locale, 'agreement-renewal');
  const about = {
    kind,
    version,
    organization,
    vendor: context.vendor,
    from: mailDate(effectiveFrom, locale, timeZone),
    until: mailDate(demandedFrom, locale, timeZone),
  };
  const hasGrace = demandedFrom > effectiveFrom;
  const path = kind === 'PARTNER' ? paths.agreement() : paths.customerAgreement();
  return linkMail({
    to: user.email,
    locale,
    subject: words('subject', about),
    preview: words('preview', about),
    heading: words('heading', about),
    greeting: words('greeting', { name: user.firstName }),
    before: [words('intro', about), words(hasGrace ? 'days' : 'day', about)],
    action: { href: context.url(path), label: words('button') },
    after: [words('after', about)],
  });
};
