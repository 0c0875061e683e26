import type { Actor } from '@/lib/access';
import type { Prisma } from '@/lib/db';

/** Live partnerships of which the actor's organization is a side. */
export function livePartnershipsOf(
  actor: Pick<Actor, 'organization'>,
): Prisma.PartnershipWhereInput {
  return { AND: [partnershipsOf(actor), { endedAt: null }] };
}

/** Partnerships, live or ended, of which the actor's organization is a side. */
export function partnershipsOf(actor: Pick<Actor, 'organization'>): Prisma.PartnershipWhereInput {
  const { id } = actor.organization;
  return { OR: [{ providerId: id }, { resellerId: id }] };
}
