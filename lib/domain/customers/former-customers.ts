import { authorize, type Actor } from '@/lib/access';
import { readMoment } from '@/lib/clock';
import { atMost, db, inNameOrder, Prisma } from '@/lib/db';
import { namedPageOf, startOf, type NamedPage, type NamedTurn } from '@/lib/name-order';
import { momentCell } from '../exports';
import type { ENDED_BY } from './schema';

/** A customer that is not one any more, as it was called when the relationship ended. */
export interface FormerCustomer {
  /** The relationship that ended. */
  readonly id: string;
  readonly customerId: string;
  readonly name: string;
  readonly domain: string;
  readonly startedAt: Date;
  readonly endedAt: Date;
  readonly endedBy: (typeof ENDED_BY)[number];
  /** Whether privileges that were delegated still stand: the customer has not withdrawn them. */
  readonly hasPrivileges: boolean;
  /** Whether it has become a customer again. */
  readonly isBack: boolean;
}

export interface FormerCustomerFilter extends NamedTurn {
  readonly endedBy?: FormerCustomer['endedBy'] | undefined;
  readonly size?: number;
}

/**
 * Who left the actor's list of customers, the newest end first, and by whose will. One round trip.
 * @throws Refusal `forbidden`, `wrongStanding`
 */
export async function listFormerCustomers(
  actor: Actor,
  filter: FormerCustomerFilter = {},
): Promise<NamedPage<FormerCustomer>> {
  authorize(actor, 'customers:list');
  const size = filter.size ?? 25;
  const found = await db.$queryRaw<(FormerCustomer & { readonly place: string })[]>(
    formerQuery(actor, filter, size + 1),
  );
  const page = namedPageOf(found, filter, size, ({ place, id }) => ({ name: place, id }));
  return { ...page, rows: page.rows.map(({ place: _, ...row }) => row) };
}

/** The statement for a page. */
export function formerQuery(actor: Actor, filter: FormerCustomerFilter, take: number): Prisma.Sql {
  const { start, isBackward } = startOf(filter);
  const { beyond, orderBy } = inNameOrder(
    // The newest first: the order of moments, backwards.
    {
      start: start !== null && readMoment(start.name) !== null ? start : null,
      isBackward: !isBackward,
    },
    { name: Prisma.sql`r.ended_at`, id: Prisma.sql`r.id` },
  );
  const own = Prisma.sql`${actor.organization.id}::uuid`;
  const isOwn = Prisma.sql`(r.ended_by_org_id IS NOT DISTINCT FROM ${own})`;
  const { endedBy } = filter;
  const by =
    endedBy === undefined ? Prisma.sql`TRUE` : Prisma.sql`${isOwn} = ${endedBy === 'partner'}`;
  return Prisma.sql`
    SELECT r.id, r.customer_id AS "customerId", r.customer_name AS name,
      r.customer_domain AS domain, r.started_at AS "startedAt", r.ended_at AS "endedAt",
      CASE WHEN ${isOwn} THEN 'partner' ELSE 'customer' END AS "endedBy",
      r.privileges_since IS NOT NULL AS "hasPrivileges",
      EXISTS (SELECT FROM customer_relationship n WHERE n.partner_id = r.partner_id
        AND n.customer_id = r.customer_id AND n.ended_at IS NULL) AS "isBack",
      ${momentCell(Prisma.sql`r.ended_at`)} AS place
    FROM customer_relationship r
    WHERE r.partner_id = ${own} AND r.ended_at IS NOT NULL AND ${by} AND ${beyond}
    ${orderBy} ${atMost(take)}`;
}
