import type { Actor } from '@/lib/access';
import { transaction } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { recordAudit } from '../audit';
import { enqueueMail } from '../notifications';
import { changeUnanswered, getAskable, type OwnInvitation } from './own-invitation';
import { type InvitationKind, MAX_SENDS, stateAt } from './policy';
import { editedText, type EditedText, keepEdited } from './save-invitation';
import type { SaveInvitation } from './schema';
import { authorizeInviter } from './scope';

/** Within this time a second Send of the same mail is the same click. */
const SAME_CLICK_MS = 60_000;

/**
 * Keeps the edited draft and mails it to its recipient; clicked twice, it is mailed once.
 * @returns the invitation's kind
 * @throws Refusal `forbidden`, `notFound`, `invitationAnswered`, `linkMissing`;
 *   `invitationLapsed` once its link has run out; `recipientRequired` without an address;
 *   `suspended`, `partnerSuspended`; `tooManyRequests` once mailed too often
 */
export async function sendInvitation(
  actor: Actor,
  input: SaveInvitation,
): Promise<{ kind: InvitationKind }> {
  authorizeInviter(actor);
  return transaction(async (tx) => {
    const row = await getAskable(tx, actor, input.id);
    const edited = editedText(row, input);
    if (edited.recipientEmail === null) {
      throw new Refusal('recipientRequired', { field: 'recipientEmail' });
    }
    const now = new Date();
    if (stateAt(row, now) === 'EXPIRED') throw new Refusal('invitationLapsed');
    if (isSameClick(row, edited, now)) {
      await keepEdited(tx, actor, row, edited);
      return { kind: row.kind };
    }
    if (row.sends >= MAX_SENDS) throw new Refusal('tooManyRequests');
    await changeUnanswered(tx, row, {
      ...edited,
      status: 'SENT',
      sentAt: now,
      sends: { increment: 1 },
    });
    await enqueueMail(tx, {
      template: 'invitation',
      refs: { invitationId: row.id },
      organizationId: actor.organization.id,
    });
    await recordAudit(tx, {
      organizationIds: [actor.organization.id],
      actor,
      action: 'send_invitation',
      resourceType: 'invitation',
      resourceId: row.id,
      after: edited,
    });
    return { kind: row.kind };
  });
}

/** The label is no part of the mail: correcting it alone mails nothing. */
function isSameClick(row: OwnInvitation, edited: EditedText, now: Date): boolean {
  const since = row.sentAt === null ? Infinity : now.getTime() - row.sentAt.getTime();
  const isSameMail = (['recipientEmail', 'subject', 'message'] as const).every(
    (part) => row[part] === edited[part],
  );
  return isSameMail && since < SAME_CLICK_MS;
}
