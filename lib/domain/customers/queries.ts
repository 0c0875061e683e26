import { authorize, type Actor } from '@/lib/access';
import { db, Prisma } from '@/lib/db';
import { idOrNotFound } from '@/lib/ids';
import { endsAtHorizon, namedPageOf, type NamedPage, type Place } from '@/lib/name-order';
import { notFoundOrEnded } from '@/lib/refusal';
import { ACCOUNT, NO_ACCOUNT, type StandingAccount } from './account';
import {
  type CustomerRow,
  type FoundCustomer,
  type OtherPartner,
  otherPartners,
  OWN_COLUMNS,
  withCapacity,
} from './customer-columns';
import type { CustomerFilter, CustomerTurn } from './list-filter';
import { served } from './narrowing';
import type { CustomerOrder } from './sources';
import { findWalk, type Walk } from './walk';

export type CustomerPage = NamedPage<CustomerRow & Ticked> & {
  /** In which order it really stands: by name, or by the word found, where too many are found. */
  readonly order: CustomerOrder;
  /** Whether it ends before it is full, since so many were looked through; the next one goes on. */
  readonly isCutShort: boolean;
};

interface Ticked {
  /** Whether the actor has ticked it. */
  readonly isSelected: boolean;
}

type Listed = Omit<CustomerRow, 'capacity'> &
  Ticked & { readonly place: string; readonly placeId: string };
interface Horizon {
  readonly horizon: Place | null;
}
/** A row of the answer: of a page without customers one row tells how far was looked. */
type Found = Horizon & (Listed | { readonly id: null });

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
  const found = walk === null ? [] : await db.$queryRaw<Found[]>(pageQuery(actor, walk));
  const listed = found.filter((row): row is Listed & Horizon => row.id !== null);
  const { rows, ...ends } = namedPageOf(listed, filter, size, ({ place, placeId }) => ({
    name: place,
    id: placeId,
  }));
  const horizon = listed.length <= size ? (found[0]?.horizon ?? null) : null;
  return {
    ...endsAtHorizon(ends, horizon, { turn: filter, descending: filter.descending }),
    rows: rows.map(({ place: _, placeId: __, horizon: ___, isSelected, ...row }) => ({
      ...withCapacity(actor, row),
      isSelected,
    })),
    order: walk?.order ?? filter.sort ?? 'name',
    isCutShort: horizon !== null,
  };
}

/** The statement for a page that a walk finds. */
export function pageQuery(actor: Actor, walk: Walk): Prisma.Sql {
  const horizon = walk.hasHorizon
    ? Prisma.sql`(SELECT json_build_object('name', h.place, 'id', h.place_id) FROM horizon h)`
    : Prisma.sql`NULL::json`;
  return Prisma.sql`
    WITH ${walk.tables}
    SELECT ${OWN_COLUMNS}, page.place, page.place_id AS "placeId", looked_to.horizon,
      ${otherPartners(actor)}, EXISTS (SELECT FROM customer_selection s
        WHERE s.user_id = ${actor.userId}::uuid AND s.relationship_id = r.id) AS "isSelected"
    FROM (SELECT ${horizon} AS horizon) looked_to
    LEFT JOIN (page JOIN customer_relationship r ON r.id = page.id) ON TRUE
    ORDER BY page.at`;
}

export type CustomerRecord = CustomerRow & {
  readonly country: string;
  /** The newest version of the customer agreement that it accepted. */
  readonly accepted: { readonly version: number; readonly acceptedAt: string } | null;
  /** What the actor's organization notes of it. */
  readonly account: StandingAccount;
  /** The reseller that supports it for the actor's organization; null for that one itself. */
  readonly supportContact: OtherPartner | null;
};

type FoundRecord = FoundCustomer &
  Pick<CustomerRecord, 'country' | 'accepted'> & { readonly account: StandingAccount | null };

/**
 * One of the actor's live customers, for the pages of its record. One round trip.
 * @throws Refusal `forbidden`, `wrongStanding`; `notFound` for anybody else's, and for one that the
 *   organization had, with the ending named
 */
export async function getCustomer(actor: Actor, customerId: string): Promise<CustomerRecord> {
  authorize(actor, 'customers:list');
  const [row] = await db.$queryRaw<FoundRecord[]>`
    SELECT ${OWN_COLUMNS}, ${otherPartners(actor)}, c.country, ${ACCOUNT} AS account,
      (SELECT json_build_object('version', d.version, 'acceptedAt', a.accepted_at)
        FROM agreement_acceptance a JOIN agreement_document d ON d.id = a.document_id
        WHERE a.organization_id = r.customer_id AND d.kind = 'CUSTOMER'
        ORDER BY d.version DESC, a.accepted_at DESC LIMIT 1) AS accepted
    FROM customer_relationship r JOIN organization c ON c.id = r.customer_id
    WHERE ${served(actor)} AND r.customer_id = ${idOrNotFound(customerId)}::uuid`;
  if (row === undefined) {
    const ended = { partnerId: actor.organization.id, customerId, endedAt: { not: null } };
    throw notFoundOrEnded('customer', (await db.customerRelationship.count({ where: ended })) > 0);
  }
  const account = row.account ?? NO_ACCOUNT;
  // One that is no reseller of the partner's any more, or has lost the customer, supports nobody.
  const supportContact = row.with.find(
    ({ id, isReseller }) => isReseller && id === account.supportContactId,
  );
  return {
    ...row,
    ...withCapacity(actor, row),
    account,
    supportContact: supportContact ?? null,
  };
}
