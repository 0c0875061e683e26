import type { Actor } from '@/lib/access';
import { transaction, type UserStatus } from '@/lib/db';
import { recordAudit } from '@/lib/domain/audit';

import { keepLastGlobalAdmin } from './keep-last-global-admin';
import type { UserAct } from './policy';
import { endSessionsOf } from './sessions';
import type { UserActInput } from './schema';
import { changeTarget, getTarget, requireMay } from './target';

interface StatusChange {
  readonly act: UserAct;
  readonly status: UserStatus;
  /** The audit's word for it. */
  readonly action: string;
}

/**
 * What block, unblock, delete and restore share: the user takes the new status, all of their
 * sessions end, and an organization keeps its last Global admin. Asking for the status the user
 * already has changes nothing.
 */
export async function changeStatus(
  actor: Actor,
  { userId }: UserActInput,
  { act, status, action }: StatusChange,
): Promise<void> {
  const organizationId = actor.organization.id;
  await transaction(async (tx) => {
    const target = await getTarget(tx, actor, userId);
    if (target.status === status) return;
    requireMay(actor, act, target);
    await changeTarget(tx, actor, target, { status, statusChangedAt: new Date() });
    await endSessionsOf(tx, userId);
    await keepLastGlobalAdmin(tx, organizationId);
    await recordAudit(tx, {
      organizationIds: [organizationId],
      actor,
      action,
      resourceType: 'partner_user',
      resourceId: userId,
      before: { status: target.status },
      after: { status },
    });
  });
}
