import { type Actor, authorize } from '@/lib/access';
import { changeAccess } from './change-access';

/**
 * The reseller takes the provider's administrator access to its own tenant back; the partnership
 * and the right to order go on. The provider is told. Done twice, it stays done.
 * @throws Refusal `forbidden`, `wrongStanding`; `notFound` unless it is a live partnership in which
 *   the actor's organization is the reseller
 */
export async function withdrawAccess(actor: Actor, input: { readonly id: string }): Promise<void> {
  authorize(actor, 'partnerships:withdraw-access');
  await changeAccess(actor, {
    id: input.id,
    grant: false,
    template: 'provider-access-withdrawn',
    action: 'withdraw_provider_access',
  });
}
