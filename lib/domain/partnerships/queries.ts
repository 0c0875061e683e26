import { type Actor, authorize } from '@/lib/access';
import { atMost, db, inNameOrder, Prisma } from '@/lib/db';
import { idOrNotFound } from '@/lib/ids';
import { namedPageOf, startOf, type NamedPage, type NamedTurn } from '@/lib/name-order';
import { notFoundOrEnded } from '@/lib/refusal';
import { livePartnershipsOf, partnershipsOf } from './scope';

const PARTNER = { select: { id: true, name: true, country: true, mpnId: true } } as const;

/** The other side of a partnership, as a list shows it. */
export interface Partner {
  readonly id: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly mpnId: string | null;
}

export interface PartnershipRow {
  readonly id: string;
  readonly partner: Partner;
  readonly startedAt: Date;
  /** When the reseller took the provider's access to its tenant back. */
  readonly accessWithdrawnAt: Date | null;
}

interface Paging extends NamedTurn {
  readonly size?: number;
}

const ROW = { id: true, startedAt: true, accessWithdrawnAt: true } as const;

export interface PartnershipDetail extends PartnershipRow {
  /** What the other side is to the actor's organization. */
  readonly partnerIs: 'provider' | 'reseller';
}

/**
 * One live partnership of the actor's organization.
 * @throws Refusal `forbidden`, `wrongStanding`; `notFound`, with the ending named of one that was
 */
export async function getPartnership(actor: Actor, id: string): Promise<PartnershipDetail> {
  authorize(actor, 'partnerships:list');
  const row = await db.partnership.findFirst({
    where: { AND: [livePartnershipsOf(actor), { id: idOrNotFound(id) }] },
    select: { ...ROW, provider: PARTNER, reseller: PARTNER },
  });
  if (row === null) {
    const had = { AND: [partnershipsOf(actor), { id, endedAt: { not: null } }] };
    throw notFoundOrEnded('partnership', (await db.partnership.count({ where: had })) > 0);
  }
  const { provider, reseller, ...rest } = row;
  return provider.id === actor.organization.id
    ? { ...rest, partner: reseller, partnerIs: 'reseller' }
    : { ...rest, partner: provider, partnerIs: 'provider' };
}

export interface SharedCustomer {
  /** The customer's organization. */
  readonly id: string;
  readonly name: string;
  readonly domain: string;
}

export interface SharedCustomerPage extends NamedPage<SharedCustomer> {
  readonly partnership: PartnershipDetail;
}

/**
 * The customers with a live relationship to both sides of a partnership, and no others, by name.
 * Whoever reads, it is the reseller's list that is walked: its customers are the fewer.
 * @throws Refusal `forbidden`, `wrongStanding`, `notFound`
 */
export async function listSharedCustomers(
  actor: Actor,
  partnershipId: string,
  { size = 25, ...turn }: Paging = {},
): Promise<SharedCustomerPage> {
  authorize(actor, 'partnerships:list');
  const partnership = await getPartnership(actor, partnershipId);
  const sides = [actor.organization.id, partnership.partner.id] as const;
  const [provider, reseller] = partnership.partnerIs === 'reseller' ? sides : sides.toReversed();
  const { beyond, orderBy } = inNameOrder(startOf(turn), {
    name: Prisma.sql`r.sort_name`,
    id: Prisma.sql`r.id`,
  });
  const found = await db.$queryRaw<
    (SharedCustomer & { readonly place: string; readonly placeId: string })[]
  >`
    SELECT r.customer_id AS id, r.customer_name AS name, r.customer_domain AS domain,
      r.sort_name AS place, r.id AS "placeId"
    FROM customer_relationship r
    WHERE r.partner_id = ${reseller}::uuid AND r.ended_at IS NULL
      AND EXISTS (
        SELECT 1 FROM customer_relationship other
        WHERE other.partner_id = ${provider}::uuid
          AND other.customer_id = r.customer_id AND other.ended_at IS NULL)
      AND ${beyond}
    ${orderBy} ${atMost(size + 1)}`;
  const page = namedPageOf(found, turn, size, ({ place, placeId }) => ({
    name: place,
    id: placeId,
  }));
  return {
    ...page,
    partnership,
    rows: page.rows.map(({ place: _place, placeId: _placeId, ...row }) => row),
  };
}
