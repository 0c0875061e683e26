import { type Actor, authorize } from '@/lib/access';
import { Refusal } from '@/lib/refusal';
import { requireMayBegin } from '../organizations';
import { changeAccess } from './change-access';

/**
 * The reseller gives a provider the administrator access to its own tenant again that it withdrew,
 * by the consent that it gave when it authorized it (spec P4, P7). The provider is told. Done twice,
 * it stays done.
 * @throws Refusal `forbidden`, `wrongStanding`; `consentRequired`; `notFound` unless it is a live
 *   partnership in which the actor's organization is the reseller; `suspended`, `partnerSuspended`
 */
export async function grantAccess(
  actor: Actor,
  input: { readonly id: string; readonly consent: boolean },
): Promise<void> {
  authorize(actor, 'partnerships:authorize');
  if (!input.consent) throw new Refusal('consentRequired', { field: 'consent' });
  await changeAccess(actor, {
    id: input.id,
    grant: true,
    template: 'provider-access-granted',
    action: 'grant_provider_access',
    require: (tx, providerId) => requireMayBegin(tx, actor, [actor.organization.id, providerId]),
  });
}
