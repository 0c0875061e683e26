import { authorize, can, type Actor } from '@/lib/access';
import { db, Prisma } from '@/lib/db';
import {
  agreementFacts,
  agreementShownTo,
  standingFrom,
  type AgreementFacts,
  type AgreementStanding,
} from '../catalog';

/** Where an organization is and under which tax ID, as the program operator registered it. */
interface RegisteredRecord {
  readonly addressLine1: string;
  readonly addressLine2: string | null;
  readonly city: string;
  readonly state: string | null;
  readonly postalCode: string | null;
  readonly taxId: string | null;
}

/** An agreement that concerns the organization, and how it stands to it. */
export interface OwnAgreement extends AgreementStanding {
  readonly kind: 'PARTNER' | 'CUSTOMER';
}

interface Facts {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly isOperator: boolean;
  readonly providerSince: Date | null;
  readonly resellerSince: Date | null;
  readonly mpnId: string | null;
  readonly createdAt: Date;
  /** The initial one first. */
  readonly domains: readonly {
    readonly name: string;
    readonly isInitial: boolean;
    /** The record that proved it has been gone too long. */
    readonly isLapsed: boolean;
  }[];
  /** Of an indirect provider that the operator registered; null for anybody else. */
  readonly registered: RegisteredRecord | null;
}

export interface OrganizationFacts extends Facts {
  /** Domains that wait for their proof, for whoever may prove them. */
  readonly waiting: readonly string[];
  /** Null for whoever may not see it, and for an organization that needs none. */
  readonly agreement: OwnAgreement | null;
}

interface Row extends Facts {
  readonly waiting: readonly string[];
  readonly isCustomer: boolean;
  readonly agreement: AgreementFacts | null;
}

/**
 * What the actor's own organization is: name, country, domains, MPN ID, what was registered of it,
 * its standing, and its agreement as far as the actor may see it. One round trip.
 * @throws Refusal `forbidden`
 */
export async function getOrganizationProfile(actor: Actor): Promise<OrganizationFacts> {
  authorize(actor, 'organization:view-profile');
  const kind = agreementShownTo(actor);
  const [row] = await db.$queryRaw<Row[]>`
    SELECT o.id, o.name, o.country, o.is_operator AS "isOperator",
      o.provider_since AS "providerSince", o.reseller_since AS "resellerSince",
      o.mpn_id AS "mpnId", o.created_at AS "createdAt",
      (SELECT json_agg(json_build_object('name', d.name, 'isInitial', d.is_initial,
          'isLapsed', d.lapsed_at IS NOT NULL)
          ORDER BY d.is_initial DESC, d.name)
        FROM domain d WHERE d.organization_id = o.id) AS domains,
      ARRAY(SELECT c.name FROM domain_claim c WHERE c.organization_id = o.id
        AND ${can(actor, 'organization:manage-domains')} ORDER BY c.name) AS waiting,
      (SELECT json_build_object('addressLine1', p.address_line1, 'addressLine2', p.address_line2,
          'city', p.city, 'state', p.state, 'postalCode', p.postal_code, 'taxId', p.tax_id)
        FROM provider_record p WHERE p.organization_id = o.id) AS registered,
      EXISTS (SELECT FROM customer_relationship r
        WHERE r.customer_id = o.id AND r.ended_at IS NULL) AS "isCustomer",
      ${kind === null ? Prisma.sql`NULL` : agreementFacts(kind, Prisma.sql`o.id`)} AS agreement
    FROM organization o WHERE o.id = ${actor.organization.id}::uuid`;
  if (row === undefined) throw new Error('An organization with people is never removed');
  const { isCustomer, agreement: facts, ...shown } = row;
  const agreement = kind === null || facts === null ? null : { kind, ...standingFrom(facts, kind) };
  const isNeeded = kind === 'PARTNER' || isCustomer || agreement?.state !== 'missing';
  return { ...shown, agreement: isNeeded ? agreement : null };
}
