import type { Actor } from '@/lib/access';
import { transaction, type Tx } from '@/lib/db';
import { recordAudit } from '../audit';
import { changeUnanswered, getChangeable } from './own-invitation';
import { type InvitationKind, LIVE } from './policy';
import { authorizeInviter } from './scope';

/**
 * Takes an unanswered invitation back: its link leads to a page that says so.
 * @returns the invitation's kind
 * @throws Refusal `forbidden`, `notFound`; `invitationAnswered` when an answer, or another
 *   revocation, came first
 */
export async function revokeInvitation(
  actor: Actor,
  input: { readonly id: string },
): Promise<{ kind: InvitationKind }> {
  authorizeInviter(actor);
  return transaction(async (tx) => {
    const row = await getChangeable(tx, actor, input.id);
    await changeUnanswered(tx, row, { status: 'REVOKED' });
    await recordAudit(tx, {
      organizationIds: [actor.organization.id],
      actor,
      action: 'revoke_invitation',
      resourceType: 'invitation',
      resourceId: row.id,
      before: { status: row.status },
      after: { status: 'REVOKED' },
    });
    return { kind: row.kind };
  });
}

/** Takes back what two partners asked customers together, once they are partners no more. */
export async function revokeJointInvitations(
  tx: Tx,
  pair: { readonly providerId: string; readonly resellerId: string },
): Promise<number> {
  const { providerId, resellerId } = pair;
  const { count } = await tx.invitation.updateMany({
    where: { kind: 'JOINT', providerId, resellerId, status: { in: [...LIVE] } },
    data: { status: 'REVOKED' },
  });
  return count;
}
