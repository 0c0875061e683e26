import { authorize, type Actor } from '@/lib/access';
import { atMost, db, Prisma, type AmendmentState } from '@/lib/db';
import { likeLiteral } from '@/lib/like';
import { businessDaysSince } from '../business-days';
import { cursorOf, readCursor, type QueuePosition } from '../desk-cursor';
import { changedParts, readContent } from './content';
import { amendmentExpectedBy, type Part } from './policy';
import type { AMENDMENT_FILTERS } from '../schema';

export interface AmendmentFilter {
  /** A part of the organization's name. */
  readonly q?: string;
  readonly state?: (typeof AMENDMENT_FILTERS)['state'][number] | undefined;
  readonly after?: string | null;
  readonly before?: string | null;
  readonly size?: number;
}

export interface AmendmentListRow {
  readonly id: string;
  readonly organizationName: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly parts: readonly Part[];
  readonly state: AmendmentState;
  readonly sentAt: Date;
  /** In business days. */
  readonly age: number;
  /** The promised day is gone. */
  readonly isOverdue: boolean;
}

export interface AmendmentPage {
  readonly rows: readonly AmendmentListRow[];
  /** Cursors of the page's ends, null where there is no more. */
  readonly previous: string | null;
  readonly next: string | null;
}

interface FoundRow {
  readonly id: string;
  readonly organizationName: string;
  readonly country: string;
  readonly state: AmendmentState;
  readonly before: unknown;
  readonly after: unknown;
  readonly sentAt: Date;
  readonly reviewSince: Date | null;
}

/**
 * Changes of company profiles at the review desk, the longest waiting first, a page at a time; one
 * round trip. Without a filter it is everything open.
 * @throws Refusal `forbidden`, `wrongStanding`
 */
export async function listAmendments(
  actor: Actor,
  filter: AmendmentFilter,
): Promise<AmendmentPage> {
  authorize(actor, 'program:review');
  const size = filter.size ?? 25;
  const start = readCursor(filter.after ?? filter.before ?? null);
  const isBack = start !== null && (filter.after ?? null) === null;
  const order = isBack ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const found = await db.$queryRaw<FoundRow[]>`
    SELECT a.id, o.name AS "organizationName", o.country, a.state::text AS state, a.before, a.after,
      a.sent_at AS "sentAt",
      (SELECT max(s.at) FROM amendment_event s WHERE s.amendment_id = a.id
        AND s.transition IN ('send', 'revise', 'confirmEmail')) AS "reviewSince"
    FROM amendment a JOIN organization o ON o.id = a.organization_id
    WHERE ${standing(filter.state)} AND ${named(filter.q ?? '')} AND ${beyond(start, isBack)}
    ORDER BY a.sent_at ${order}, a.id ${order}
    ${atMost(size + 1)}`;
  const page = found.slice(0, size);
  if (isBack) page.reverse();
  const hasMore = found.length > size;
  const [first, last] = [page.at(0), page.at(-1)];
  const now = new Date();
  return {
    rows: page.map((row) => toRow(row, now)),
    previous: first !== undefined && (isBack ? hasMore : start !== null) ? placeOf(first) : null,
    next: last !== undefined && (isBack || hasMore) ? placeOf(last) : null,
  };
}

function standing(state: AmendmentFilter['state']): Prisma.Sql {
  switch (state) {
    case undefined:
      return Prisma.sql`a.closed_at IS NULL`;
    case 'OPEN':
      return Prisma.sql`a.closed_at IS NULL AND a.state IN ('EMPLOYMENT', 'BUSINESS')`;
    case 'FAILED':
      return Prisma.sql`a.closed_at IS NULL
        AND a.state IN ('EMPLOYMENT_FAILED', 'BUSINESS_FAILED')`;
    case 'ACCEPTED':
    case 'WITHDRAWN':
      return Prisma.sql`a.closed_at IS NOT NULL AND a.state = ${state}::amendment_state`;
  }
}

function named(q: string): Prisma.Sql {
  return q.trim() === ''
    ? Prisma.sql`TRUE`
    : Prisma.sql`folded(o.name) LIKE '%' || folded(${likeLiteral(q.trim())}) || '%'`;
}

function beyond(start: QueuePosition | null, isBack: boolean): Prisma.Sql {
  if (start === null) return Prisma.sql`TRUE`;
  const sign = isBack ? Prisma.sql`<` : Prisma.sql`>`;
  return Prisma.sql`(a.sent_at, a.id) ${sign} (${start.submittedAt}, ${start.id}::uuid)`;
}

function placeOf({ id, sentAt }: FoundRow): string {
  return cursorOf({ id, submittedAt: sentAt, isEscalated: false });
}

function toRow(row: FoundRow, now: Date): AmendmentListRow {
  const { id, organizationName, country, state, sentAt, reviewSince } = row;
  const promised = amendmentExpectedBy(state, reviewSince, country);
  return {
    id,
    organizationName,
    country,
    state,
    sentAt,
    parts: changedParts(readContent(row.before), readContent(row.after)),
    age: businessDaysSince(sentAt, now, country),
    isOverdue: promised !== null && now > promised,
  };
}
