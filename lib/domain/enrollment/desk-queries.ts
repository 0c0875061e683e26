import { authorize, type Actor } from '@/lib/access';
import {
  atMost,
  db,
  PLANNED_ANEW,
  Prisma,
  type EnrollmentStatus,
  type VerificationCheck,
} from '@/lib/db';
import { deskStateOf, type DeskState } from './asked';
import { businessDaysSince } from './business-days';
import { cursorOf, readCursor } from './desk-cursor';
import { expectedBy, isOverdue, stateOf } from './policy';
import { offeredCountries } from './queue-countries';
import { beyond, isDecided, narrowing, queueOrder, URGENCY } from './queue-filter';
import { REVIEW_SINCE } from './review-start';
import type { ReviewFilters } from './schema';

/** One enrollment of the queue. */
export interface ReviewRow {
  readonly id: string;
  readonly reference: string;
  readonly organizationName: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly state: DeskState;
  readonly submittedAt: Date;
  /** Business days since it was sent. */
  readonly age: number;
  /** The reviewers' move, beyond the day by which the applicant may expect an answer. */
  readonly isOverdue: boolean;
  /** The applicant escalated it. */
  readonly isEscalated: boolean;
  /** The reviewer who has it in hand. */
  readonly assignedTo: string | null;
}

export interface ReviewFilter extends ReviewFilters {
  /** Starts of words of the reference number or of the organization's name. */
  readonly q?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string | undefined;
  readonly after?: string | null;
  readonly before?: string | null;
  readonly size?: number;
}

export interface ReviewPage {
  readonly rows: readonly ReviewRow[];
  /** Cursors of the page's ends, null where there is no more. */
  readonly previous: string | null;
  readonly next: string | null;
  /** The countries (ISO 3166-1 alpha-2) that this part of the queue can be narrowed to. */
  readonly countries: readonly string[];
}

interface FoundRow {
  readonly id: string;
  readonly reference: string;
  readonly organizationName: string;
  readonly country: string;
  readonly status: EnrollmentStatus;
  readonly currentCheck: VerificationCheck | null;
  readonly checkFailed: boolean;
  readonly isAsked: boolean;
  readonly assignedTo: string | null;
  readonly isEscalated: boolean;
  readonly submittedAt: Date;
  readonly reviewSince: Date | null;
}

const PAGE_SIZE = 25;

/**
 * The queue of the review desk, a page at a time: what was escalated on top, then the longest
 * waiting; one round trip, and every now and then another at once, for the countries on offer.
 * Without a filter it is everything pending.
 * @throws Refusal `forbidden`, `wrongStanding`
 */
export async function listReviews(actor: Actor, filter: ReviewFilter): Promise<ReviewPage> {
  authorize(actor, 'program:review');
  const size = filter.size ?? PAGE_SIZE;
  const { start, isBackward } = placeOf(filter);
  const now = new Date();
  const [found, countries] = await Promise.all([
    db.$queryRaw<FoundRow[]>(reviewsQuery(actor, filter, now)),
    offeredCountries(filter.state),
  ]);
  const page = found.slice(0, size);
  if (isBackward) page.reverse();
  const hasMore = found.length > size;
  const [first, last] = [page.at(0), page.at(-1)];
  return {
    rows: page.map((row) => toRow(row, now)),
    previous:
      first !== undefined && (isBackward ? hasMore : start !== null) ? cursorOf(first) : null,
    next: last !== undefined && (isBackward || hasMore) ? cursorOf(last) : null,
    countries,
  };
}

/** Where a page begins, and which way it is read. */
function placeOf({ after = null, before = null }: ReviewFilter) {
  const start = readCursor(after ?? before);
  return { start, isBackward: start !== null && after === null };
}

/** The query of a page and of one row more, which tells that there is another page. */
export function reviewsQuery(actor: Actor, filter: ReviewFilter, now: Date): Prisma.Sql {
  const { start, isBackward } = placeOf(filter);
  const order = isBackward ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const { state } = filter;
  // How many a search finds decides how it is read.
  const begin = (filter.q ?? '').trim() === '' ? Prisma.empty : PLANNED_ANEW;
  return Prisma.sql`${begin}
    SELECT e.id, e.reference, o.name AS "organizationName", o.country, e.status::text AS status,
      e.current_check::text AS "currentCheck", e.check_failed AS "checkFailed",
      e.answer_awaited AS "isAsked",
      u.first_name || ' ' || u.last_name AS "assignedTo", e.submitted_at AS "submittedAt",
      ${isDecided(state) ? Prisma.sql`FALSE` : Prisma.sql`NOT ${URGENCY}`} AS "isEscalated",
      ${REVIEW_SINCE} AS "reviewSince"
    FROM enrollment e
    JOIN organization o ON o.id = e.organization_id
    LEFT JOIN "user" u ON u.id = e.assigned_to_id
    WHERE ${narrowing(filter, actor.userId, now)} AND ${beyond(state, start, isBackward)}
    ORDER BY ${queueOrder(state, order)}
    ${atMost((filter.size ?? PAGE_SIZE) + 1)}`;
}

function toRow(row: FoundRow, now: Date): ReviewRow {
  const { id, reference, organizationName, country, status, submittedAt, reviewSince } = row;
  const { currentCheck, checkFailed, isAsked, assignedTo, isEscalated } = row;
  const checkState = checkFailed ? 'FAILED' : 'PENDING';
  const checks = currentCheck === null ? [] : [{ check: currentCheck, state: checkState } as const];
  const state = stateOf({ status, currentCheck, checks });
  const promised = expectedBy(state, reviewSince, country);
  return {
    id,
    reference,
    organizationName,
    country,
    assignedTo,
    isEscalated,
    submittedAt,
    state: deskStateOf(state, isAsked),
    age: businessDaysSince(submittedAt, now, country),
    isOverdue: isOverdue({ state, expectedBy: promised, isAsked }, now),
  };
}
