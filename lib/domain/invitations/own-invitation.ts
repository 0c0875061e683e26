import type { Actor } from '@/lib/access';
import type { Prisma, Tx } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { requireMayBegin } from '../organizations';
import { partiesOf } from './answer-invitation';
import { isUnanswered, UNANSWERED } from './policy';
import { authorizeInviting, issuedBy } from './scope';

const SELECT = {
  id: true,
  kind: true,
  status: true,
  includesPrivileges: true,
  label: true,
  recipientEmail: true,
  subject: true,
  message: true,
  nonce: true,
  tokenHash: true,
  sends: true,
  sentAt: true,
  expiresAt: true,
  providerId: true,
  resellerId: true,
} as const satisfies Prisma.InvitationSelect;

export type OwnInvitation = Prisma.InvitationGetPayload<{ select: typeof SELECT }>;

/**
 * The actor's own, still unanswered invitation, for a command that changes it; locked, so that two
 * posts of one form, or an answer at the same moment, come one after the other.
 * @throws Refusal `notFound`; `forbidden` for a kind not the actor's to make; `invitationAnswered`
 */
export async function getChangeable(tx: Tx, actor: Actor, id: string): Promise<OwnInvitation> {
  await tx.$queryRaw`SELECT id FROM invitation
    WHERE id = ${id}::uuid AND issuer_id = ${actor.organization.id}::uuid FOR UPDATE`;
  const row = await tx.invitation.findFirst({
    where: { AND: [issuedBy(actor), { id }] },
    select: SELECT,
  });
  if (row === null) throw new Refusal('notFound');
  authorizeInviting(actor, row);
  if (!isUnanswered(row.status)) throw new Refusal('invitationAnswered');
  return row;
}

/**
 * The same, for a command that asks with it once more.
 * @throws Refusal those of `getChangeable`; `suspended`, `partnerSuspended`
 */
export async function getAskable(tx: Tx, actor: Actor, id: string): Promise<OwnInvitation> {
  const row = await getChangeable(tx, actor, id);
  await requireMayBegin(tx, actor, partiesOf(row));
  return row;
}

/**
 * Changes it while nobody has answered or revoked it.
 * @throws Refusal `invitationAnswered`
 */
export async function changeUnanswered(
  tx: Tx,
  row: Pick<OwnInvitation, 'id'>,
  data: Prisma.InvitationUpdateManyMutationInput,
): Promise<void> {
  const { count } = await tx.invitation.updateMany({
    where: { id: row.id, status: { in: [...UNANSWERED] } },
    data,
  });
  if (count === 0) throw new Refusal('invitationAnswered');
}
