import { type Actor, authorize } from '@/lib/access';
import { transaction } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { recordAudit } from '../audit';
import { enqueueNotice } from '../notifications';

/**
 * The reseller takes the provider's administrator access to its own tenant back; the partnership
 * and the right to order go on. The provider is told. Done twice, it stays done.
 * @throws Refusal `forbidden`, `wrongStanding`; `notFound` unless it is a live partnership in which
 *   the actor's organization is the reseller
 */
export async function withdrawAccess(actor: Actor, input: { readonly id: string }): Promise<void> {
  authorize(actor, 'partnerships:withdraw-access');
  const own = { id: input.id, resellerId: actor.organization.id, endedAt: null };
  await transaction(async (tx) => {
    const row = await tx.partnership.findFirst({ where: own, select: { providerId: true } });
    if (row === null) throw new Refusal('notFound');
    const now = new Date();
    const { count } = await tx.partnership.updateMany({
      where: { ...own, accessWithdrawnAt: null },
      data: { accessWithdrawnAt: now },
    });
    if (count === 0) return;
    await enqueueNotice(tx, {
      template: 'provider-access-withdrawn',
      refs: { partnershipId: input.id },
      organizationId: row.providerId,
    });
    await recordAudit(tx, {
      organizationIds: [row.providerId, actor.organization.id],
      actor,
      action: 'withdraw_provider_access',
      resourceType: 'partnership',
      resourceId: input.id,
      after: { accessWithdrawnAt: now.toISOString() },
    });
  });
}
