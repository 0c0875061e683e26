import { authorize, type Actor } from '@/lib/access';
import { transaction, type Tx } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { recordAudit } from '../audit';
import { connectExistingCustomers } from '../existing-customers';
import { enqueueSuspensionNotices } from './notices';
import type { ReinstatePartner } from './schema';

/**
 * Ends the suspension that was on screen: the partner may begin new things again, and what the
 * operator's records held back for it meanwhile appears in Customers. Posted twice by one person, it
 * happens once.
 * @throws Refusal `forbidden`, `wrongStanding`; `notFound` for no suspension of that partner;
 *   `notSuspended` when somebody was faster
 */
export async function reinstatePartner(actor: Actor, input: ReinstatePartner): Promise<void> {
  authorize(actor, 'program:providers');
  await transaction((tx) => reinstate(tx, actor, input));
}

async function reinstate(tx: Tx, actor: Actor, input: ReinstatePartner): Promise<void> {
  const { partnerId: organizationId, suspensionId, note } = input;
  const [partner] = await tx.organization.updateManyAndReturn({
    where: { id: organizationId, suspensionId },
    data: { suspensionId: null, version: { increment: 1 } },
    select: { name: true, mpnId: true },
  });
  const own = { id: suspensionId, organizationId };
  const suspension = await tx.suspension.findFirst({ where: own });
  if (suspension === null) throw new Refusal('notFound');
  if (partner === undefined) {
    if (suspension.endedById === actor.userId) return;
    throw new Refusal('notSuspended');
  }
  const endedAt = new Date(Math.max(Date.now(), suspension.startedAt.getTime()));
  await tx.suspension.updateMany({
    where: { ...own, endedAt: null },
    data: { endedAt, endedById: actor.userId, endNote: note },
  });
  await enqueueSuspensionNotices(tx, {
    template: 'partner-reinstated',
    suspensionId,
    organizationId,
  });
  const { name, mpnId } = partner;
  const customersTakenOver =
    mpnId === null ? 0 : await connectExistingCustomers(tx, actor, [mpnId]);
  await recordAudit(tx, {
    organizationIds: [actor.organization.id, organizationId],
    actor,
    action: 'reinstate_partner',
    resourceType: 'organization',
    resourceId: organizationId,
    before: { suspended: true, reason: suspension.reason },
    after: {
      suspended: false,
      partner: name,
      ...(note === null ? {} : { note }),
      customersTakenOver,
    },
  });
}
