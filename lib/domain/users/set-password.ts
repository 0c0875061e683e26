import type { Tx } from '@/lib/db';
import { enqueueMail, revokeMailLinks } from '@/lib/domain/notifications';
import { Refusal } from '@/lib/refusal';
import { endSessionsOf } from './sessions';

/** The account whose password is replaced, as it was read before. */
export interface PasswordOwner {
  readonly id: string;
  readonly organizationId: string;
  readonly passwordHash: string;
}

/** Columns that the password rules and `setOwnPassword` need. */
export const passwordOwner = {
  id: true,
  organizationId: true,
  passwordHash: true,
  signInName: true,
  contactEmail: true,
  organization: { select: { name: true } },
} as const;

/**
 * Writes a password its owner chose: every session and every reset link of theirs ends, and a
 * notice is mailed. Compare-and-set on the old hash: of two changes at the same moment one wins.
 * @throws Refusal `conflict`.
 */
export async function setOwnPassword(
  tx: Tx,
  owner: PasswordOwner,
  { passwordHash, isLong }: { readonly passwordHash: string; readonly isLong: boolean },
): Promise<void> {
  const { count } = await tx.user.updateMany({
    where: {
      id: owner.id,
      status: 'ACTIVE',
      passwordHash: owner.passwordHash,
      // A short one stands only beside a second factor, which may just have gone.
      ...(isLong ? {} : { secondFactorSince: { not: null } }),
    },
    data: {
      passwordHash,
      passwordIsLong: isLong,
      mustChangePassword: false,
      passwordExpiresAt: null,
      version: { increment: 1 },
    },
  });
  if (count === 0) throw new Refusal('conflict');
  await endSessionsOf(tx, owner.id);
  await revokeMailLinks(tx, { kind: 'RESET_PASSWORD', userId: owner.id });
  // Whoever held the old password may have asked for it.
  await revokeMailLinks(tx, { kind: 'CHANGE_CONTACT_EMAIL', userId: owner.id });
  await enqueueMail(tx, {
    template: 'password-changed',
    refs: { userId: owner.id },
    organizationId: owner.organizationId,
  });
}
