import type { Actor } from '@/lib/access';
import { transaction, type Tx } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { recordAudit } from '../../audit';
import { assertMayChange, authorizeEditing } from './access';
import { changedParts, readContent, valuesOfParts } from './content';
import { lockInForce } from './in-force';
import { AMENDMENT_ROW, moveAmendment } from './move-amendment';
import type { WithdrawAmendment } from '../schema';

/**
 * Withdraws the open change of the company profile; what is in force stays. It happens to what was
 * seen or not at all; withdrawn already, nothing happens.
 * @throws Refusal `forbidden`, also for whoever may not change all that it changes; `notFound`;
 *   `profileMoved` when it is another one by now, or it was accepted
 */
export async function withdrawAmendment(actor: Actor, input: WithdrawAmendment): Promise<void> {
  authorizeEditing(actor);
  await transaction((tx) => withdraw(tx, actor, input));
}

async function withdraw(
  tx: Tx,
  actor: Actor,
  { amendmentId, version }: WithdrawAmendment,
): Promise<void> {
  const organizationId = actor.organization.id;
  await lockInForce(tx, organizationId);
  const row = await tx.amendment.findFirst({
    where: { id: amendmentId, organizationId },
    select: AMENDMENT_ROW,
  });
  if (row === null) throw new Refusal('notFound');
  assertMayChange(actor, changedParts(readContent(row.before), readContent(row.after)));
  if (row.state === 'WITHDRAWN') return;
  if (row.version !== version || row.state === 'ACCEPTED') throw new Refusal('profileMoved');
  const moved = await moveAmendment(tx, row, { transition: 'withdraw', byId: actor.userId });
  await recordAudit(tx, {
    organizationIds: [organizationId],
    actor,
    action: 'withdraw_profile_change',
    resourceType: 'amendment',
    resourceId: row.id,
    before: { ...valuesOfParts(moved.parts, moved.after), state: moved.from },
    after: { state: moved.to },
  });
}
