import type { Actor } from '@/lib/access';
import { transaction, type Tx } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { recordAudit } from '../audit';
import { linkOf } from './link';
import { changeUnanswered, getChangeable, type OwnInvitation } from './own-invitation';
import { holdsLink, type InvitationKind, toStoredText } from './policy';
import type { SaveInvitation } from './schema';
import { authorizeInviter } from './scope';

export type EditedText = Pick<OwnInvitation, 'label' | 'recipientEmail' | 'subject' | 'message'>;

/** What was edited, ready to be stored. @throws Refusal `linkMissing` */
export function editedText(row: OwnInvitation, input: SaveInvitation): EditedText {
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
    const edited = editedText(row, input);
    await keepEdited(tx, actor, row, edited, wasSentToAnother(row, edited) ? UNSENT : {});
    return { kind: row.kind };
  });
}

/** Nothing was sent to the recipient that it names now: nobody recalls what they never got. */
const UNSENT = { status: 'OPEN', sentAt: null } as const;

function wasSentToAnother(row: OwnInvitation, { recipientEmail }: EditedText): boolean {
  return row.sentAt !== null && row.recipientEmail !== recipientEmail;
}

/**
 * Stores what was edited, if anything was.
 * @throws Refusal `invitationAnswered`
 */
export async function keepEdited(
  tx: Tx,
  actor: Actor,
  row: OwnInvitation,
  after: EditedText,
  sending: Partial<typeof UNSENT> = {},
): Promise<void> {
  const before = pick(row);
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  await changeUnanswered(tx, row, { ...after, ...sending });
  await recordAudit(tx, {
    organizationIds: [actor.organization.id],
    actor,
    action: 'update_invitation',
    resourceType: 'invitation',
    resourceId: row.id,
    before,
    after,
  });
}

function pick({ label, recipientEmail, subject, message }: OwnInvitation): EditedText {
  return { label, recipientEmail, subject, message };
}
