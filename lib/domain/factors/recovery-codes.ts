import { createHash } from 'node:crypto';
import { authorizeProved, type Actor } from '@/lib/access';
import { transaction, type Tx } from '@/lib/db';
import { newPassword } from '@/lib/domain/credentials';
import { Refusal } from '@/lib/refusal';
import { RECOVERY_CODES } from './policy';
import { lockFactors, ownerOf, reportChange, type FactorOwner } from './standing';

/** Codes carry more than 112 random bits, so a fast hash is enough (ASVS 6.5.2). */
function hashOf(code: string): string {
  return createHash('sha256').update(code).digest('hex');
}

/** Replaces a user's recovery codes. @returns the new ones, which nobody can see again. */
async function makeRecoveryCodes(tx: Tx, owner: FactorOwner): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, newPassword);
  await tx.recoveryCode.deleteMany({ where: owner });
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ ...owner, codeHash: hashOf(code) })),
  });
  return codes;
}

/**
 * Replaces the actor's recovery codes by new ones; the old ones stop working.
 * @returns the codes, which nobody can see again.
 * @throws Refusal `noSecondFactor` when there is nothing that they could stand in for.
 */
export async function renewRecoveryCodes(actor: Actor): Promise<{ codes: readonly string[] }> {
  authorizeProved(actor, 'profile:own', 'changeFactors');
  return transaction(async (tx) => {
    const { hadFactor } = await lockFactors(tx, ownerOf(actor));
    if (!hadFactor) throw new Refusal('noSecondFactor');
    const codes = await makeRecoveryCodes(tx, ownerOf(actor));
    await reportChange(tx, actor, 'renew_recovery_codes');
    return { codes };
  });
}

/**
 * Uses up a recovery code; of many at the same moment one succeeds.
 * @returns how many are left, or null for a code that is wrong or was used before.
 */
export async function useRecoveryCode(
  tx: Tx,
  owner: FactorOwner,
  code: string,
): Promise<number | null> {
  const { count } = await tx.recoveryCode.updateMany({
    where: { ...owner, codeHash: hashOf(code), usedAt: null },
    data: { usedAt: new Date() },
  });
  if (count === 0) return null;
  return tx.recoveryCode.count({ where: { ...owner, usedAt: null } });
}
