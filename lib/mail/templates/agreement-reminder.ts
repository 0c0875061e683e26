import { findReminderMail } from '@/lib/domain/catalog';
import { findMailRecipient } from '@/lib/domain/notifications';
import { paths } from '@/lib/paths';
import { linkMail, mailDate, mailWords, ref, type MailBuilder } from '../builder';

/**
 * Reminds a Global admin that the version in force has to be accepted, and says how the organization
 * stands to it by the time the mail leaves. Refs: `userId`, `documentId`.
 */
export const build: MailBuilder = async (refs, context) => {
  const user = await findMailRecipient(ref(refs, 'userId'));
  if (user === null) return null;
  const reminder = await findReminderMail(ref(refs, 'documentId'), user.organizationId);
  if (reminder === null) return null;
  const { locale, timeZone, organizationName: organization } = user;
  const { kind, version, standing } = reminder;
  const { state, accepted, demandedFrom } = standing;
  const words = mailWords(locale, 'agreement-reminder');
  const about = {
    kind,
    state,
    version,
    organization,
    vendor: context.vendor,
    accepted: accepted ?? 0,
    day: demandedFrom === null ? '' : mailDate(demandedFrom, locale, timeZone),
  };
  const path = kind === 'PARTNER' ? paths.agreement() : paths.customerAgreement();
  return linkMail({
    to: user.email,
    locale,
    subject: words('subject', about),
    preview: words('preview', about),
    heading: words('heading', about),
    greeting: words('greeting', { name: user.firstName }),
    before: [words('intro', about), words('standing', about)],
    action: { href: context.url(path), label: words('button') },
    after: [words('after', about), words('once', about)],
  });
};
