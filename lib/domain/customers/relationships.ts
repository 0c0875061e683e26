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
