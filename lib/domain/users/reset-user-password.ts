import { authorize, type Actor } from '@/lib/access';
import { transaction } from '@/lib/db';
import { recordAudit } from '@/lib/domain/audit';
import { takeLimit } from '@/lib/domain/limits';
import { enqueueMail, revokeMailLinks } from '@/lib/domain/notifications';

import { hashPassword, newTemporaryPassword, temporaryPasswordEnd } from './passwords';
import { managing } from './policy';
import type { ResetUserPasswordInput } from './schema';
import { endSessionsOf } from './sessions';
import { changeTarget, getTarget, requireMay, requireSeen } from './target';

/** Of one user: each reset mails them. */
const RESETS = { name: 'reset-user-password', times: 20, seconds: 3600 };

/**
 * Gives a user a temporary password; the old one, their sessions and any reset link on its way end.
 * @returns the password, which nobody can see again.
 * @throws Refusal `notFound`, `conflict` (also when sent a second time), `ownAccount`,
 *   `globalAdminOnly`, `tooManyRequests`.
 */
export async function resetUserPassword(
  actor: Actor,
  { userId, version }: ResetUserPasswordInput,
): Promise<{ signInName: string; temporaryPassword: string }> {
  authorize(actor, managing(actor, 'users:reset-password'));
  // With the organization in it, so that no other one uses a user's resets up.
  await takeLimit(RESETS, `${actor.organization.id} ${userId}`);
  const password = newTemporaryPassword();
  const passwordHash = await hashPassword(password);
  const organizationId = actor.organization.id;
  const signInName = await transaction(async (tx) => {
    const target = await getTarget(tx, actor, userId);
    requireMay(actor, 'resetPassword', target);
    requireSeen(target, version);
    await changeTarget(tx, actor, target, {
      passwordHash,
      mustChangePassword: true,
      passwordExpiresAt: temporaryPasswordEnd(),
    });
    await endSessionsOf(tx, userId);
    await revokeMailLinks(tx, { userId, kind: 'RESET_PASSWORD' });
    await enqueueMail(tx, { template: 'user-password-reset', refs: { userId }, organizationId });
    await recordAudit(tx, {
      organizationIds: [organizationId],
      actor,
      action: 'reset_partner_user_password',
      resourceType: 'partner_user',
      resourceId: userId,
    });
    return target.signInName;
  });
  return { signInName, temporaryPassword: password };
}
