import { can, type Subject } from './authorize';

/**
 * Whether who may edit a customer's account may change the name on its bills too: a Helpdesk agent
 * may not, unless another role gives the permission. Pure.
 */
export function mayEditBillingName({ roles, organization }: Subject): boolean {
  const others = roles.filter((role) => role !== 'HELPDESK_AGENT');
  return can({ roles: others, organization }, 'customers:edit');
}
