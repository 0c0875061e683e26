import { Prisma } from '@/lib/db';
import { likeLiteral } from '@/lib/like';
import { businessDaysSince } from './business-days';
import type { ReviewFilters } from './schema';

/** Business days after which an enrollment of the queue is due, and late. */
const DUE_AFTER = 2;
const LATE_AFTER = 5;
const DAY = 86_400_000;
/** The queue of all countries counts its days in UTC. */
const NOWHERE = '';

/** What the queue is narrowed to; `e` is the enrollment. Each filter is a condition of an index. */
export function narrowing(
  { q = '', country, ...filters }: ReviewFilters & { q?: string; country?: string | undefined },
  userId: string,
  now: Date,
): Prisma.Sql {
  const conditions = [
    standing(filters.state),
    checking(filters.check),
    ageing(filters.age, now),
    assignment(filters.assigned, userId),
    country === undefined ? null : Prisma.sql`e.country = ${country}`,
    q.trim() === '' ? null : matching(q.trim()),
  ];
  return Prisma.join(
    conditions.filter((condition) => condition !== null),
    ' AND ',
  );
}

function standing(state: ReviewFilters['state']): Prisma.Sql {
  switch (state) {
    case undefined:
      return Prisma.sql`e.status = 'PENDING'`;
    case 'AUTHORIZED':
    case 'REJECTED':
      return Prisma.sql`e.status = ${state}::enrollment_status`;
    case 'FAILED':
      return Prisma.sql`e.status = 'PENDING' AND e.check_failed`;
    case 'OPEN':
      return Prisma.sql`e.status = 'PENDING' AND NOT e.check_failed
        AND e.current_check IS DISTINCT FROM 'EMAIL_OWNERSHIP'`;
  }
}

function checking(check: ReviewFilters['check']): Prisma.Sql | null {
  if (check === undefined) return null;
  return check === 'DECISION'
    ? Prisma.sql`e.status = 'PENDING' AND e.current_check IS NULL`
    : Prisma.sql`e.current_check = ${check}::verification_check`;
}

function ageing(age: ReviewFilters['age'], now: Date): Prisma.Sql | null {
  const due = sentBefore(DUE_AFTER, now);
  const late = sentBefore(LATE_AFTER, now);
  switch (age) {
    case undefined:
      return null;
    case 'NEW':
      return Prisma.sql`e.submitted_at >= ${due}`;
    case 'DUE':
      return Prisma.sql`e.submitted_at < ${due} AND e.submitted_at >= ${late}`;
    case 'LATE':
      return Prisma.sql`e.submitted_at < ${late}`;
  }
}

/** What was sent before this moment is more than `days` business days old. */
export function sentBefore(days: number, now: Date): Date {
  let start = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()));
  while (businessDaysSince(new Date(start.getTime() - DAY), now, NOWHERE) <= days) {
    start = new Date(start.getTime() - DAY);
  }
  return start;
}

function assignment(assigned: ReviewFilters['assigned'], userId: string): Prisma.Sql | null {
  switch (assigned) {
    case undefined:
      return null;
    case 'ME':
      return Prisma.sql`e.assigned_to_id = ${userId}::uuid`;
    case 'NOBODY':
      return Prisma.sql`e.assigned_to_id IS NULL`;
    case 'SOMEBODY':
      return Prisma.sql`e.assigned_to_id IS NOT NULL`;
  }
}

/** The start of a reference number, or a part of the organization's name. */
function matching(text: string): Prisma.Sql {
  const pattern = likeLiteral(text);
  return Prisma.sql`e.id IN (
    SELECT r.id FROM enrollment r WHERE upper(r.reference) LIKE ${`${pattern.toUpperCase()}%`}
    UNION
    SELECT n.id FROM organization o JOIN enrollment n ON n.organization_id = o.id
      WHERE folded(o.name) LIKE '%' || folded(${pattern}) || '%')`;
}

/** False for what was escalated, which goes on top; what is decided has no urgency any more. */
export function urgency(state: ReviewFilters['state']): Prisma.Sql {
  return isDecided(state) ? Prisma.sql`TRUE` : Prisma.sql`(e.escalated_at IS NULL)`;
}

/** The order of the queue: what was escalated on top, then the longest waiting. */
export function queueOrder(state: ReviewFilters['state'], direction: Prisma.Sql): Prisma.Sql {
  const byTime = Prisma.sql`e.submitted_at ${direction}, e.id ${direction}`;
  // PostgreSQL sorts by no constant.
  return isDecided(state) ? byTime : Prisma.sql`${urgency(state)} ${direction}, ${byTime}`;
}

function isDecided(state: ReviewFilters['state']): boolean {
  return state === 'AUTHORIZED' || state === 'REJECTED';
}
