import { authorizeProved, type Actor } from '@/lib/access';
import { transaction } from '@/lib/db';
import { recordAudit } from '@/lib/domain/audit';
import { dropFactors } from '@/lib/domain/factors';
import { enqueueMail } from '@/lib/domain/notifications';
import { Refusal } from '@/lib/refusal';

import { managing } from './policy';
import type { ResetUserFactorsInput } from './schema';
import { endSessionsOf } from './sessions';
import { getTarget, requireMay } from './target';

/**
 * Takes every second factor and recovery code from a user who has lost them: the password alone
 * signs them in again. Their sessions end, they are told by mail, and a password that was too short
 * to stand alone has to be changed first. Repeating it changes nothing.
 * @param identityChecked whoever resets vouches for the person as whoever added the account did
 *   (ASVS 6.4.4); the audit keeps that they said so.
 * @throws Refusal `proofNeeded`, `identityCheckRequired`, `notFound`, `ownAccount`, `globalAdminOnly`,
 *   `conflict` when the user is not active.
 */
export async function resetUserFactors(
  actor: Actor,
  { userId, identityChecked }: ResetUserFactorsInput,
): Promise<void> {
  authorizeProved(actor, managing(actor, 'users:reset-password'), 'changeFactors');
  if (!identityChecked) throw new Refusal('identityCheckRequired', { field: 'identityChecked' });
  const organizationId = actor.organization.id;
  await transaction(async (tx) => {
    const target = await getTarget(tx, actor, userId);
    // Whoever has none is what the reset makes of them; all other rules hold for them as well.
    const before = target.secondFactorSince;
    requireMay(actor, 'resetFactors', { ...target, secondFactorSince: before ?? new Date() });
    if (!(await dropFactors(tx, { userId, organizationId }))) return;
    await tx.user.updateMany({
      where: { id: userId, organizationId, passwordIsLong: false },
      data: { mustChangePassword: true },
    });
    await endSessionsOf(tx, userId);
    await enqueueMail(tx, { template: 'user-factors-reset', refs: { userId }, organizationId });
    await recordAudit(tx, {
      organizationIds: [organizationId],
      actor,
      action: 'reset_partner_user_factors',
      resourceType: 'partner_user',
      resourceId: userId,
      before: { secondFactorSince: before?.toISOString() ?? null },
      after: { secondFactorSince: null, identityChecked },
    });
  });
}
