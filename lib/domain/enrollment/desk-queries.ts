import { authorize, type Actor } from '@/lib/access';
import {
  db,
  Prisma,
  type CheckState,
  type EnrollmentStatus,
  type VerificationCheck,
} from '@/lib/db';
import { likeLiteral } from '@/lib/like';
import { businessDaysSince } from './business-days';
import { cursorOf, readCursor } from './desk-cursor';
import { expectedBy, stateOf, type EnrollmentState } from './policy';
import type { ReviewFilterState } from './schema';

/** One enrollment of the queue. */
export interface ReviewRow {
  readonly id: string;
  readonly reference: string;
  readonly organizationName: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly state: EnrollmentState;
  readonly submittedAt: Date;
  /** Business days since it was sent. */
  readonly age: number;
  /** Pending beyond the day by which the applicant may expect an answer. */
  readonly isOverdue: boolean;
}

export interface ReviewFilter {
  /** The start of a reference number, or a part of the organization's name. */
  readonly q?: string;
  readonly state?: ReviewFilterState | undefined;
  readonly after?: string | null;
  readonly before?: string | null;
  readonly size?: number;
}

export interface ReviewPage {
  readonly rows: readonly ReviewRow[];
  /** Cursors of the page's ends, null where there is no more. */
  readonly previous: string | null;
  readonly next: string | null;
}

interface FoundRow {
  readonly id: string;
  readonly reference: string;
  readonly organizationName: string;
  readonly country: string;
  readonly status: EnrollmentStatus;
  readonly currentCheck: VerificationCheck | null;
  readonly checkState: CheckState | null;
  readonly submittedAt: Date;
  readonly reviewSince: Date | null;
}

/**
 * The queue of the review desk, a page at a time, the longest waiting first; one round trip.
 * Without a filter it is everything pending.
 * @throws Refusal `forbidden`, `wrongStanding`
 */
export async function listReviews(actor: Actor, filter: ReviewFilter): Promise<ReviewPage> {
  authorize(actor, 'program:review');
  const size = filter.size ?? 25;
  const start = readCursor(filter.after ?? filter.before ?? null);
  const isBackward = start !== null && (filter.after ?? null) === null;
  const order = isBackward ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const beyond =
    start === null
      ? Prisma.sql`TRUE`
      : isBackward
        ? Prisma.sql`(e.submitted_at, e.id) < (${start.submittedAt}, ${start.id}::uuid)`
        : Prisma.sql`(e.submitted_at, e.id) > (${start.submittedAt}, ${start.id}::uuid)`;
  const found = await db.$queryRaw<FoundRow[]>`
    SELECT e.id, e.reference, o.name AS "organizationName", o.country, e.status::text AS status,
      e.current_check::text AS "currentCheck", c.state::text AS "checkState",
      e.submitted_at AS "submittedAt",
      (SELECT max(v.at) FROM enrollment_event v
        WHERE v.enrollment_id = e.id AND v.transition = 'confirmEmail') AS "reviewSince"
    FROM enrollment e
    JOIN organization o ON o.id = e.organization_id
    LEFT JOIN enrollment_check c ON c.enrollment_id = e.id AND c.check = e.current_check
    WHERE ${narrowing(filter)} AND ${beyond}
    ORDER BY e.submitted_at ${order}, e.id ${order}
    LIMIT ${size + 1}`;
  const page = found.slice(0, size);
  if (isBackward) page.reverse();
  const hasMore = found.length > size;
  const [first, last] = [page.at(0), page.at(-1)];
  const now = new Date();
  return {
    rows: page.map((row) => toRow(row, now)),
    previous:
      first !== undefined && (isBackward ? hasMore : start !== null) ? cursorOf(first) : null,
    next: last !== undefined && (isBackward || hasMore) ? cursorOf(last) : null,
  };
}

function narrowing({ q = '', state }: ReviewFilter): Prisma.Sql {
  const text = q.trim();
  if (text === '') return standing(state);
  const pattern = likeLiteral(text);
  return Prisma.sql`${standing(state)} AND
    (e.reference LIKE ${`${pattern.toUpperCase()}%`} OR o.name ILIKE ${`%${pattern}%`})`;
}

function standing(state: ReviewFilterState | undefined): Prisma.Sql {
  switch (state) {
    case undefined:
      return Prisma.sql`e.status = 'PENDING'`;
    case 'AUTHORIZED':
    case 'REJECTED':
      return Prisma.sql`e.status = ${state}::enrollment_status`;
    case 'DECISION':
      return Prisma.sql`e.status = 'PENDING' AND e.current_check IS NULL`;
    case 'FAILED':
      return Prisma.sql`e.status = 'PENDING' AND c.state = 'FAILED'`;
    default:
      return Prisma.sql`e.status = 'PENDING' AND c.state <> 'FAILED'
        AND e.current_check = ${state}::verification_check`;
  }
}

function toRow(row: FoundRow, now: Date): ReviewRow {
  const { id, reference, organizationName, country, status, submittedAt, reviewSince } = row;
  const { currentCheck, checkState } = row;
  const isOpen = currentCheck !== null && checkState !== null;
  const checks = isOpen ? [{ check: currentCheck, state: checkState }] : [];
  const state = stateOf({ status, currentCheck, checks });
  const promised = expectedBy(state, reviewSince, country);
  return {
    id,
    reference,
    organizationName,
    country,
    submittedAt,
    state,
    age: businessDaysSince(submittedAt, now, country),
    isOverdue: promised !== null && now > promised,
  };
}
