import { authorize, type Actor } from '@/lib/access';
import { transaction } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { recordAudit } from '../audit';
import { enqueueNotice } from '../notifications';
import { grantedBy } from './scope';

/**
 * The customer takes the delegated administration privileges back and keeps the relationship; also
 * those that a removed relationship left standing.
 * @throws Refusal `forbidden`; `notFound` when there are none to take back
 */
export async function withdrawPrivileges(
  actor: Actor,
  input: { relationshipId: string },
): Promise<void> {
  authorize(actor, 'relationships:decide');
  await transaction(async (tx) => {
    const [row] = await tx.customerRelationship.updateManyAndReturn({
      where: {
        AND: [grantedBy(actor), { id: input.relationshipId, privilegesSince: { not: null } }],
      },
      data: { privilegesSince: null },
      select: { id: true, partnerId: true },
    });
    if (row === undefined) throw new Refusal('notFound');
    await enqueueNotice(tx, {
      template: 'privileges-withdrawn',
      refs: { relationshipId: row.id },
      organizationId: row.partnerId,
    });
    await recordAudit(tx, {
      organizationIds: [actor.organization.id, row.partnerId],
      actor,
      action: 'dap_admin_relationship_terminated',
      resourceType: 'partner_customer_dap',
      resourceId: row.id,
      before: { privileges: true },
      after: { privileges: false },
      customerId: actor.organization.id,
    });
  });
}
