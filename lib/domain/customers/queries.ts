import { authorize, type Actor } from '@/lib/access';
import { db, type Prisma } from '@/lib/db';
import { idOrNotFound, idOrNull } from '@/lib/ids';
import { namedPageOf, placeCursor, readPlace, startOf } from '@/lib/name-order';
import { Refusal } from '@/lib/refusal';
import { afterCursor } from './cursor';
import { searchWords } from './policy';
import { servedBy } from './scope';

const SELECT = {
  id: true,
  customerId: true,
  customerName: true,
  customerDomain: true,
  sortName: true,
  startedAt: true,
  privilegesSince: true,
} as const satisfies Prisma.CustomerRelationshipSelect;

type ListRow = Prisma.CustomerRelationshipGetPayload<{ select: typeof SELECT }>;

/** Another partner that serves the same customer, and that the actor's organization works with. */
export interface OtherPartner {
  readonly id: string;
  readonly name: string;
}

export interface CustomerRow extends Omit<ListRow, 'sortName'> {
  readonly with: readonly OtherPartner[];
}

export interface CustomerFilter {
  /** The start of any words of name or domain, or a whole id. */
  readonly q?: string;
  readonly privileges?: 'granted' | 'none' | undefined;
  readonly after?: string | null;
  readonly before?: string | null;
  readonly size?: number;
  /** From Z to A. */
  readonly descending?: boolean;
}

export interface CustomerPage {
  readonly rows: readonly CustomerRow[];
  /** Cursors of the page's ends, null where there is no more. */
  readonly previous: string | null;
  readonly next: string | null;
}

/**
 * The actor's live customers by name, a page at a time, in two round trips.
 * @throws Refusal `forbidden`, `wrongStanding`
 */
export async function listCustomers(actor: Actor, filter: CustomerFilter): Promise<CustomerPage> {
  authorize(actor, 'customers:list');
  const size = filter.size ?? 25;
  const { start, isBackward } = startOf(filter);
  const isDownward = isBackward !== (filter.descending ?? false);
  const found = await db.customerRelationship.findMany({
    where: {
      AND: [
        servedBy(actor),
        ...narrowing(filter),
        start === null ? {} : afterCursor(start, isDownward),
      ],
    },
    orderBy: inOrder(isDownward),
    take: size + 1,
    select: SELECT,
  });
  const page = namedPageOf(found, filter, size, placeOf);
  const others = await otherPartners(
    actor,
    page.rows.map((row) => row.customerId),
  );
  return {
    ...page,
    rows: page.rows.map(({ sortName: _, ...row }) => ({
      ...row,
      with: others.get(row.customerId) ?? [],
    })),
  };
}

const placeOf = ({ sortName: name, id }: ListRow) => ({ name, id });

function narrowing({
  q = '',
  privileges,
}: CustomerFilter): Prisma.CustomerRelationshipWhereInput[] {
  const text = q.trim();
  const byWord = searchWords(text).map((word) => ({ searchText: { contains: ` ${word}` } }));
  const id = idOrNull(text);
  const bySearch = id === null ? byWord : [{ customerId: id }];
  // Signs alone are no word of any name.
  if (text !== '' && bySearch.length === 0) return [{ id: { in: [] } }];
  if (privileges === undefined) return bySearch;
  return [...bySearch, { privilegesSince: privileges === 'granted' ? { not: null } : null }];
}

/** Which partners of the actor's organization serve these customers too. One round trip. */
async function otherPartners(
  actor: Actor,
  customerIds: readonly string[],
): Promise<ReadonlyMap<string, readonly OtherPartner[]>> {
  if (customerIds.length === 0) return new Map();
  const rows = await db.$queryRaw<{ customerId: string; id: string; name: string }[]>`
    SELECT r.customer_id AS "customerId", o.id, o.name
    FROM customer_relationship r
    JOIN organization o ON o.id = r.partner_id
    WHERE r.customer_id = ANY (${[...customerIds]}::uuid[]) AND r.ended_at IS NULL
      AND r.partner_id IN (
        SELECT reseller_id FROM partnership
        WHERE provider_id = ${actor.organization.id}::uuid AND ended_at IS NULL
        UNION
        SELECT provider_id FROM partnership
        WHERE reseller_id = ${actor.organization.id}::uuid AND ended_at IS NULL)
    ORDER BY o.name`;
  const byCustomer = new Map<string, OtherPartner[]>();
  for (const { customerId, id, name } of rows) {
    byCustomer.set(customerId, [...(byCustomer.get(customerId) ?? []), { id, name }]);
  }
  return byCustomer;
}

/**
 * A batch of the filtered list for the export, in the list's order, from a cursor on; null ends it.
 * @throws Refusal `forbidden`, `wrongStanding`
 */
export async function exportCustomers(
  actor: Actor,
  filter: Pick<CustomerFilter, 'q' | 'privileges' | 'descending'>,
  after: string | null,
): Promise<{ rows: readonly Omit<ListRow, 'sortName'>[]; next: string | null }> {
  authorize(actor, 'customers:export');
  const start = readPlace(after);
  const isDownward = filter.descending ?? false;
  const rows = await db.customerRelationship.findMany({
    where: {
      AND: [
        servedBy(actor),
        ...narrowing(filter),
        start === null ? {} : afterCursor(start, isDownward),
      ],
    },
    orderBy: inOrder(isDownward),
    take: EXPORT_BATCH,
    select: SELECT,
  });
  const last = rows.length === EXPORT_BATCH ? rows.at(-1) : undefined;
  return { rows, next: last === undefined ? null : placeCursor(placeOf(last)) };
}

function inOrder(isDownward: boolean): Prisma.CustomerRelationshipOrderByWithRelationInput[] {
  const order = isDownward ? 'desc' : 'asc';
  return [{ sortName: order }, { id: order }];
}

const EXPORT_BATCH = 1000;

const RECORD = {
  id: true,
  customerId: true,
  customerName: true,
  customerDomain: true,
  startedAt: true,
  privilegesSince: true,
  customer: {
    select: {
      country: true,
      agreements: {
        where: { document: { kind: 'CUSTOMER' } },
        orderBy: { acceptedAt: 'desc' },
        take: 1,
        select: { acceptedAt: true, document: { select: { version: true } } },
      },
    },
  },
} as const satisfies Prisma.CustomerRelationshipSelect;

export type CustomerRecord = Prisma.CustomerRelationshipGetPayload<{ select: typeof RECORD }> & {
  readonly with: readonly OtherPartner[];
};

/**
 * One of the actor's live customers, for its Account page.
 * @throws Refusal `forbidden`, `wrongStanding`; `notFound` for anybody else's
 */
export async function getCustomer(actor: Actor, customerId: string): Promise<CustomerRecord> {
  authorize(actor, 'customers:list');
  const row = await db.customerRelationship.findFirst({
    where: { AND: [servedBy(actor), { customerId: idOrNotFound(customerId) }] },
    select: RECORD,
  });
  if (row === null) throw new Refusal('notFound');
  const others = await otherPartners(actor, [row.customerId]);
  return { ...row, with: others.get(row.customerId) ?? [] };
}
