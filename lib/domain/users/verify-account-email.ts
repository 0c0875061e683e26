import type { RequestContext } from '@/lib/access';
import { transaction } from '@/lib/db';
import { recordAudit } from '@/lib/domain/audit';
import { useMailLink } from '@/lib/domain/notifications';
import { Refusal } from '@/lib/refusal';

/**
 * Confirms the contact address of a new work account by the link that was mailed to it; from then
 * on the account can sign in.
 * @throws Refusal `linkUnknown`, `linkUsed`, `linkExpired`.
 */
export async function verifyAccountEmail(
  context: RequestContext,
  input: { readonly token: string },
): Promise<{ signInName: string }> {
  return transaction(async (tx) => {
    const link = await useMailLink(tx, input.token, 'VERIFY_ACCOUNT_EMAIL');
    if (link.userId === null) throw new Refusal('linkUnknown');
    const [user] = await tx.user.updateManyAndReturn({
      where: { id: link.userId, status: 'UNVERIFIED', contactEmail: link.email },
      data: { status: 'ACTIVE', statusChangedAt: new Date(), version: { increment: 1 } },
      select: { id: true, organizationId: true, signInName: true },
    });
    if (user === undefined) throw new Refusal('linkUsed');
    await recordAudit(tx, {
      organizationIds: [user.organizationId],
      actor: { system: user.signInName, request: context },
      action: 'verify_account_email',
      resourceType: 'partner_user',
      resourceId: user.id,
      before: { status: 'UNVERIFIED' },
      after: { status: 'ACTIVE' },
    });
    return { signInName: user.signInName };
  });
}
