import { authorize, type Actor } from '@/lib/access';
import { atMost, db, inNameOrder, Prisma } from '@/lib/db';
import { idOrNotFound } from '@/lib/ids';
import { likeLiteral } from '@/lib/like';
import { namedPageOf, startOf, type NamedPage, type NamedTurn } from '@/lib/name-order';
import { Refusal } from '@/lib/refusal';
import type { RECORD_STATES } from './schema';

export type RecordState = (typeof RECORD_STATES)[number];

export interface RecordFilter extends NamedTurn {
  /** Part of the name, or the start of the MPN ID or of the customer's domain. */
  readonly q: string;
  readonly state?: RecordState | undefined;
  readonly size: number;
}

export interface ExistingCustomerRow {
  readonly id: string;
  readonly mpnId: string;
  readonly name: string;
  readonly domain: string;
  readonly customerName: string;
  /** Who holds the MPN ID, if an organization of the portal does. */
  readonly reseller: string | null;
  readonly handledElsewhere: boolean;
  readonly connectedAt: Date | null;
}

const STATE: Record<RecordState, Prisma.Sql> = {
  connected: Prisma.sql`e.connected_at IS NOT NULL`,
  elsewhere: Prisma.sql`e.connected_at IS NULL AND e.handled_elsewhere`,
  waiting: Prisma.sql`e.connected_at IS NULL AND NOT e.handled_elsewhere`,
};

/** How a record stands. Pure. */
export function recordState(row: {
  readonly connectedAt: Date | null;
  readonly handledElsewhere: boolean;
}): RecordState {
  if (row.connectedAt !== null) return 'connected';
  return row.handledElsewhere ? 'elsewhere' : 'waiting';
}

/** A page of the existing-customer records by name. @throws Refusal `forbidden`, `wrongStanding` */
export async function listExistingCustomers(
  actor: Actor,
  filter: RecordFilter,
): Promise<NamedPage<ExistingCustomerRow>> {
  authorize(actor, 'program:membership');
  const { beyond, orderBy } = inNameOrder(startOf(filter), {
    name: Prisma.sql`folded(e.name)`,
    id: Prisma.sql`e.id`,
  });
  const conditions = [beyond];
  if (filter.q !== '') {
    const text = likeLiteral(filter.q.normalize('NFKD'));
    conditions.push(Prisma.sql`(folded(e.name) LIKE folded(${`%${text}%`})
      OR e.mpn_id LIKE ${`${text}%`} OR d.name LIKE folded(${`${text}%`}))`);
  }
  if (filter.state !== undefined) conditions.push(STATE[filter.state]);
  const found = await db.$queryRaw<(ExistingCustomerRow & { place: string })[]>`
    SELECT e.id, e.mpn_id AS "mpnId", e.name, d.name AS domain, c.name AS "customerName",
      r.name AS reseller, e.handled_elsewhere AS "handledElsewhere",
      e.connected_at AS "connectedAt", folded(e.name) AS place
    FROM existing_customer e
    JOIN organization c ON c.id = e.customer_id
    JOIN domain d ON d.organization_id = c.id AND d.is_initial
    LEFT JOIN organization r ON r.mpn_id = e.mpn_id
    WHERE ${Prisma.join(conditions, ' AND ')}
    ${orderBy} ${atMost(filter.size + 1)}`;
  return namedPageOf(found, filter, filter.size, (row) => ({ name: row.place, id: row.id }));
}

const RECORD = {
  id: true,
  mpnId: true,
  name: true,
  handledElsewhere: true,
  connectedAt: true,
  version: true,
  customer: {
    select: {
      id: true,
      name: true,
      domains: { where: { isInitial: true }, select: { name: true } },
    },
  },
} as const satisfies Prisma.ExistingCustomerSelect;

export type ExistingCustomerRecord = Prisma.ExistingCustomerGetPayload<{ select: typeof RECORD }>;

/** One record. @throws Refusal `forbidden`, `wrongStanding`; `notFound` */
export async function getExistingCustomer(
  actor: Actor,
  id: string,
): Promise<ExistingCustomerRecord> {
  authorize(actor, 'program:membership');
  const row = await db.existingCustomer.findUnique({
    where: { id: idOrNotFound(id) },
    select: RECORD,
  });
  if (row === null) throw new Refusal('notFound');
  return row;
}
