import { Prisma } from '@/lib/db';
import { isReasonCode, type ReasonCode, type TransitionName } from './policy';

/** What begins a review, and with it the days within which it is answered. */
export const REVIEW_STARTS = [
  'confirmEmail',
  'reopenAuthorization',
  'reopenRejection',
  'answerRejection',
] as const satisfies readonly TransitionName[];

type ReviewStart = (typeof REVIEW_STARTS)[number];

/** How a review began, as JSON has it. */
export interface FoundStart {
  readonly at: string;
  readonly transition: ReviewStart;
  readonly reason: string | null;
  readonly note: string | null;
}

const STARTS = [...REVIEW_STARTS];

/** When the review of enrollment `e` began: a column for a query in which the enrollment is `e`. */
export const REVIEW_SINCE = Prisma.sql`(SELECT max(v.at) FROM enrollment_event v
  WHERE v.enrollment_id = e.id AND v.transition = ANY(${STARTS}))`;

/** How the review of enrollment `e` began; null when it has not. */
export const REVIEW_START = Prisma.sql`(
  SELECT json_build_object('at', v.at, 'transition', v.transition, 'reason', v.reason,
    'note', v.note)
  FROM enrollment_event v WHERE v.enrollment_id = e.id AND v.transition = ANY(${STARTS})
  ORDER BY v.id DESC LIMIT 1)`;

/** A decision that was taken up again, for what reason. */
export interface Reopening {
  readonly at: Date;
  /** The organization keeps its standing meanwhile. */
  readonly wasAuthorized: boolean;
  readonly reason: ReasonCode | null;
  readonly note: string | null;
}

/** The reopening that began a review; null when its contact's confirmation did. */
export function reopeningOf(start: FoundStart | null): Reopening | null {
  if (start === null || start.transition === 'confirmEmail') return null;
  const { at, transition, reason, note } = start;
  return {
    at: new Date(at),
    wasAuthorized: transition === 'reopenAuthorization',
    reason: reason !== null && isReasonCode(reason) ? reason : null,
    note,
  };
}
