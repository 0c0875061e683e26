import { authorize, type Actor } from '@/lib/access';
import { db, transaction, type Tx } from '@/lib/db';
import { recordAudit } from '@/lib/domain/audit';
import { guardGuessing, networkOf } from '@/lib/domain/limits';
import { isIssuerRequired } from '@/lib/domain/openid';
import { Refusal } from '@/lib/refusal';
import type { ChangePasswordInput } from './account-schema';
import { owesIssuer, standing } from './owes-issuer';
import { assertNewPassword, isLongAlone } from './password-rules';
import { hashPassword, verifyPassword } from './passwords';
import { findEntry, keepProof, openSession } from './sessions';
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
    select: { ...passwordOwner, ...standing, passwordExpiresAt: true, secondFactorSince: true },
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
    const isWhole = await isWholeProof(tx, owner);
    await setOwnPassword(tx, owner, { passwordHash, isLong: isLongAlone(password) });
    const secret = await openSession(tx, owner, actor.request, false, entry);
    if (!isWhole) await keepProof(tx, secret, actor.provedAt);
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

/**
 * Whether the present password proves all that signing in asks for: not beside a second factor, nor
 * of those who may come in by their organization's issuer only. What they proved is as old as it was.
 */
async function isWholeProof(
  tx: Tx,
  owner: Parameters<typeof owesIssuer>[0] & {
    readonly organizationId: string;
    readonly secondFactorSince: Date | null;
  },
): Promise<boolean> {
  if (owner.secondFactorSince !== null) return false;
  return !owesIssuer(owner, await isIssuerRequired(owner.organizationId, tx));
}
