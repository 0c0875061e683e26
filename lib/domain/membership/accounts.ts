import { authorize, type Actor } from '@/lib/access';
import { isUniqueViolation, transaction, type Tx } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { recordAudit } from '../audit';
import { hashPassword, newPassword } from '../credentials';

/**
 * Issues a membership account a new password; the one before no longer signs in, and what was signed
 * in to with it, and not sent yet, has to be signed in to again.
 * @returns the password, which nobody can see again
 * @throws Refusal `forbidden`, `wrongStanding`; `notFound`; `tooManyRequests`
 */
export async function issueMembershipPassword(
  actor: Actor,
  { accountId }: { readonly accountId: string },
): Promise<{ userName: string; password: string }> {
  authorize(actor, 'program:membership');
  const password = newPassword();
  const passwordHash = await hashPassword(password);
  const userName = await transaction(async (tx) => {
    const [account] = await tx.membershipAccount.updateManyAndReturn({
      where: { id: accountId },
      data: { passwordHash },
      select: { userName: true },
    });
    if (account === undefined) throw new Refusal('notFound');
    await endSignIns(tx, accountId);
    await recordAudit(tx, {
      organizationIds: [actor.organization.id],
      actor,
      action: 'issue_membership_password',
      resourceType: 'membership_account',
      resourceId: accountId,
      after: account,
    });
    return account.userName;
  });
  return { userName, password };
}

/** Ends what was proved by signing in to a membership account: drafts keep all that was typed. */
async function endSignIns(tx: Tx, membershipAccountId: string): Promise<void> {
  const ended = { membershipAccountId: null, profileId: null };
  await tx.enrollment.updateMany({
    where: { membershipAccountId, status: 'DRAFT' },
    data: { ...ended, version: { increment: 1 } },
  });
  await tx.mpnChange.updateMany({ where: { membershipAccountId }, data: ended });
}

/**
 * Gives a membership account another user name.
 * @throws Refusal `forbidden`, `wrongStanding`; `notFound`; `membershipUserNameTaken`
 */
export async function renameMembershipAccount(
  actor: Actor,
  { accountId, userName }: { readonly accountId: string; readonly userName: string },
): Promise<void> {
  authorize(actor, 'program:membership');
  await transaction(async (tx) => {
    const row = await tx.membershipAccount.findUnique({
      where: { id: accountId },
      select: { userName: true },
    });
    if (row === null) throw new Refusal('notFound');
    if (row.userName === userName) return;
    const { count } = await tx.membershipAccount.updateMany({
      where: { id: accountId, userName: row.userName },
      data: { userName },
    });
    if (count === 0) throw new Refusal('conflict');
    await recordAudit(tx, {
      organizationIds: [actor.organization.id],
      actor,
      action: 'rename_membership_account',
      resourceType: 'membership_account',
      resourceId: accountId,
      before: row,
      after: { userName },
    });
  }).catch((error: unknown) => {
    if (!isUniqueViolation(error)) throw error;
    throw new Refusal('membershipUserNameTaken', { field: 'userName' });
  });
}
