import { type Actor, authorize } from '@/lib/access';
import { db, inNameOrder, Prisma } from '@/lib/db';
import { idOrNotFound } from '@/lib/ids';
import { type Keyset, newestFirst, pageOf, type Turn } from '@/lib/keyset';
import { namedPageOf, startOf, type NamedPage } from '@/lib/name-order';
import { Refusal } from '@/lib/refusal';
import { livePartnershipsOf } from './scope';

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

export type PartnershipPage = Keyset<PartnershipRow>;

interface Paging extends Turn {
  readonly limit?: number;
}

const ROW = { id: true, startedAt: true, accessWithdrawnAt: true } as const;

/**
 * The resellers of the actor's organization, the newest partnership first.
 * @throws Refusal `forbidden`, `wrongStanding`
 */
export async function listIndirectResellers(
  actor: Actor,
  { limit = 25, ...turn }: Paging = {},
): Promise<PartnershipPage> {
  authorize(actor, 'partnerships:list');
  const { where, ...order } = newestFirst(turn, limit);
  const found = await db.partnership.findMany({
    where: { AND: [{ providerId: actor.organization.id, endedAt: null }, where] },
    ...order,
    select: { ...ROW, reseller: PARTNER },
  });
  const rows = found.map(({ reseller, ...row }) => ({ ...row, partner: reseller }));
  return pageOf(rows, turn, limit);
}

/**
 * The providers that the actor's organization authorized, the newest partnership first.
 * @throws Refusal `forbidden`, `wrongStanding`
 */
export async function listIndirectProviders(
  actor: Actor,
  { limit = 25, ...turn }: Paging = {},
): Promise<PartnershipPage> {
  authorize(actor, 'partnerships:list');
  const { where, ...order } = newestFirst(turn, limit);
  const found = await db.partnership.findMany({
    where: { AND: [{ resellerId: actor.organization.id, endedAt: null }, where] },
    ...order,
    select: { ...ROW, provider: PARTNER },
  });
  const rows = found.map(({ provider, ...row }) => ({ ...row, partner: provider }));
  return pageOf(rows, turn, limit);
}

export interface PartnershipDetail extends PartnershipRow {
  /** What the other side is to the actor's organization. */
  readonly partnerIs: 'provider' | 'reseller';
}

/**
 * One live partnership of the actor's organization.
 * @throws Refusal `forbidden`, `wrongStanding`, `notFound`
 */
export async function getPartnership(actor: Actor, id: string): Promise<PartnershipDetail> {
  authorize(actor, 'partnerships:list');
  const row = await db.partnership.findFirst({
    where: { AND: [livePartnershipsOf(actor), { id: idOrNotFound(id) }] },
    select: { ...ROW, provider: PARTNER, reseller: PARTNER },
  });
  if (row === null) throw new Refusal('notFound');
  const { provider, reseller, ...rest } = row;
  return provider.id === actor.organization.id
    ? { ...rest, partner: reseller, partnerIs: 'reseller' }
    : { ...rest, partner: provider, partnerIs: 'provider' };
}

export interface SharedCustomer {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
}

export interface SharedCustomerPage extends NamedPage<SharedCustomer> {
  readonly partnership: PartnershipDetail;
}

/**
 * The customers with a live relationship to both sides of a partnership, and no others, by name.
 * `id` is that of the actor's own relationship.
 * @throws Refusal `forbidden`, `wrongStanding`, `notFound`
 */
export async function listSharedCustomers(
  actor: Actor,
  partnershipId: string,
  { limit = 25, ...turn }: Paging = {},
): Promise<SharedCustomerPage> {
  authorize(actor, 'partnerships:list');
  const partnership = await getPartnership(actor, partnershipId);
  const own = actor.organization.id;
  const { beyond, orderBy } = inNameOrder(startOf(turn), {
    name: Prisma.sql`own.sort_name`,
    id: Prisma.sql`own.id`,
  });
  const found = await db.$queryRaw<(SharedCustomer & { readonly place: string })[]>`
    SELECT own.id, own.customer_name AS name, own.customer_domain AS domain,
      own.sort_name AS place
    FROM customer_relationship own
    WHERE own.partner_id = ${own}::uuid AND own.ended_at IS NULL
      AND EXISTS (
        SELECT 1 FROM customer_relationship other
        WHERE other.partner_id = ${partnership.partner.id}::uuid
          AND other.customer_id = own.customer_id AND other.ended_at IS NULL)
      AND ${beyond}
    ${orderBy} LIMIT ${limit + 1}`;
  const page = namedPageOf(found, turn, limit, ({ place, id }) => ({ name: place, id }));
  return { ...page, partnership, rows: page.rows.map(({ place: _place, ...row }) => row) };
}
