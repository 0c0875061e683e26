import { Prisma } from '@/lib/db';
import { likeLiteral } from '@/lib/like';
import { searchWords } from '../customers';
import { businessDaysSince } from './business-days';
import type { QueuePosition } from './desk-cursor';
import type { ReviewFilters } from './schema';

/** Business days after which an enrollment of the queue is due, and late. */
const DUE_AFTER = 2;
const LATE_AFTER = 5;
const DAY = 86_400_000;
/** The queue of all countries counts its days in UTC. */
const NOWHERE = '';
const NOTHING = Prisma.sql`FALSE`;

/** What the queue is narrowed to; `e` is the enrollment. Each filter is a condition of an index. */
export function narrowing(
  { q = '', country, ...filters }: ReviewFilters & { q?: string; country?: string | undefined },
  userId: string,
  now: Date,
): Prisma.Sql {
  const conditions = [
    standing(filters.state),
    checking(filters),
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

/** The next move of enrollment `e`, which is pending, is the reviewers'; as `nextMover` has it. */
export const THEIR_MOVE = Prisma.sql`NOT e.check_failed AND NOT e.answer_awaited
  AND e.current_check IS DISTINCT FROM 'EMAIL_OWNERSHIP'`;

function standing(state: ReviewFilters['state']): Prisma.Sql {
  switch (state) {
    case undefined:
      return Prisma.sql`e.status = 'PENDING'`;
    case 'AUTHORIZED':
    case 'REJECTED':
      return Prisma.sql`e.status = ${state}::enrollment_status`;
    case 'FAILED':
      return Prisma.sql`e.status = 'PENDING' AND e.check_failed`;
    case 'ASKED':
      return Prisma.sql`e.status = 'PENDING' AND e.answer_awaited`;
    case 'OPEN':
      return Prisma.sql`e.status = 'PENDING' AND ${THEIR_MOVE}`;
  }
}

function checking({ state, check }: ReviewFilters): Prisma.Sql | null {
  if (check === undefined) return null;
  // What is decided stands at no check any more.
  if (isDecided(state)) return NOTHING;
  return check === 'DECISION'
    ? Prisma.sql`e.current_check IS NULL`
    : Prisma.sql`e.current_check = ${check}::verification_check`;
}

function ageing(age: ReviewFilters['age'], now: Date): Prisma.Sql | null {
  const { due, late } = ageLimits(now);
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

/** What was sent before these moments is due, and late. */
export function ageLimits(now: Date): { readonly due: Date; readonly late: Date } {
  return { due: sentBefore(DUE_AFTER, now), late: sentBefore(LATE_AFTER, now) };
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

/** The start of any word of the reference number or of the organization's name. */
function matching(text: string): Prisma.Sql {
  const words = searchWords(text);
  // Signs alone are no word of any name.
  if (words.length === 0) return NOTHING;
  const found = words.map((word) => Prisma.sql`e.search_text LIKE ${`% ${likeLiteral(word)}%`}`);
  return Prisma.join(found, ' AND ');
}

/** False for what was escalated, which goes on top. */
export const URGENCY = Prisma.sql`(e.escalated_at IS NULL)`;

/** The order of the queue: what was escalated on top, then the longest waiting. */
export function queueOrder(state: ReviewFilters['state'], direction: Prisma.Sql): Prisma.Sql {
  const byTime = Prisma.sql`e.submitted_at ${direction}, e.id ${direction}`;
  return isDecided(state) ? byTime : Prisma.sql`${URGENCY} ${direction}, ${byTime}`;
}

/** What stands beyond a place of that order, forwards or backwards. */
export function beyond(
  state: ReviewFilters['state'],
  start: QueuePosition | null,
  isBackward: boolean,
): Prisma.Sql {
  if (start === null) return Prisma.sql`TRUE`;
  const { isEscalated, submittedAt, id } = start;
  const sign = isBackward ? Prisma.sql`<` : Prisma.sql`>`;
  return isDecided(state)
    ? Prisma.sql`(e.submitted_at, e.id) ${sign} (${submittedAt}, ${id}::uuid)`
    : Prisma.sql`(${URGENCY}, e.submitted_at, e.id)
        ${sign} (${!isEscalated}, ${submittedAt}, ${id}::uuid)`;
}

/** What is decided has no urgency any more. */
export function isDecided(state: ReviewFilters['state']): boolean {
  return state === 'AUTHORIZED' || state === 'REJECTED';
}
