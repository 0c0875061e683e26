import { authorizeProved, type Actor } from '@/lib/access';
import { transaction } from '@/lib/db';
import { recordAudit } from '@/lib/domain/audit';
import { takeLimit } from '@/lib/domain/limits';

import { newHandedPassword, owePasswordMail } from './hand-over';
import { managing } from './policy';
import type { ResetUserPasswordInput } from './schema';
import { endSessionsOf } from './sessions';
import { changeTarget, getTarget, requireMay, requireSeen } from './target';

/** Of one user: each reset mails them. */
const RESETS = { name: 'reset-user-password', times: 20, seconds: 3600 };

/**
 * Gives a user a temporary password, or mails a link to set one; the old password, their sessions
 * and any older link end.
 * @returns the temporary password, which nobody can see again; null when a link is mailed.
 * @throws Refusal `proofNeeded`, `notFound`, `conflict` (also when sent a second time), `ownAccount`,
 *   `globalAdminOnly`, `tooManyRequests`.
 */
export async function resetUserPassword(
  actor: Actor,
  { userId, version, delivery }: ResetUserPasswordInput,
): Promise<{ signInName: string; temporaryPassword: string | null }> {
  authorizeProved(actor, managing(actor, 'users:reset-password'), 'resetPassword');
  // With the organization in it, so that no other one uses a user's resets up.
  await takeLimit(RESETS, `${actor.organization.id} ${userId}`);
  const { temporaryPassword, stored } = await newHandedPassword(delivery);
  const organizationId = actor.organization.id;
  const signInName = await transaction(async (tx) => {
    const target = await getTarget(tx, actor, userId);
    requireMay(actor, 'resetPassword', target);
    requireSeen(target, version);
    await changeTarget(tx, actor, target, stored);
    await endSessionsOf(tx, userId);
    await owePasswordMail(tx, { ...target, organizationId }, 'reset', delivery);
    await recordAudit(tx, {
      organizationIds: [organizationId],
      actor,
      action: 'reset_partner_user_password',
      resourceType: 'partner_user',
      resourceId: userId,
      after: { delivery },
    });
    return target.signInName;
  });
  return { signInName, temporaryPassword };
}
