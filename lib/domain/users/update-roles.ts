import { authorize, type Actor, type Role } from '@/lib/access';
import { transaction } from '@/lib/db';
import { recordAudit } from '@/lib/domain/audit';
import { Refusal } from '@/lib/refusal';

import { keepLastGlobalAdmin } from './keep-last-global-admin';
import { canBeHeldTogether, managing, roleChange, roleClass } from './policy';
import { requireAssignable, requireHoldable } from './require-assignable';
import { endSessionsOf } from './sessions';
import type { UpdateRolesInput } from './schema';
import { changeTarget, getTarget, requireSeen } from './target';

/**
 * Gives a user exactly the roles named. Their sessions end when the class of their rights changes.
 * Repeating it changes nothing.
 * @returns whether that ended the actor's own session
 * @throws Refusal `proofNeeded`, `notFound`, `conflict`, `roleNotGrantable`, `roleNotForGuests`,
 *   `lastGlobalAdmin`.
 */
export async function updateRoles(
  actor: Actor,
  input: UpdateRolesInput,
): Promise<{ signedOut: boolean }> {
  authorize(actor, managing(actor, 'roles:assign-other'));
  if (!canBeHeldTogether(input.roles)) throw new Refusal('invalidInput');
  const organizationId = actor.organization.id;
  return transaction(async (tx) => {
    const target = await getTarget(tx, actor, input.userId);
    if (target.status === 'DELETED') throw new Refusal('conflict');
    requireHoldable(target, input.roles);
    requireAssignable(actor, target.roles, input.roles);
    const { added, removed } = roleChange(target.roles, input.roles);
    if (added.length === 0 && removed.length === 0) return { signedOut: false };
    requireSeen(target, input.version);
    await changeTarget(tx, actor, target, {});
    await tx.userRole.deleteMany({
      where: { userId: target.id, organizationId, role: { in: [...removed] } },
    });
    await tx.userRole.createMany({
      data: added.map((role: Role) => ({ userId: target.id, role, organizationId })),
    });
    await keepLastGlobalAdmin(tx, organizationId);
    const endsSessions = roleClass(target.roles) !== roleClass(input.roles);
    if (endsSessions) await endSessionsOf(tx, target.id);
    await recordAudit(tx, {
      organizationIds: [organizationId],
      actor,
      action: 'update_partner_user_roles',
      resourceType: 'partner_user',
      resourceId: target.id,
      before: { roles: target.roles },
      after: { roles: input.roles },
    });
    return { signedOut: endsSessions && target.id === actor.userId };
  });
}
