import { authorize, type Actor } from '@/lib/access';
import { transaction } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { recordAudit } from '../audit';
import { answerInvitation, partiesOf } from '../invitations';
import { enqueueNotice } from '../notifications';

/**
 * The actor's organization says no to a reseller relationship; who asked is told.
 * @throws Refusal `forbidden`; the invitation's own (`invitationUsed`, `invitationExpired` …);
 *   `ownInvitation` to those who ask
 */
export async function declineRelationship(actor: Actor, input: { token: string }): Promise<void> {
  authorize(actor, 'relationships:decide');
  await transaction(async (tx) => {
    const invitation = await answerInvitation(tx, actor, {
      token: input.token,
      kinds: ['RELATIONSHIP', 'JOINT'],
      answer: 'DECLINED',
    });
    if (partiesOf(invitation).includes(actor.organization.id)) throw new Refusal('ownInvitation');
    await enqueueNotice(tx, {
      template: 'relationship-declined',
      refs: { invitationId: invitation.id },
      organizationId: invitation.issuerId,
    });
    await recordAudit(tx, {
      organizationIds: [actor.organization.id, invitation.issuerId],
      actor,
      action: 'decline_partner_customer_relationship',
      resourceType: 'invitation',
      resourceId: invitation.id,
      after: { status: 'DECLINED' },
      customerId: actor.organization.id,
    });
  });
}
