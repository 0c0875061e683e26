import { type Actor, authorizeProved } from '@/lib/access';
import { transaction, type Tx } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { recordAudit } from '../audit';
import { revokeJointInvitations } from '../invitations';
import { livePartnershipsOf } from './scope';

/**
 * Ends a partnership from either side. Customers, and privileges they delegated, stay as they are;
 * nobody is notified; requests that the two sent customers together stop working.
 * @returns which side the actor's organization was
 * @throws Refusal `forbidden`, `wrongStanding`, `proofNeeded`; `declarationRequired`; `notFound` unless it is a
 *   live partnership of the actor's organization
 */
export async function removePartnership(
  actor: Actor,
  input: { readonly id: string; readonly declaration: boolean },
): Promise<{ actorWas: 'provider' | 'reseller' }> {
  authorizeProved(actor, 'partnerships:remove', 'endPartnership');
  if (!input.declaration) throw new Refusal('declarationRequired', { field: 'declaration' });
  return transaction(async (tx) => {
    const ended = await end(tx, actor, input.id);
    const revoked = await revokeJointInvitations(tx, ended);
    await recordAudit(tx, {
      organizationIds: [ended.providerId, ended.resellerId],
      actor,
      action: 'remove_partner_relationship',
      resourceType: 'partnership',
      resourceId: input.id,
      before: { startedAt: ended.startedAt.toISOString() },
      after: {
        endedAt: ended.endedAt.toISOString(),
        declaration: true,
        revokedInvitations: revoked,
      },
    });
    return { actorWas: ended.providerId === actor.organization.id ? 'provider' : 'reseller' };
  });
}

async function end(tx: Tx, actor: Actor, id: string) {
  const row = await tx.partnership.findFirst({
    where: { AND: [livePartnershipsOf(actor), { id }] },
    select: { providerId: true, resellerId: true, startedAt: true },
  });
  if (row === null) throw new Refusal('notFound');
  // Clocks of two servers may differ: an end is never before its beginning.
  const endedAt = new Date(Math.max(Date.now(), row.startedAt.getTime()));
  const { count } = await tx.partnership.updateMany({
    where: { id, endedAt: null },
    data: { endedAt, endedById: actor.userId },
  });
  if (count === 0) throw new Refusal('notFound');
  return { ...row, endedAt };
}
