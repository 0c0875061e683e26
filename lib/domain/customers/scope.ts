import type { Actor } from '@/lib/access';
import { Prisma } from '@/lib/db';

type Who = Pick<Actor, 'organization'>;

/** The live customers of the actor's organization. */
export function servedBy(actor: Who): Prisma.CustomerRelationshipWhereInput {
  return { partnerId: actor.organization.id, endedAt: null };
}

/** What the actor's organization has granted as a customer, ended or not. */
export function grantedBy(actor: Who): Prisma.CustomerRelationshipWhereInput {
  return { customerId: actor.organization.id };
}

/** What still binds a customer: a live relationship, or privileges that outlived one. */
export const STANDING = {
  OR: [{ endedAt: null }, { privilegesSince: { not: null } }],
} satisfies Prisma.CustomerRelationshipWhereInput;

/** The same of a relationship `r`. */
export const IS_STANDING = Prisma.sql`(r.ended_at IS NULL OR r.privileges_since IS NOT NULL)`;
