import { authorize, type Actor } from '@/lib/access';
import { db, Prisma } from '@/lib/db';
import { idOrNotFound } from '@/lib/ids';
import { notFoundOrEnded } from '@/lib/refusal';
import { IS_STANDING } from './scope';

/** Whom a customer turns to, as one of its providers said. */
export interface SupportContact {
  readonly name: string;
  /** Null where it enrolled before the portal kept them. */
  readonly website: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

interface RelationshipPartner {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly mpnId: string | null;
  readonly kind: 'indirectProvider' | 'indirectReseller';
}

/** What a customer has granted a partner: a live relationship, or privileges that outlived one. */
export interface GrantedRelationship {
  readonly id: string;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  readonly privilegesSince: Date | null;
  readonly partner: RelationshipPartner;
  /**
   * The reseller that supports the customer for this provider: named by it, still its partner and
   * still serving the customer. Null where the partner itself does.
   */
  readonly support: SupportContact | null;
}

/** A relationship that is over, and by whose will. */
export interface PastRelationship {
  readonly id: string;
  readonly partner: RelationshipPartner;
  readonly startedAt: Date;
  readonly endedAt: Date;
  readonly endedBy: 'customer' | 'partner';
}

export interface PartnerRelationships {
  /** The partners that the organization has granted something, by name. */
  readonly granted: readonly GrantedRelationship[];
  /** What it once granted and grants no more, the newest end first. */
  readonly past: readonly PastRelationship[];
}

/** More than these are not shown: of past ones the newest are. */
const MOST_GRANTED = 200;
const MOST_PAST = 50;

interface Found extends GrantedRelationship {
  readonly part: 'granted' | 'past';
  readonly endedByOrgId: string | null;
}

const COLUMNS = Prisma.sql`r.id, r.started_at AS "startedAt", r.ended_at AS "endedAt",
  r.privileges_since AS "privilegesSince", r.ended_by_org_id AS "endedByOrgId",
  json_build_object('id', o.id, 'name', o.name, 'country', o.country, 'mpnId', o.mpn_id, 'kind',
    CASE WHEN o.provider_since IS NULL THEN 'indirectReseller' ELSE 'indirectProvider' END) AS partner,
  CASE WHEN r.ended_at IS NULL THEN (
    SELECT json_build_object('name', s.name, 'website', l.support_website,
      'email', l.support_email, 'phone', l.support_phone)
    FROM customer_account n
    JOIN partnership p ON p.provider_id = r.partner_id AND p.reseller_id = n.support_contact_id
      AND p.ended_at IS NULL
    JOIN customer_relationship own ON own.customer_id = r.customer_id
      AND own.partner_id = n.support_contact_id AND own.ended_at IS NULL
    JOIN organization s ON s.id = n.support_contact_id
    LEFT JOIN legal_profile l ON l.organization_id = s.id
    WHERE n.relationship_id = r.id) END AS support`;

/** The relationships `r` of the actor's organization as a customer. */
const ofCustomer = (actor: Actor) => Prisma.sql`r.customer_id = ${actor.organization.id}::uuid`;

/**
 * What the actor's organization grants its partners, and what it once granted. One round trip.
 * @throws Refusal `forbidden`
 */
export async function getPartnerRelationships(actor: Actor): Promise<PartnerRelationships> {
  authorize(actor, 'relationships:view');
  const rows = await db.$queryRaw<Found[]>`
    WITH found AS (
      (SELECT r.id, 'granted' AS part FROM customer_relationship r
        WHERE ${ofCustomer(actor)} AND ${IS_STANDING} ORDER BY r.id LIMIT ${MOST_GRANTED})
      UNION ALL
      (SELECT r.id, 'past' FROM customer_relationship r
        WHERE ${ofCustomer(actor)} AND r.ended_at IS NOT NULL
        ORDER BY r.ended_at DESC, r.id DESC LIMIT ${MOST_PAST}))
    SELECT f.part, ${COLUMNS}
    FROM found f JOIN customer_relationship r ON r.id = f.id
      JOIN organization o ON o.id = r.partner_id
    ORDER BY r.ended_at DESC, r.id DESC`;
  // The database compares bytes: it puts accents and small letters behind Z.
  const { compare } = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
  return {
    granted: rows
      .flatMap(({ part, endedByOrgId: _, ...row }) => (part === 'granted' ? [row] : []))
      .toSorted((a, b) => compare(a.partner.name, b.partner.name)),
    past: rows.flatMap(({ part, id, partner, startedAt, endedAt, endedByOrgId }) =>
      part === 'past' && endedAt !== null
        ? [
            {
              id,
              partner,
              startedAt,
              endedAt,
              endedBy: endedByOrgId === actor.organization.id ? 'customer' : 'partner',
            },
          ]
        : [],
    ),
  };
}

/**
 * One of those that still grant something.
 * @throws Refusal `forbidden`; `notFound`, with the ending named of one that was
 */
export async function getPartnerRelationship(
  actor: Actor,
  id: string,
): Promise<GrantedRelationship> {
  authorize(actor, 'relationships:view');
  const [row] = await db.$queryRaw<GrantedRelationship[]>`
    SELECT ${COLUMNS} FROM customer_relationship r JOIN organization o ON o.id = r.partner_id
    WHERE ${ofCustomer(actor)} AND ${IS_STANDING} AND r.id = ${idOrNotFound(id)}::uuid`;
  if (row === undefined) {
    const had = { customerId: actor.organization.id, id };
    throw notFoundOrEnded(
      'relationship',
      (await db.customerRelationship.count({ where: had })) > 0,
    );
  }
  return row;
}
