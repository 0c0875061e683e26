import { authorize, type Actor } from '@/lib/access';
import { transaction } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { recordAudit } from '../audit';
import { enqueueNotice } from '../notifications';
import { grantedBy } from './scope';

/**
 * The customer ends a relationship: the partner loses it, and any privileges with it.
 * @throws Refusal `forbidden`; `notFound` when there is no live one of that id
 */
export async function endRelationship(
  actor: Actor,
  input: { relationshipId: string },
): Promise<void> {
  authorize(actor, 'relationships:decide');
  await transaction(async (tx) => {
    const [row] = await tx.customerRelationship.updateManyAndReturn({
      where: { AND: [grantedBy(actor), { id: input.relationshipId, endedAt: null }] },
      data: {
        endedAt: new Date(),
        endedById: actor.userId,
        endedByOrgId: actor.organization.id,
        privilegesSince: null,
      },
      select: { id: true, partnerId: true },
    });
    if (row === undefined) throw new Refusal('notFound');
    await enqueueNotice(tx, {
      template: 'relationship-ended',
      refs: { relationshipId: row.id },
      organizationId: row.partnerId,
    });
    await recordAudit(tx, {
      organizationIds: [actor.organization.id, row.partnerId],
      actor,
      action: 'remove_partner_customer_relationship',
      resourceType: 'partner_customer_relationship',
      resourceId: row.id,
      before: { live: true },
      after: { live: false, endedBy: 'customer' },
      customerId: actor.organization.id,
    });
  });
}
