import { type Actor, authorize } from '@/lib/access';
import { transaction } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { recordAudit } from '../audit';
import { answerInvitation, DECLINES } from '../invitations';
import { takeLimit } from '../limits';
import { enqueueDeclinedNotices } from './notices';

/**
 * The reseller declines a provider's invitation; the provider's people are told, unless it is an
 * open one, which goes on.
 * @returns whether the link goes on working, for others
 * @throws Refusal `forbidden`; `ownInvitation`, `resellerNotEnrolled`; `invitation…` for a link
 *   that is not live or of another kind; `tooManyRequests`
 */
export async function declinePartnership(
  actor: Actor,
  input: { readonly token: string },
): Promise<{ goesOn: boolean }> {
  authorize(actor, 'partnerships:authorize');
  await takeLimit(DECLINES, actor.organization.id);
  return transaction(async (tx) => {
    const invitation = await answerInvitation(tx, actor, {
      token: input.token,
      kinds: ['PARTNERSHIP'],
      answer: 'DECLINED',
    });
    if (invitation.issuerId === actor.organization.id) throw new Refusal('ownInvitation');
    if (!actor.organization.isReseller) throw new Refusal('resellerNotEnrolled');
    const goesOn = invitation.isReusable;
    if (!goesOn) {
      await enqueueDeclinedNotices(tx, {
        invitationId: invitation.id,
        issuerId: invitation.issuerId,
        inviterId: invitation.createdById,
      });
    }
    await recordAudit(tx, {
      organizationIds: [invitation.issuerId, actor.organization.id],
      actor,
      action: 'decline_partner_relationship',
      resourceType: 'invitation',
      resourceId: invitation.id,
      after: { reseller: actor.organization.name },
    });
    return { goesOn };
  });
}
