import { authorize, type Actor } from '@/lib/access';
import { transaction, type Tx } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { recordAudit } from '../audit';
import { IS_PARTNER } from './list-partners';
import { enqueueSuspensionNotices } from './notices';
import type { SuspendPartner } from './schema';

/** Within this time the same post again is the same click. */
const SAME_CLICK_MS = 60_000;

/**
 * Suspends a partner, provider or reseller (reference 4.6): from now on it manages what exists and
 * begins nothing new. Whoever begins something at this moment is done before, or sees it. Global
 * admins and the primary contact are mailed, and both organizations' logs record it.
 * @throws Refusal `forbidden`, `wrongStanding`; `notFound` for what is no partner;
 *   `alreadySuspended`; `suspensionNoteRequired` for a reason that says nothing by itself
 */
export async function suspendPartner(actor: Actor, input: SuspendPartner): Promise<void> {
  authorize(actor, 'program:providers');
  if (input.reason === 'other' && input.note === null) {
    throw new Refusal('suspensionNoteRequired', { field: 'note' });
  }
  await transaction((tx) => suspend(tx, actor, input));
}

async function suspend(tx: Tx, actor: Actor, input: SuspendPartner): Promise<void> {
  const { partnerId: organizationId, reason, note } = input;
  const [partner] = await tx.$queryRaw<{ name: string; suspensionId: string | null }[]>`
    SELECT o.name, o.suspension_id AS "suspensionId" FROM organization o
    WHERE o.id = ${organizationId}::uuid AND ${IS_PARTNER} FOR NO KEY UPDATE`;
  if (partner === undefined) throw new Refusal('notFound');
  if (partner.suspensionId !== null) {
    if (await isSameClick(tx, actor, partner.suspensionId, input)) return;
    throw new Refusal('alreadySuspended');
  }
  const { id: suspensionId } = await tx.suspension.create({
    data: { organizationId, reason, note, startedById: actor.userId, startedAt: new Date() },
    select: { id: true },
  });
  const { count } = await tx.organization.updateMany({
    where: { id: organizationId, suspensionId: null },
    data: { suspensionId, version: { increment: 1 } },
  });
  if (count === 0) throw new Refusal('alreadySuspended');
  await enqueueSuspensionNotices(tx, {
    template: 'partner-suspended',
    suspensionId,
    organizationId,
  });
  await recordAudit(tx, {
    organizationIds: [actor.organization.id, organizationId],
    actor,
    action: 'suspend_partner',
    resourceType: 'organization',
    resourceId: organizationId,
    before: { suspended: false },
    after: { suspended: true, partner: partner.name, reason, ...(note === null ? {} : { note }) },
  });
}

async function isSameClick(
  tx: Tx,
  actor: Actor,
  id: string,
  { reason, note }: SuspendPartner,
): Promise<boolean> {
  const since = new Date(Date.now() - SAME_CLICK_MS);
  const same = await tx.suspension.count({
    where: { id, startedById: actor.userId, reason, note, startedAt: { gt: since } },
  });
  return same > 0;
}
