import type { Actor } from '@/lib/access';
import type { Prisma, Tx } from '@/lib/db';
import { idOrNotFound } from '@/lib/ids';
import { Refusal } from '@/lib/refusal';

const SELECT = {
  id: true,
  email: true,
  organizationId: true,
  sends: true,
  acceptedAt: true,
  revokedAt: true,
} as const satisfies Prisma.GuestInvitationSelect;

type Row = Prisma.GuestInvitationGetPayload<{ select: typeof SELECT }>;

/** An invitation of the actor's organization. @throws Refusal `notFound` */
export async function getOwn(tx: Tx, actor: Actor, id: string): Promise<Row> {
  const row = await tx.guestInvitation.findFirst({
    where: { id: idOrNotFound(id), organizationId: actor.organization.id },
    select: SELECT,
  });
  if (row === null) throw new Refusal('notFound');
  return row;
}

/**
 * Changes an invitation that is still open and was sent as often as was read.
 * @throws Refusal `invitationAnswered` when an answer, or another change, came first
 */
export async function changeOpen(
  tx: Tx,
  row: Row,
  data: Prisma.GuestInvitationUncheckedUpdateManyInput,
): Promise<void> {
  const { id, organizationId, sends } = row;
  const { count } = await tx.guestInvitation.updateMany({
    where: { id, organizationId, sends, acceptedAt: null, revokedAt: null },
    data,
  });
  if (count === 0) throw new Refusal('invitationAnswered');
}
