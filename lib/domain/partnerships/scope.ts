import type { Actor } from '@/lib/access';
import type { Prisma } from '@/lib/db';

/** Live partnerships of which the actor's organization is a side. */
export function livePartnershipsOf(
  actor: Pick<Actor, 'organization'>,
): Prisma.PartnershipWhereInput {
  const { id } = actor.organization;
  return { endedAt: null, OR: [{ providerId: id }, { resellerId: id }] };
}
