import type { Actor } from '@/lib/access';
import { transaction } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { recordAudit } from '../audit';
import { enqueueMail, newNonce } from '../notifications';
import { tokenHashOf } from './link';
import { changeUnanswered, getAskable } from './own-invitation';
import { endOfLife, linkVersionOf, MAX_SENDS } from './policy';
import { authorizeInviter } from './scope';

/**
 * Gives it a new link and a new end; the old link dies at once. An invitation that was mailed from
 * here is mailed again with the new link; of another one, the new link waits to be copied.
 * @param input.linkVersion the link the form was shown with: posted twice, it acts once
 * @returns whether it was mailed
 * @throws Refusal `forbidden`, `notFound`, `invitationAnswered`; `suspended`, `partnerSuspended`;
 *   `tooManyRequests`
 */
export async function resendInvitation(
  actor: Actor,
  input: { readonly id: string; readonly linkVersion: string },
): Promise<{ mailed: boolean }> {
  authorizeInviter(actor);
  return transaction(async (tx) => {
    const row = await getAskable(tx, actor, input.id);
    const mailed = row.sentAt !== null && row.recipientEmail !== null;
    if (linkVersionOf(row.tokenHash) !== input.linkVersion) return { mailed };
    if (mailed && row.sends >= MAX_SENDS) throw new Refusal('tooManyRequests');
    const now = new Date();
    const nonce = newNonce();
    await changeUnanswered(tx, row, {
      nonce,
      tokenHash: tokenHashOf({ id: row.id, nonce }),
      expiresAt: endOfLife(now),
      status: mailed ? 'SENT' : 'OPEN',
      remindedAt: null,
      ...(mailed ? { sentAt: now, sends: { increment: 1 } } : {}),
    });
    if (mailed) {
      await enqueueMail(tx, {
        template: 'invitation',
        refs: { invitationId: row.id },
        organizationId: actor.organization.id,
      });
    }
    await recordAudit(tx, {
      organizationIds: [actor.organization.id],
      actor,
      action: 'resend_invitation',
      resourceType: 'invitation',
      resourceId: row.id,
      after: { mailed, recipientEmail: row.recipientEmail, expiresAt: endOfLife(now) },
    });
    return { mailed };
  });
}
