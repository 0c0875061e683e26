import { type Actor, can } from '@/lib/access';
import { db } from '@/lib/db';
import type { Locale } from '@/lib/messages/locale';
import {
  type Agreement,
  findRegionalRules,
  getAgreementStanding,
  getCurrentAgreement,
  mayTransact,
} from '../catalog';
import { type InvitingParty, isMeantFor, type LiveInvitation } from '../invitations';
import { type AdminContact, listGlobalAdmins } from '../users';
import { type JoiningRefusal, whyNotCustomer } from './policy';
import { grantedBy } from './scope';

/** One who asks, in which part, and what the reader's organization has granted it already. */
export interface AskingPartner extends InvitingParty {
  readonly role: 'indirectReseller' | 'indirectProvider';
  readonly granted: 'nothing' | 'relationship' | 'privileges';
}

interface Asked {
  /** The reseller first. */
  readonly partners: readonly AskingPartner[];
  readonly includesPrivileges: boolean;
}

/** What the page of a live request for a reseller relationship has to show its reader. */
export type RelationshipOffer = Asked &
  (
    | {
        readonly state:
          | 'signedOut'
          | 'ownInvitation'
          | 'partnershipEnded'
          | 'partnerUnavailable'
          | 'alreadyCustomer'
          | 'otherOrganization'
          | JoiningRefusal;
      }
    | { readonly state: 'notGlobalAdmin'; readonly deciders: readonly AdminContact[] }
    /**
     * `agreement` is the one still to be accepted, null when one binds the customer already;
     * `isRenewal` when it accepted an earlier version.
     */
    | {
        readonly state: 'offer';
        readonly agreement: Agreement | null;
        readonly isRenewal: boolean;
      }
  );

/** Finds out what the reader may do with the request; reads only. */
export async function findRelationshipOffer(
  actor: Actor | null,
  invitation: LiveInvitation,
  locale: Locale,
): Promise<RelationshipOffer> {
  const { includesPrivileges } = invitation;
  const granted = actor === null ? new Map<string, boolean>() : await grantsOf(actor);
  const partners = partnersOf(invitation, granted);
  const asked: Asked = { partners, includesPrivileges };
  if (await haveParted(invitation)) return { ...asked, state: 'partnershipEnded' };
  if (partners.some(({ id }) => id === actor?.organization.id)) {
    return { ...asked, state: 'ownInvitation' };
  }
  if (partners.some(({ isSuspended }) => isSuspended)) {
    return { ...asked, state: 'partnerUnavailable' };
  }
  if (actor === null) return { ...asked, state: 'signedOut' };
  const refusal = whyNotCustomer(actor.organization, partners, await findRegionalRules());
  if (refusal !== null) return { ...asked, state: refusal };
  if (!(await isMeantFor(actor.organization.id, invitation))) {
    return { ...asked, state: 'otherOrganization' };
  }
  if (!partners.some((partner) => wouldGrant(partner, includesPrivileges))) {
    return { ...asked, state: 'alreadyCustomer' };
  }
  if (!can(actor, 'relationships:decide')) {
    const deciders = await listGlobalAdmins(actor.organization.id);
    return { ...asked, state: 'notGlobalAdmin', deciders };
  }
  const standing = await getAgreementStanding(actor.organization.id, 'CUSTOMER');
  const agreement = mayTransact(standing) ? null : await getCurrentAgreement('CUSTOMER', locale);
  return { ...asked, state: 'offer', agreement, isRenewal: standing.accepted !== null };
}

function wouldGrant({ granted }: AskingPartner, includesPrivileges: boolean): boolean {
  return granted === 'nothing' || (includesPrivileges && granted === 'relationship');
}

/** Whether each live partner of the actor's organization holds privileges. */
async function grantsOf(actor: Actor): Promise<ReadonlyMap<string, boolean>> {
  const rows = await db.customerRelationship.findMany({
    where: { AND: [grantedBy(actor), { endedAt: null }] },
    select: { partnerId: true, privilegesSince: true },
  });
  return new Map(rows.map((row) => [row.partnerId, row.privilegesSince !== null]));
}

function partnersOf(
  { provider, reseller }: LiveInvitation,
  grants: ReadonlyMap<string, boolean>,
): AskingPartner[] {
  const asking = (party: InvitingParty | null, role: AskingPartner['role']): AskingPartner[] => {
    if (party === null) return [];
    const hasPrivileges = grants.get(party.id);
    const granted =
      hasPrivileges === undefined ? 'nothing' : hasPrivileges ? 'privileges' : 'relationship';
    return [{ ...party, role, granted }];
  };
  return [...asking(reseller, 'indirectReseller'), ...asking(provider, 'indirectProvider')];
}

async function haveParted({ provider, reseller }: LiveInvitation): Promise<boolean> {
  if (provider === null || reseller === null) return false;
  const live = await db.partnership.findFirst({
    where: { providerId: provider.id, resellerId: reseller.id, endedAt: null },
    select: { id: true },
  });
  return live === null;
}
