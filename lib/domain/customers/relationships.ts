import { authorize, type Actor } from '@/lib/access';
import { db, type Prisma } from '@/lib/db';
import { idOrNotFound } from '@/lib/ids';
import { Refusal } from '@/lib/refusal';
import { grantedBy, STANDING } from './scope';

const SELECT = {
  id: true,
  startedAt: true,
  endedAt: true,
  privilegesSince: true,
  partner: {
    select: { id: true, name: true, country: true, providerSince: true, mpnId: true },
  },
} as const satisfies Prisma.CustomerRelationshipSelect;

/** What a customer has granted a partner: a live relationship, or privileges that outlived one. */
export type GrantedRelationship = Prisma.CustomerRelationshipGetPayload<{ select: typeof SELECT }>;

/**
 * The partners that the actor's organization has granted something, by name.
 * @throws Refusal `forbidden`
 */
export async function listPartnerRelationships(actor: Actor): Promise<GrantedRelationship[]> {
  authorize(actor, 'relationships:view');
  const rows = await db.customerRelationship.findMany({
    where: { AND: [grantedBy(actor), STANDING] },
    orderBy: [{ partner: { name: 'asc' } }, { id: 'asc' }],
    take: 200,
    select: SELECT,
  });
  // The database compares bytes: it puts accents and small letters behind Z.
  const inOrder = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
  return rows.sort((a, b) => inOrder.compare(a.partner.name, b.partner.name));
}

/** One of them. @throws Refusal `forbidden`; `notFound` */
export async function getPartnerRelationship(
  actor: Actor,
  id: string,
): Promise<GrantedRelationship> {
  authorize(actor, 'relationships:view');
  const row = await db.customerRelationship.findFirst({
    where: { AND: [grantedBy(actor), STANDING, { id: idOrNotFound(id) }] },
    select: SELECT,
  });
  if (row === null) throw new Refusal('notFound');
  return row;
}

const PAST = {
  id: true,
  startedAt: true,
  endedAt: true,
  endedByOrgId: true,
  partner: { select: { id: true, name: true, providerSince: true } },
} as const satisfies Prisma.CustomerRelationshipSelect;

/** A relationship that is over, and by whose will. */
export interface PastRelationship {
  readonly id: string;
  readonly partner: string;
  readonly partnerKind: 'indirectProvider' | 'indirectReseller';
  readonly startedAt: Date;
  readonly endedAt: Date;
  readonly endedBy: 'customer' | 'partner';
}

/** More past relationships than these are not shown: the newest are. */
export const MOST_PAST = 50;

/**
 * What the actor's organization once granted and grants no more, the newest end first.
 * @throws Refusal `forbidden`
 */
export async function listPastRelationships(actor: Actor): Promise<PastRelationship[]> {
  authorize(actor, 'relationships:view');
  const rows = await db.customerRelationship.findMany({
    where: { AND: [grantedBy(actor), { endedAt: { not: null } }] },
    orderBy: [{ endedAt: 'desc' }, { id: 'desc' }],
    take: MOST_PAST,
    select: PAST,
  });
  return rows.flatMap(({ id, partner, startedAt, endedAt, endedByOrgId }) =>
    endedAt === null
      ? []
      : [
          {
            id,
            partner: partner.name,
            partnerKind: partner.providerSince === null ? 'indirectReseller' : 'indirectProvider',
            startedAt,
            endedAt,
            endedBy: endedByOrgId === actor.organization.id ? 'customer' : 'partner',
          },
        ],
  );
}
