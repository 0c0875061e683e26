import { createTranslator } from 'next-intl';
import {
  findEnrollmentEvent,
  findEnrollmentMailFacts,
  checkOf,
  isReasonCode,
  type EnrollmentMailFacts,
} from '@/lib/domain/enrollment';
import en from '@/lib/messages/en.json';
import es from '@/lib/messages/es.json';
import type { Locale } from '@/lib/messages/locale';
import { ref, type MailRefs } from './builder';

const catalogue = { en, es } satisfies Record<Locale, typeof en>;

/** One change of status, in the primary contact's language. */
export interface EnrollmentNews {
  readonly facts: EnrollmentMailFacts;
  readonly at: Date;
  /** The check it is about, or the decision. */
  readonly check: string;
  readonly reason: string;
}

/** What the mail about a change of status says. Refs: `enrollmentId`, `eventId`. */
export async function enrollmentNews(refs: MailRefs): Promise<EnrollmentNews | null> {
  const enrollmentId = ref(refs, 'enrollmentId');
  const [facts, event] = await Promise.all([
    findEnrollmentMailFacts(enrollmentId),
    findEnrollmentEvent(enrollmentId, ref(refs, 'eventId')),
  ]);
  if (facts === null || event === null) return null;
  const words = createTranslator({
    locale: facts.locale,
    messages: catalogue[facts.locale],
    namespace: 'enrollmentStatus',
  });
  const { reason } = event;
  return {
    facts,
    at: event.at,
    check: words(`check.${checkOf(event.toState)}`),
    reason: reason !== null && isReasonCode(reason) ? words(`reason.${reason}`) : '',
  };
}
