import { type Actor, authorize } from '@/lib/access';
import { db, isUniqueViolation, transaction, type Tx } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { recordAudit } from '../audit';
import { holdRegionalRules } from '../catalog';
import { answerInvitation } from '../invitations';
import { hashToken } from '../notifications';
import { requireMayBegin } from '../organizations';
import { enqueueAuthorizedNotices } from './notices';
import { whyNotPartners } from './policy';

/**
 * The reseller authorizes the provider that invited it: from this moment each is on the other's
 * list, and the provider may order for the reseller's customers and administer its tenant. The same
 * person posting it twice gets the same partnership.
 * @returns the partnership's id
 * @throws Refusal `forbidden`; `consentRequired`; `ownInvitation`, `resellerNotEnrolled`,
 *   `otherRegion`, `alreadyPartners`; `suspended`, `partnerSuspended`; `invitation…` for a link that
 *   is not live or of another kind
 */
export async function authorizeProvider(
  actor: Actor,
  input: { readonly token: string; readonly consent: boolean },
): Promise<{ id: string }> {
  authorize(actor, 'partnerships:authorize');
  if (!input.consent) throw new Refusal('consentRequired', { field: 'consent' });
  try {
    return await transaction((tx) => connect(tx, actor, input.token));
  } catch (error) {
    if (isUniqueViolation(error, 'partnership_one_live')) throw new Refusal('alreadyPartners');
    const isUsed = error instanceof Refusal && error.code === 'invitationUsed';
    const made = isUsed ? await madeByThisPerson(actor, input.token) : null;
    if (made === null) throw error;
    return made;
  }
}

async function connect(tx: Tx, actor: Actor, token: string): Promise<{ id: string }> {
  const invitation = await answerInvitation(tx, actor, {
    token,
    kinds: ['PARTNERSHIP'],
    answer: 'ACCEPTED',
  });
  const sides = [invitation.issuerId, actor.organization.id];
  const standingOf = await requireMayBegin(tx, actor, sides);
  const provider = standingOf(invitation.issuerId);
  const reseller = standingOf(actor.organization.id);
  const reason = whyNotPartners(reseller, provider, await holdRegionalRules(tx));
  if (reason !== null) throw new Refusal(reason);
  const pair = { providerId: provider.id, resellerId: reseller.id };
  const { id } = await tx.partnership.create({
    data: { ...pair, invitationId: invitation.id, startedAt: new Date() },
    select: { id: true },
  });
  await enqueueAuthorizedNotices(tx, {
    partnershipId: id,
    ...pair,
    inviterId: invitation.createdById,
  });
  await recordAudit(tx, {
    organizationIds: [pair.providerId, pair.resellerId],
    actor,
    action: 'create_partner_relationship',
    resourceType: 'partnership',
    resourceId: id,
    after: {
      provider: provider.name,
      reseller: reseller.name,
      invitationId: invitation.id,
      grants: ['orders_for_customers', 'administrator_access'],
    },
  });
  return { id };
}

function madeByThisPerson(actor: Actor, token: string): Promise<{ id: string } | null> {
  return db.partnership.findFirst({
    where: {
      resellerId: actor.organization.id,
      endedAt: null,
      invitation: { tokenHash: hashToken(token), answeredById: actor.userId },
    },
    select: { id: true },
  });
}
