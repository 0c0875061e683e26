import { type Actor, can } from '@/lib/access';
import { db } from '@/lib/db';
import { findRegionalRules } from '../catalog';
import { isCustomer } from '../customers';
import { type InvitingParty, isMeantFor, type LiveInvitation } from '../invitations';
import { type AdminContact, listGlobalAdmins } from '../users';
import { whyNotPartners } from './policy';

/** What the page of a live partnership invitation has to show its reader. */
export type PartnershipOffer =
  | { readonly state: 'offer'; readonly provider: InvitingParty }
  | { readonly state: 'signedOut'; readonly provider: InvitingParty }
  | {
      readonly state: 'notGlobalAdmin';
      readonly provider: InvitingParty;
      readonly deciders: readonly AdminContact[];
    }
  | {
      readonly state:
        | 'ownInvitation'
        | 'operator'
        | 'resellerNotEnrolled'
        | 'otherProvider'
        | 'customer'
        | 'otherRegion'
        | 'otherOrganization'
        | 'suspended'
        | 'providerUnavailable'
        | 'alreadyPartners';
      readonly provider: InvitingParty;
    };

/** Finds out what the reader may do with the invitation; reads only. */
export async function findPartnershipOffer(
  actor: Actor | null,
  invitation: LiveInvitation,
): Promise<PartnershipOffer> {
  const { provider } = invitation;
  if (provider === null) throw new Error('A partnership invitation has a provider');
  const isUnavailable = provider.isSuspended && provider.id !== actor?.organization.id;
  if (isUnavailable) return { state: 'providerUnavailable', provider };
  if (actor === null) return { state: 'signedOut', provider };
  // The operator runs the program: it cannot enroll in it.
  if (actor.organization.isOperator) return { state: 'operator', provider };
  const reason = whyNotPartners(actor.organization, provider, await findRegionalRules());
  if (reason === 'resellerNotEnrolled') return { state: await whyNoReseller(actor), provider };
  if (reason === 'ownInvitation') return { state: reason, provider };
  if (!(await isMeantFor(actor.organization.id, invitation))) {
    return { state: 'otherOrganization', provider };
  }
  // What nobody of the organization could answer is said to everybody of it: it saves an errand.
  if (await arePartners(provider.id, actor.organization.id)) {
    return { state: 'alreadyPartners', provider };
  }
  if (reason !== null) return { state: reason, provider };
  if (actor.organization.isSuspended) return { state: 'suspended', provider };
  if (!can(actor, 'partnerships:authorize')) {
    const deciders = await listGlobalAdmins(actor.organization.id);
    return { state: 'notGlobalAdmin', provider, deciders };
  }
  return { state: 'offer', provider };
}

/** How an organization that is no reseller is told so: by what it is instead. */
async function whyNoReseller({
  organization,
}: Actor): Promise<'otherProvider' | 'customer' | 'resellerNotEnrolled'> {
  if (organization.isProvider) return 'otherProvider';
  return (await isCustomer(db, organization.id)) ? 'customer' : 'resellerNotEnrolled';
}

async function arePartners(providerId: string, resellerId: string): Promise<boolean> {
  const row = await db.partnership.findFirst({
    where: { providerId, resellerId, endedAt: null },
    select: { id: true },
  });
  return row !== null;
}
