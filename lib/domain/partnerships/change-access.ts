import type { Actor } from '@/lib/access';
import { transaction, type Tx } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { recordAudit, type AuditEntry } from '../audit';
import { enqueueNotice } from '../notifications';

interface AccessChange {
  readonly id: string;
  /** Whether the provider administers the reseller's tenant from now on. */
  readonly grant: boolean;
  /** Of the mail that tells the provider. */
  readonly template: 'provider-access-withdrawn' | 'provider-access-granted';
  readonly action: AuditEntry['action'];
  /** What else has to hold between the reseller and this provider. */
  readonly require?: (tx: Tx, providerId: string) => Promise<unknown>;
}

/**
 * The reseller, whose command has authorized it, changes whether a provider of its administers its
 * tenant; the provider is told, and both logs record it. What is so already stays so, quietly.
 * @throws Refusal `notFound` unless it is a live partnership in which the actor's organization is the
 *   reseller
 */
export async function changeAccess(actor: Actor, change: AccessChange): Promise<void> {
  await transaction(async (tx) => {
    // Locked, so that a second click, or the end of the partnership, comes before this or after it.
    const [row] = await tx.$queryRaw<{ providerId: string; withdrawnAt: Date | null }[]>`
      SELECT provider_id AS "providerId", access_withdrawn_at AS "withdrawnAt" FROM partnership
      WHERE id = ${change.id}::uuid AND reseller_id = ${actor.organization.id}::uuid
        AND ended_at IS NULL FOR NO KEY UPDATE`;
    if (row === undefined) throw new Refusal('notFound');
    await change.require?.(tx, row.providerId);
    const before = row.withdrawnAt;
    if ((before === null) === change.grant) return;
    const after = change.grant ? null : new Date();
    await tx.partnership.update({
      where: { id: change.id, accessWithdrawnAt: before },
      data: { accessWithdrawnAt: after },
      select: { id: true },
    });
    await enqueueNotice(tx, {
      template: change.template,
      refs: { partnershipId: change.id },
      organizationId: row.providerId,
    });
    await recordAudit(tx, {
      organizationIds: [row.providerId, actor.organization.id],
      actor,
      action: change.action,
      resourceType: 'partnership',
      resourceId: change.id,
      before: { accessWithdrawnAt: before?.toISOString() ?? null },
      after: { accessWithdrawnAt: after?.toISOString() ?? null },
    });
  });
}
