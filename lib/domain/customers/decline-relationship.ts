import { authorize, type Actor } from '@/lib/access';
import { transaction } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { recordAudit } from '../audit';
import { answerInvitation, DECLINES, partiesOf } from '../invitations';
import { takeLimit } from '../limits';
import { enqueueNotice } from '../notifications';

/**
 * The actor's organization says no to a reseller relationship; who asked is told, unless it is an
 * open invitation, which goes on.
 * @returns whether the link goes on working, for others
 * @throws Refusal `forbidden`; the invitation's own (`invitationUsed`, `invitationExpired` …);
 *   `ownInvitation` to those who ask; `tooManyRequests`
 */
export async function declineRelationship(
  actor: Actor,
  input: { token: string },
): Promise<{ goesOn: boolean }> {
  authorize(actor, 'relationships:decide');
  await takeLimit(DECLINES, actor.organization.id);
  return transaction(async (tx) => {
    const invitation = await answerInvitation(tx, actor, {
      token: input.token,
      kinds: ['RELATIONSHIP', 'JOINT'],
      answer: 'DECLINED',
    });
    if (partiesOf(invitation).includes(actor.organization.id)) throw new Refusal('ownInvitation');
    const goesOn = invitation.isReusable;
    if (!goesOn) {
      await enqueueNotice(tx, {
        template: 'relationship-declined',
        refs: { invitationId: invitation.id },
        organizationId: invitation.issuerId,
      });
    }
    await recordAudit(tx, {
      organizationIds: [actor.organization.id, invitation.issuerId],
      actor,
      action: 'decline_partner_customer_relationship',
      resourceType: 'invitation',
      resourceId: invitation.id,
      after: { status: 'DECLINED' },
      customerId: actor.organization.id,
    });
    return { goesOn };
  });
}
