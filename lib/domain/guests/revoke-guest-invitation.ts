import { authorize, type Actor } from '@/lib/access';
import { transaction } from '@/lib/db';
import { recordAudit } from '@/lib/domain/audit';
import { revokeMailLinks } from '@/lib/domain/notifications';
import { managing } from '@/lib/domain/users';
import { LINK_KIND } from './link';
import { changeOpen, getOwn } from './own-invitation';

/**
 * Takes an open invitation back; its link leads to a page that says no more than that it is dead.
 * Taking it back again changes nothing.
 * @throws Refusal `forbidden`, `notFound`, `invitationAnswered` when it was accepted first
 */
export async function revokeGuestInvitation(
  actor: Actor,
  { id }: { readonly id: string },
): Promise<void> {
  authorize(actor, managing(actor, 'users:manage'));
  await transaction(async (tx) => {
    const row = await getOwn(tx, actor, id);
    if (row.revokedAt !== null) return;
    await changeOpen(tx, row, { revokedAt: new Date() });
    await revokeMailLinks(tx, { kind: LINK_KIND, guestInvitationId: row.id });
    await recordAudit(tx, {
      organizationIds: [actor.organization.id],
      actor,
      action: 'revoke_guest_invitation',
      resourceType: 'guest_invitation',
      resourceId: row.id,
      before: { email: row.email },
    });
  });
}
