import { authorize, type Actor } from '@/lib/access';
import { db, transaction } from '@/lib/db';
import { recordAudit } from '@/lib/domain/audit';
import { guardGuessing, networkOf } from '@/lib/domain/limits';
import { Refusal } from '@/lib/refusal';
import type { ChangePasswordInput } from './account-schema';
import { assertNewPassword, isLongAlone } from './password-rules';
import { hashPassword, verifyPassword } from './passwords';
import { findEntry, openSession } from './sessions';
import { passwordOwner, setOwnPassword } from './set-password';

/**
 * Changes the actor's own password; the only command that somebody with a temporary password may
 * run. All sessions end, and a new one is opened for this browser.
 * @returns the new session's secret, for the cookie.
 * @throws Refusal `currentPasswordWrong`, `tooManyAttempts`, `passwordUnchanged`,
 *   `passwordsDiffer`, the password rules, `temporaryPasswordExpired`, `conflict`.
 */
export async function changePassword(
  actor: Actor,
  { currentPassword, password, passwordAgain }: ChangePasswordInput,
): Promise<{ secret: string }> {
  authorize(actor, 'profile:own');
  const owner = await db.user.findUniqueOrThrow({
    where: { id: actor.userId, status: 'ACTIVE' },
    select: { ...passwordOwner, passwordExpiresAt: true, secondFactorSince: true },
  });
  const from = networkOf(actor.request.ip);
  const proved = await guardGuessing('change-password', owner.id, actor.request, async () =>
    (await verifyPassword(owner.passwordHash, currentPassword, from)) ? owner : null,
  );
  if (proved === null) throw new Refusal('currentPasswordWrong', { field: 'currentPassword' });
  if (owner.passwordExpiresAt !== null && owner.passwordExpiresAt <= new Date()) {
    throw new Refusal('temporaryPasswordExpired');
  }
  if (password === currentPassword) throw new Refusal('passwordUnchanged', { field: 'password' });
  assertNewPassword({ password, passwordAgain }, owner, owner.secondFactorSince !== null);
  const passwordHash = await hashPassword(password, from);
  return transaction(async (tx) => {
    const entry = await findEntry(tx, actor.sessionId);
    await setOwnPassword(tx, owner, { passwordHash, isLong: isLongAlone(password) });
    const secret = await openSession(tx, owner, actor.request, false, entry);
    await recordAudit(tx, {
      organizationIds: [owner.organizationId],
      actor,
      action: 'change_own_password',
      resourceType: 'partner_user',
      resourceId: owner.id,
    });
    return { secret };
  });
}
