import { authorize, type Actor } from '@/lib/access';
import { atMost, db, inNameOrder, Prisma } from '@/lib/db';
import { likeLiteral } from '@/lib/like';
import { namedPageOf, startOf, type NamedPage, type NamedTurn } from '@/lib/name-order';
import type { PARTNER_KINDS, PARTNER_STATUSES } from './schema';

export type PartnerKind = (typeof PARTNER_KINDS)[number];
export type PartnerStatus = (typeof PARTNER_STATUSES)[number];

export interface PartnerFilter extends NamedTurn {
  /** Part of the name or of a domain, or a whole MPN ID. */
  readonly q: string;
  readonly kind?: PartnerKind | undefined;
  readonly status?: PartnerStatus | undefined;
  readonly country?: string | undefined;
  readonly size: number;
}

export interface PartnerRow {
  readonly id: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly mpnId: string | null;
  /** The initial one. */
  readonly domain: string;
  readonly isProvider: boolean;
  readonly isReseller: boolean;
  readonly isSuspended: boolean;
}

/**
 * What the list is of, as its index has it: also who is no partner any more and still suspended,
 * since nobody else could be asked to end that.
 */
export const IS_PARTNER = Prisma.sql`NOT o.is_operator AND (o.provider_since IS NOT NULL
  OR o.reseller_since IS NOT NULL OR o.suspension_id IS NOT NULL)`;

const OF_KIND: Record<PartnerKind, Prisma.Sql> = {
  provider: Prisma.sql`o.provider_since IS NOT NULL`,
  reseller: Prisma.sql`o.reseller_since IS NOT NULL`,
};
const OF_STATUS: Record<PartnerStatus, Prisma.Sql> = {
  active: Prisma.sql`o.suspension_id IS NULL`,
  suspended: Prisma.sql`o.suspension_id IS NOT NULL`,
};

function matching({ q, kind, status, country }: PartnerFilter): Prisma.Sql {
  const conditions = [IS_PARTNER];
  if (q !== '') {
    const part = `%${likeLiteral(q.normalize('NFKD'))}%`;
    conditions.push(Prisma.sql`(folded(o.name) LIKE folded(${part}) OR o.mpn_id = ${q}
      OR o.id = ANY (ARRAY(SELECT d.organization_id FROM domain d
        WHERE lower(d.name) LIKE lower(${part}) LIMIT 5000)))`);
  }
  if (kind !== undefined) conditions.push(OF_KIND[kind]);
  if (status !== undefined) conditions.push(OF_STATUS[status]);
  if (country !== undefined) conditions.push(Prisma.sql`o.country = ${country}`);
  return Prisma.join(conditions, ' AND ');
}

/**
 * A page of the program's partners, providers and resellers, by name; one query.
 * @throws Refusal `forbidden`, `wrongStanding`
 */
export async function listPartners(
  actor: Actor,
  filter: PartnerFilter,
): Promise<NamedPage<PartnerRow>> {
  authorize(actor, 'program:providers');
  const { beyond, orderBy } = inNameOrder(startOf(filter), {
    name: Prisma.sql`folded(o.name)`,
    id: Prisma.sql`o.id`,
  });
  const found = await db.$queryRaw<(PartnerRow & { place: string })[]>`
    SELECT o.id, o.name, o.country, o.mpn_id AS "mpnId", d.name AS domain,
      o.provider_since IS NOT NULL AS "isProvider", o.reseller_since IS NOT NULL AS "isReseller",
      o.suspension_id IS NOT NULL AS "isSuspended", folded(o.name) AS place
    FROM organization o JOIN domain d ON d.organization_id = o.id AND d.is_initial
    WHERE ${matching(filter)} AND ${beyond}
    ${orderBy} ${atMost(filter.size + 1)}`;
  return namedPageOf(found, filter, filter.size, (row) => ({ name: row.place, id: row.id }));
}
