import { authorize, type Actor } from '@/lib/access';
import { db, Prisma } from '@/lib/db';
import { idOrNotFound } from '@/lib/ids';
import { namedPageOf, placeCursor, type NamedPage, type Place } from '@/lib/name-order';
import { Refusal } from '@/lib/refusal';
import {
  type CustomerRow,
  type FoundCustomer,
  otherPartners,
  OWN_COLUMNS,
  withCapacity,
} from './customer-columns';
import type { CustomerFilter, CustomerSort, CustomerTurn } from './list-filter';
import { served } from './narrowing';
import { findWalk, SORT_COLUMNS, type Walk } from './walk';

export type CustomerPage = NamedPage<CustomerRow & Ticked>;

interface Ticked {
  /** Whether the actor has ticked it. */
  readonly isSelected: boolean;
}

type Listed = FoundCustomer & Ticked & { readonly sortName: string; readonly placeId: string };

/**
 * The actor's live customers, a page at a time; one round trip, and one more when words are searched.
 * @throws Refusal `forbidden`, `wrongStanding`
 */
export async function listCustomers(
  actor: Actor,
  filter: CustomerFilter & CustomerTurn,
): Promise<CustomerPage> {
  authorize(actor, 'customers:list');
  const size = filter.size ?? 25;
  const walk = await findWalk(actor, filter, filter, size + 1);
  const found = walk === null ? [] : await db.$queryRaw<Listed[]>(pageQuery(actor, walk, filter));
  const page = namedPageOf(found, filter, size, (row) => placeOf(row, filter.sort ?? 'name'));
  return {
    ...page,
    rows: page.rows.map(({ sortName: _, placeId: __, isSelected, ...row }) => ({
      ...withCapacity(actor, row),
      isSelected,
    })),
  };
}

/** The statement for a page that a walk finds. */
export function pageQuery(actor: Actor, walk: Walk, filter: CustomerFilter): Prisma.Sql {
  return Prisma.sql`${walk.hint}
    WITH page AS (${walk.page})
    SELECT ${OWN_COLUMNS}, r.sort_name AS "sortName", page.place_id AS "placeId",
      ${otherPartners(actor)}, EXISTS (SELECT FROM customer_selection s
        WHERE s.user_id = ${actor.userId}::uuid AND s.relationship_id = r.id) AS "isSelected"
    FROM page JOIN customer_relationship r ON r.id = page.id
    ${inOrder(walk, filter)}`;
}

function inOrder({ isDownward }: Walk, { sort = 'name' }: CustomerFilter): Prisma.Sql {
  const direction = isDownward ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  return Prisma.sql`ORDER BY ${SORT_COLUMNS[sort]} ${direction}, page.place_id ${direction}`;
}

function placeOf(
  row: Pick<Listed, 'sortName' | 'placeId' | 'customerDomain' | 'startedAt'>,
  sort: CustomerSort,
): Place {
  const name = {
    name: row.sortName,
    domain: row.customerDomain,
    since: row.startedAt.toISOString(),
  }[sort];
  return { name, id: row.placeId };
}

export type ExportedCustomer = Omit<FoundCustomer, 'with'>;

const EXPORT_BATCH = 2000;

/**
 * A batch of the filtered list for the export, in the list's order, from a cursor on; null ends it.
 * @throws Refusal `forbidden`, `wrongStanding`
 */
export async function exportCustomers(
  actor: Actor,
  filter: CustomerFilter,
  after: string | null,
): Promise<{ rows: readonly ExportedCustomer[]; next: string | null }> {
  authorize(actor, 'customers:export');
  const walk = await findWalk(actor, filter, { after }, EXPORT_BATCH);
  if (walk === null) return { rows: [], next: null };
  const rows = await db.$queryRaw<(ExportedCustomer & Listed)[]>`${walk.hint}
    WITH page AS (${walk.page})
    SELECT ${OWN_COLUMNS}, r.sort_name AS "sortName", page.place_id AS "placeId"
    FROM page JOIN customer_relationship r ON r.id = page.id ${inOrder(walk, filter)}`;
  const last = rows.length === EXPORT_BATCH ? rows.at(-1) : undefined;
  const next = last === undefined ? null : placeCursor(placeOf(last, filter.sort ?? 'name'));
  return { rows, next };
}

export type CustomerRecord = CustomerRow & {
  readonly country: string;
  /** The newest version of the customer agreement that it accepted. */
  readonly accepted: { readonly version: number; readonly acceptedAt: string } | null;
};

/**
 * One of the actor's live customers, for its Account page. One round trip.
 * @throws Refusal `forbidden`, `wrongStanding`; `notFound` for anybody else's
 */
export async function getCustomer(actor: Actor, customerId: string): Promise<CustomerRecord> {
  authorize(actor, 'customers:list');
  const [row] = await db.$queryRaw<Omit<CustomerRecord, 'capacity'>[]>`
    SELECT ${OWN_COLUMNS}, ${otherPartners(actor)}, c.country,
      (SELECT json_build_object('version', d.version, 'acceptedAt', a.accepted_at)
        FROM agreement_acceptance a JOIN agreement_document d ON d.id = a.document_id
        WHERE a.organization_id = r.customer_id AND d.kind = 'CUSTOMER'
        ORDER BY d.version DESC, a.accepted_at DESC LIMIT 1) AS accepted
    FROM customer_relationship r JOIN organization c ON c.id = r.customer_id
    WHERE ${served(actor)} AND r.customer_id = ${idOrNotFound(customerId)}::uuid`;
  if (row === undefined) throw new Refusal('notFound');
  return { ...row, ...withCapacity(actor, row) };
}
