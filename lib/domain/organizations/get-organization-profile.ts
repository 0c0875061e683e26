import { authorize, type Actor } from '@/lib/access';
import { db, type Prisma } from '@/lib/db';

const SELECT = {
  id: true,
  name: true,
  country: true,
  isOperator: true,
  providerSince: true,
  resellerSince: true,
  mpnId: true,
  createdAt: true,
  domains: { select: { name: true }, orderBy: [{ isInitial: 'desc' }, { name: 'asc' }] },
} as const satisfies Prisma.OrganizationSelect;

export type OrganizationFacts = Prisma.OrganizationGetPayload<{ select: typeof SELECT }>;

/** What the actor's own organization is: name, country, domains, MPN ID and standing. */
export async function getOrganizationProfile(actor: Actor): Promise<OrganizationFacts> {
  authorize(actor, 'organization:view-profile');
  return db.organization.findUniqueOrThrow({
    where: { id: actor.organization.id },
    select: SELECT,
  });
}
