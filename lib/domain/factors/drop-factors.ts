import type { Tx } from '@/lib/db';
import type { FactorOwner } from './standing';

/**
 * Takes every second factor and recovery code from a user whom an admin helps, whatever a rule says
 * to the user's own removing. Part of a caller's command. @returns whether there was any.
 */
export async function dropFactors(tx: Tx, owner: FactorOwner): Promise<boolean> {
  await tx.authenticator.deleteMany({ where: owner });
  await tx.passkey.deleteMany({ where: owner });
  await tx.recoveryCode.deleteMany({ where: owner });
  const { count } = await tx.user.updateMany({
    where: {
      id: owner.userId,
      organizationId: owner.organizationId,
      secondFactorSince: { not: null },
    },
    data: { secondFactorSince: null },
  });
  return count > 0;
}
