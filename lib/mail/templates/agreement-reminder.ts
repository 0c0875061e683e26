import { findReminderMail } from '@/lib/domain/catalog';
import { agreementPath } from '../agreement-path';
import { mailDate, ref } from '../builder';
import { userMail } from '../user-mail';

/**
 * Reminds a Global admin that the version in force has to be accepted, and says how the organization
 * stands to it by the time the mail leaves. Refs: `userId`, `documentId`.
 */
export const build = userMail('agreement-reminder', async ({ user, words, refs, context }) => {
  const reminder = await findReminderMail(ref(refs, 'documentId'), user.organizationId);
  if (reminder === null) return null;
  const { locale, timeZone, organizationName: organization } = user;
  const { kind, version, standing } = reminder;
  const { state, accepted, demandedFrom } = standing;
  const about = {
    kind,
    state,
    version,
    organization,
    vendor: context.vendor,
    accepted: accepted ?? 0,
    day: demandedFrom === null ? '' : mailDate(demandedFrom, locale, timeZone),
  };
  return {
    subject: words('subject', about),
    preview: words('preview', about),
    heading: words('heading', about),
    before: [words('intro', about), words('standing', about)],
    action: { href: context.url(agreementPath(kind)), label: words('button') },
    after: [words('after', about), words('once', about)],
  };
});
