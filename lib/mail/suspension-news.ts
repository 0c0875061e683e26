import { createTranslator } from 'next-intl';
import { findMailRecipient } from '@/lib/domain/notifications';
import { findSuspensionMail } from '@/lib/domain/partners';
import type { Locale } from '@/lib/messages/locale';
import { wording } from '@/lib/messages/wording';
import { ref, type MailRefs } from './builder';

/** A suspension or its end, in the words of whom the mail goes to. */
export interface SuspensionNews {
  readonly to: string;
  readonly name: string;
  readonly locale: Locale;
  readonly organization: string;
  readonly reason: string;
  readonly note: string | null;
  readonly endNote: string | null;
}

/** What the mail says. Refs: `suspensionId`, and `userId` for a Global admin; else the primary contact. */
export async function suspensionNews(refs: MailRefs): Promise<SuspensionNews | null> {
  const { userId } = refs;
  const [facts, user] = await Promise.all([
    findSuspensionMail(ref(refs, 'suspensionId')),
    userId === undefined ? null : findMailRecipient(userId),
  ]);
  if (facts === null) return null;
  const { organization, note, endNote, contact } = facts;
  const reader = userId === undefined ? contact : user;
  if (reader === null) return null;
  const { locale, email: to, firstName: name } = reader;
  const words = createTranslator({
    ...wording(locale),
    namespace: 'suspended.reasons',
  });
  return { to, name, locale, organization, reason: words(facts.reason), note, endNote };
}
