import { z } from 'zod';
import { authorize, type Actor } from '@/lib/access';
import { readMoment } from '@/lib/clock';
import { atMost, db, inNameOrder, Prisma, type Tx } from '@/lib/db';
import { likeLiteral } from '@/lib/like';
import { namedPageOf, startOf, type NamedPage, type NamedTurn } from '@/lib/name-order';

/** Which page, and of how many records. */
export interface ActivityTurn extends NamedTurn {
  readonly size?: number | undefined;
}

export interface ActivityFilter extends ActivityTurn {
  /** First and last day shown, `YYYY-MM-DD` in `timeZone`. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** IANA; where days begin and end, as the page prints them. The actor's own without it. */
  readonly timeZone?: string | undefined;
  /** Only what concerns this customer: its id. */
  readonly customerId?: string | undefined;
  /** Part of the action, of the actor's name or of the customer's. */
  readonly q?: string | undefined;
  /** Actions whose label matches `q` in the reader's language. */
  readonly actions?: readonly string[] | undefined;
}

export interface Activity {
  readonly id: string;
  readonly at: Date;
  readonly actorName: string;
  /** The actor's organization, when it is another one than the reader's. */
  readonly actorOrganization: string | null;
  readonly customerName: string | null;
  readonly action: string;
  readonly resourceType: string;
  readonly resourceId: string | null;
  readonly before: unknown;
  readonly after: unknown;
  readonly outcome: 'SUCCEEDED' | 'REFUSED';
  readonly reason: string | null;
  readonly requestId: string | null;
  /** Null also for another organization's people: where they sit is their own affair. */
  readonly ip: string | null;
}

export type ActivityPage = NamedPage<Activity>;

const DEFAULT_SIZE = 25;
const LONGEST_SEARCH = 100;

function likePattern(text: string): string {
  const literal = text.slice(0, LONGEST_SEARCH).replaceAll('\u0000', '');
  return `%${likeLiteral(literal)}%`;
}

function day(text: string | undefined): string | undefined {
  return z.iso.date().safeParse(text).data;
}

function conditions(actor: Actor, filter: ActivityFilter): Prisma.Sql[] {
  // The tenant comes first, and everything else is added to it.
  const all = [Prisma.sql`r.organization_id = ${actor.organization.id}::uuid`];
  const { customerId } = filter;
  if (customerId !== undefined) all.push(Prisma.sql`r.customer_id = ${customerId}::uuid`);
  const [from, to] = [day(filter.from), day(filter.to)];
  const zone = filter.timeZone ?? actor.timeZone;
  if (from !== undefined) {
    all.push(Prisma.sql`r.at >= (${from}::date)::timestamp AT TIME ZONE ${zone}`);
  }
  if (to !== undefined) {
    all.push(Prisma.sql`r.at < (${to}::date + 1)::timestamp AT TIME ZONE ${zone}`);
  }
  const q = filter.q?.trim() ?? '';
  if (q !== '') {
    const like = likePattern(q);
    const actions = [...(filter.actions ?? [])];
    all.push(Prisma.sql`(r.action ILIKE ${like} OR r.action = ANY (${actions}::text[])
      OR r.actor_name ILIKE ${like} OR customer.name ILIKE ${like})`);
  }
  return all;
}

/**
 * The actor's organization's activity, newest first, one page of it.
 * @throws Refusal `forbidden` without `audit:view`.
 */
export async function listActivity(actor: Actor, filter: ActivityFilter): Promise<ActivityPage> {
  authorize(actor, 'audit:view');
  return pageWhere(db, conditions(actor, filter), filter);
}

/** One record of one organization, whose history is asked for. */
export interface HistorySubject {
  readonly organizationId: string;
  readonly resourceType: string;
  readonly resourceId: string;
}

/** What happened to one record, newest first, one page of it; for domains that have authorized it. */
export async function listHistoryOf(
  tx: Tx,
  { organizationId, resourceType, resourceId }: HistorySubject,
  turn: ActivityTurn,
): Promise<ActivityPage> {
  const subject = Prisma.sql`r.organization_id = ${organizationId}::uuid
    AND r.resource_id = ${resourceId} AND r.resource_type = ${resourceType}`;
  return pageWhere(tx, [subject], turn);
}

async function pageWhere(
  tx: Tx,
  where: readonly Prisma.Sql[],
  { size: asked, ...given }: ActivityTurn,
): Promise<ActivityPage> {
  const size = Math.min(Math.max(asked ?? DEFAULT_SIZE, 1), 100);
  const turn = ofMoment(given);
  const { start, isBackward } = startOf(turn);
  const { beyond, orderBy } = inNameOrder(
    // The newest first: the order of moments, backwards.
    { start, isBackward: !isBackward },
    { name: Prisma.sql`r.at`, id: Prisma.sql`r.id` },
  );
  const found = await tx.$queryRaw<Activity[]>`
    SELECT r.id, r.at, r.actor_name AS "actorName", r.action, r.resource_type AS "resourceType",
           r.resource_id AS "resourceId", r.before, r.after, r.outcome::text AS outcome, r.reason,
           r.request_id AS "requestId", customer.name AS "customerName",
           CASE WHEN r.actor_org_id IS NULL OR r.actor_org_id = r.organization_id THEN r.ip END
             AS ip,
           CASE WHEN r.actor_org_id <> r.organization_id THEN acting.name END
             AS "actorOrganization"
    FROM audit_record r
    LEFT JOIN organization customer ON customer.id = r.customer_id
    LEFT JOIN organization acting ON acting.id = r.actor_org_id
    WHERE ${Prisma.join([...where, beyond], ' AND ')}
    ${orderBy} ${atMost(size + 1)}`;
  return namedPageOf(found, turn, size, ({ at, id }) => ({ name: at.toISOString(), id }));
}

/** The turn, if its cursor names a moment; one of another list starts anew. */
function ofMoment(turn: NamedTurn): NamedTurn {
  const { start } = startOf(turn);
  return start !== null && readMoment(start.name) === null ? {} : turn;
}
