import { authorizeProved, type Actor } from '@/lib/access';
import { changeGrant } from './change-grant';

/**
 * The customer ends a relationship: the partner loses it, and any privileges with it.
 * @throws Refusal `forbidden`; `notFound` when there is no live one of that id
 */
export async function endRelationship(
  actor: Actor,
  { relationshipId }: { relationshipId: string },
): Promise<void> {
  authorizeProved(actor, 'relationships:decide', 'endRelationship');
  await changeGrant(actor, {
    relationshipId,
    where: { endedAt: null },
    data: {
      endedAt: new Date(),
      endedById: actor.userId,
      endedByOrgId: actor.organization.id,
      privilegesSince: null,
    },
    template: 'relationship-ended',
    audit: {
      action: 'remove_partner_customer_relationship',
      resourceType: 'partner_customer_relationship',
      before: { live: true },
      after: { live: false, endedBy: 'customer' },
    },
  });
}
