import { createTranslator } from 'next-intl';
import {
  findEnrollmentEvent,
  findEnrollmentMailFacts,
  checkOf,
  isReasonCode,
  type EnrollmentMailFacts,
} from '@/lib/domain/enrollment';
import { wording } from '@/lib/messages/wording';
import { ref, type MailRefs } from './builder';

/** One change of status, in the recipient's language. */
export interface EnrollmentNews {
  readonly facts: EnrollmentMailFacts;
  readonly at: Date;
  /** The check it is about, or the decision. */
  readonly check: string;
  readonly reason: string;
  /** What the reviewers add for the applicant, if anything. */
  readonly note: readonly string[];
  /** What additional due diligence asks for; a note on a passed check is the reviewers' own. */
  readonly asked: readonly string[];
  /** How the mail ends: the reference, and for whoever has no account who can act. */
  readonly closing: readonly string[];
}

/**
 * What the mail about a change of status says. Refs: `enrollmentId`, `eventId`, and `userId` unless
 * it goes to the primary contact.
 */
export async function enrollmentNews(refs: MailRefs): Promise<EnrollmentNews | null> {
  const enrollmentId = ref(refs, 'enrollmentId');
  const [facts, event] = await Promise.all([
    findEnrollmentMailFacts(enrollmentId, refs['userId']),
    findEnrollmentEvent(enrollmentId, ref(refs, 'eventId')),
  ]);
  if (facts === null || event === null) return null;
  const words = wordsFor(facts);
  const { reason } = event;
  const note = event.note === null ? [] : [words('mailNote', { note: event.note })];
  return {
    facts,
    at: event.at,
    check: words(`check.${checkOf(event.toState)}`),
    reason: reason !== null && isReasonCode(reason) ? words(`reason.${reason}`) : '',
    note,
    asked: event.transition === 'askDueDiligence' ? note : [],
    closing: enrollmentClosing(facts),
  };
}

function wordsFor({ locale }: EnrollmentMailFacts) {
  return createTranslator({ ...wording(locale), namespace: 'enrollmentStatus' });
}

/** How a mail about an enrollment ends: the reference, and for whoever has no account who can act. */
export function enrollmentClosing(facts: EnrollmentMailFacts): readonly string[] {
  const { applicantName: applicant, organizationName: organization, reference } = facts;
  const words = wordsFor(facts);
  const closing = [words('mailReference', { reference })];
  return facts.hasAccount
    ? closing
    : [words('mailForContact', { applicant, organization }), ...closing];
}
