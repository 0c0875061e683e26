import type { Actor } from '@/lib/access';
import { Prisma } from '@/lib/db';
import type { CustomerAgreementState } from '../catalog';
import { AGREEMENT_STATE } from './narrowing';
import { type Capacity, capacityOf } from './policy';

/** Another partner that serves the same customer, and that the actor's organization works with. */
export interface OtherPartner {
  readonly id: string;
  readonly name: string;
  /** Whether it is the actor's organization's provider. */
  readonly isProvider: boolean;
  /** Whether it is one of the actor's organization's resellers. */
  readonly isReseller: boolean;
}

export interface CustomerRow {
  readonly id: string;
  readonly customerId: string;
  readonly customerName: string;
  readonly customerDomain: string;
  readonly startedAt: Date;
  readonly privilegesSince: Date | null;
  readonly agreement: CustomerAgreementState;
  readonly with: readonly OtherPartner[];
  /** The partner's own tags, in their order. */
  readonly tags: readonly string[];
  readonly capacity: Capacity;
}

export type FoundCustomer = Omit<CustomerRow, 'capacity'>;

/** Columns of the row `r` that its own table has. */
export const OWN_COLUMNS = Prisma.sql`r.id, r.customer_id AS "customerId",
  r.customer_name AS "customerName", r.customer_domain AS "customerDomain",
  r.started_at AS "startedAt", r.privileges_since AS "privilegesSince",
  ${AGREEMENT_STATE} AS agreement,
  ARRAY(SELECT g.tag FROM customer_tag g WHERE g.relationship_id = r.id ORDER BY g.folded) AS tags`;

/** The partners of the actor's organization that serve the customer of the row `r` too. */
export function otherPartners(actor: Actor): Prisma.Sql {
  const own = Prisma.sql`${actor.organization.id}::uuid`;
  const works = (as: Prisma.Sql) =>
    Prisma.sql`EXISTS (SELECT FROM partnership p WHERE p.ended_at IS NULL AND ${as})`;
  return Prisma.sql`(
    SELECT coalesce(json_agg(json_build_object('id', o.id, 'name', o.name,
      'isProvider', x.is_provider, 'isReseller', x.is_reseller) ORDER BY o.name, o.id), '[]')
    FROM (SELECT y.partner_id,
        ${works(Prisma.sql`p.provider_id = y.partner_id AND p.reseller_id = ${own}`)} AS is_provider,
        ${works(Prisma.sql`p.provider_id = ${own} AND p.reseller_id = y.partner_id`)} AS is_reseller
      FROM customer_relationship y
      WHERE y.customer_id = r.customer_id AND y.ended_at IS NULL
        AND y.partner_id <> ${own}) x
    JOIN organization o ON o.id = x.partner_id
    WHERE x.is_provider OR x.is_reseller) AS "with"`;
}

export function withCapacity(actor: Actor, found: FoundCustomer): CustomerRow {
  return { ...found, capacity: capacityOf(actor.organization, found.with) };
}
