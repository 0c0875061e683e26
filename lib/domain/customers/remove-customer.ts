import { authorizeProved, type Actor } from '@/lib/access';
import { transaction } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { recordAudit } from '../audit';
import { servedBy } from './scope';
import type { RemoveCustomer } from './schema';

/**
 * A partner removes its relationship with a customer. Delegated privileges stay as they are unless
 * it chooses to give them up too, and the tool sends no notice (spec C7, P8): the duty to give one
 * is the partner's, as declared.
 * @throws Refusal `forbidden`, `wrongStanding`; `declarationRequired`; `notFound` when the customer
 *   is not, or no longer, one of the partner's
 */
export async function removeCustomer(actor: Actor, input: RemoveCustomer): Promise<void> {
  authorizeProved(actor, 'customers:remove', 'endRelationship');
  if (!input.declaration) throw new Refusal('declarationRequired', { field: 'declaration' });
  await transaction(async (tx) => {
    const [row] = await tx.customerRelationship.updateManyAndReturn({
      where: { AND: [servedBy(actor), { customerId: input.customerId }] },
      data: {
        endedAt: new Date(),
        endedById: actor.userId,
        endedByOrgId: actor.organization.id,
        ...(input.withdrawPrivileges ? { privilegesSince: null } : {}),
      },
      select: { id: true, customerId: true, privilegesSince: true },
    });
    if (row === undefined) throw new Refusal('notFound');
    await recordAudit(tx, {
      organizationIds: [actor.organization.id, row.customerId],
      actor,
      action: 'remove_partner_customer_relationship',
      resourceType: 'partner_customer_relationship',
      resourceId: row.id,
      before: { live: true },
      after: { live: false, endedBy: 'partner', privilegesStay: row.privilegesSince !== null },
      customerId: row.customerId,
    });
  });
}
