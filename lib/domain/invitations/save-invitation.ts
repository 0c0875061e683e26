import type { Actor } from '@/lib/access';
import { transaction } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { recordAudit } from '../audit';
import { linkOf } from './link';
import { changeUnanswered, getChangeable, type OwnInvitation } from './own-invitation';
import { holdsLink, type InvitationKind, toStoredText } from './policy';
import type { SaveInvitation } from './schema';
import { authorizeInviter } from './scope';

/** What was edited, ready to be stored. @throws Refusal `linkMissing` */
export function editedText(row: OwnInvitation, input: SaveInvitation) {
  const message = toStoredText(input.message, linkOf(row));
  if (!holdsLink(message)) throw new Refusal('linkMissing', { field: 'message' });
  const { label, recipientEmail, subject } = input;
  return { label, recipientEmail, subject, message };
}

/**
 * Keeps the edited draft, label and recipient; sends nothing.
 * @returns the invitation's kind
 * @throws Refusal `forbidden`, `notFound`, `invitationAnswered`; `linkMissing` when the personal
 *   link is no longer in the text
 */
export async function saveInvitation(
  actor: Actor,
  input: SaveInvitation,
): Promise<{ kind: InvitationKind }> {
  authorizeInviter(actor);
  return transaction(async (tx) => {
    const row = await getChangeable(tx, actor, input.id);
    const after = editedText(row, input);
    const before = pick(row);
    if (JSON.stringify(before) === JSON.stringify(after)) return { kind: row.kind };
    await changeUnanswered(tx, row, after);
    await recordAudit(tx, {
      organizationIds: [actor.organization.id],
      actor,
      action: 'update_invitation',
      resourceType: 'invitation',
      resourceId: row.id,
      before,
      after,
    });
    return { kind: row.kind };
  });
}

function pick({ label, recipientEmail, subject, message }: OwnInvitation) {
  return { label, recipientEmail, subject, message };
}
