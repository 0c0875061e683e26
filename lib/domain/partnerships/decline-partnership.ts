import { type Actor, authorize } from '@/lib/access';
import { transaction } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { recordAudit } from '../audit';
import { answerInvitation } from '../invitations';
import { enqueueDeclinedNotices } from './notices';

/**
 * The reseller declines a provider's invitation; the provider's people are told.
 * @throws Refusal `forbidden`; `ownInvitation`, `resellerNotEnrolled`; `invitation…` for a link
 *   that is not live or of another kind
 */
export async function declinePartnership(
  actor: Actor,
  input: { readonly token: string },
): Promise<void> {
  authorize(actor, 'partnerships:authorize');
  await transaction(async (tx) => {
    const invitation = await answerInvitation(tx, actor, {
      token: input.token,
      kinds: ['PARTNERSHIP'],
      answer: 'DECLINED',
    });
    if (invitation.issuerId === actor.organization.id) throw new Refusal('ownInvitation');
    if (!actor.organization.isReseller) throw new Refusal('resellerNotEnrolled');
    await enqueueDeclinedNotices(tx, {
      invitationId: invitation.id,
      issuerId: invitation.issuerId,
      inviterId: invitation.createdById,
    });
    await recordAudit(tx, {
      organizationIds: [invitation.issuerId, actor.organization.id],
      actor,
      action: 'decline_partner_relationship',
      resourceType: 'invitation',
      resourceId: invitation.id,
      after: { reseller: actor.organization.name },
    });
  });
}
