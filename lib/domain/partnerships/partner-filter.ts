import type { Actor } from '@/lib/access';
import { Prisma } from '@/lib/db';
import { idOrNull } from '@/lib/ids';
import type { PARTNER_ACCESS, PARTNER_SORTS } from './schema';

/** By what a list of partners is narrowed and ordered. */
export interface PartnerFilter {
  /** The start of any words of the name, a whole MPN ID, or a whole id. */
  readonly q?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string | undefined;
  /** Whether the provider may administer the reseller's own tenant. */
  readonly access?: (typeof PARTNER_ACCESS)[number] | undefined;
  readonly sort?: (typeof PARTNER_SORTS)[number];
  readonly descending?: boolean;
}

/** The columns of the partnership `p` by which one side reads the list of the others. */
export interface Side {
  readonly own: Prisma.Sql;
  readonly other: Prisma.Sql;
  readonly country: Prisma.Sql;
  readonly search: Prisma.Sql;
  readonly sortName: Prisma.Sql;
}

/** A provider's list of its resellers. */
export const RESELLERS: Side = {
  own: Prisma.sql`p.provider_id`,
  other: Prisma.sql`p.reseller_id`,
  country: Prisma.sql`p.reseller_country`,
  search: Prisma.sql`p.reseller_search`,
  sortName: Prisma.sql`p.reseller_sort_name`,
};

/** A reseller's list of its providers. */
export const PROVIDERS: Side = {
  own: Prisma.sql`p.reseller_id`,
  other: Prisma.sql`p.provider_id`,
  country: Prisma.sql`p.provider_country`,
  search: Prisma.sql`p.provider_search`,
  sortName: Prisma.sql`p.provider_sort_name`,
};

/** The condition on the row `p` for all that a filter finds among the actor's live partnerships. */
export function foundPartners(
  actor: Actor,
  side: Side,
  { q = '', country, access }: PartnerFilter,
): Prisma.Sql {
  const conditions = [
    Prisma.sql`${side.own} = ${actor.organization.id}::uuid`,
    Prisma.sql`p.ended_at IS NULL`,
    ...searched(side, q.trim()),
  ];
  if (country !== undefined) conditions.push(Prisma.sql`${side.country} = ${country}`);
  if (access !== undefined) {
    const isIt = access === 'granted' ? Prisma.sql`IS NULL` : Prisma.sql`IS NOT NULL`;
    conditions.push(Prisma.sql`p.access_withdrawn_at ${isIt}`);
  }
  return Prisma.join(conditions, ' AND ');
}

function searched(side: Side, q: string): Prisma.Sql[] {
  if (q === '') return [];
  const id = idOrNull(q);
  if (id !== null) return [Prisma.sql`${side.other} = ${id}::uuid`];
  const words = q.split(/\s+/u).map((part) => Prisma.sql`btrim(name_search_text(${part}::text))`);
  const named = Prisma.join(
    words.map((word) => Prisma.sql`${word} <> '' AND ${side.search} LIKE '% ' || ${word} || '%'`),
    ' AND ',
  );
  if (!/^\d{1,20}$/.test(q)) return [named];
  return [
    Prisma.sql`(${side.other} = (SELECT o.id FROM organization o WHERE o.mpn_id = ${q})
      OR (${named}))`,
  ];
}
