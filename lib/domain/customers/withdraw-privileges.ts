import { authorize, type Actor } from '@/lib/access';
import { changeGrant } from './change-grant';

/**
 * The customer takes the delegated administration privileges back and keeps the relationship; also
 * those that a removed relationship left standing.
 * @throws Refusal `forbidden`; `notFound` when there are none to take back
 */
export async function withdrawPrivileges(
  actor: Actor,
  { relationshipId }: { relationshipId: string },
): Promise<void> {
  authorize(actor, 'relationships:decide');
  await changeGrant(actor, {
    relationshipId,
    where: { privilegesSince: { not: null } },
    data: { privilegesSince: null },
    template: 'privileges-withdrawn',
    audit: {
      action: 'dap_admin_relationship_terminated',
      resourceType: 'partner_customer_dap',
      before: { privileges: true },
      after: { privileges: false },
    },
  });
}
