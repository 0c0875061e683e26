import type { Tx } from '@/lib/db';
import { createMailLink, enqueueMail, revokeMailLinks } from '@/lib/domain/notifications';
import { LIFETIME_MINUTES } from './policy';

export const LINK_KIND = 'ACCEPT_GUEST_INVITATION';

/** Owes the mail with the link by which a guest accepts; an older link stops working. */
export async function oweGuestMail(
  tx: Tx,
  invitation: { readonly id: string; readonly email: string; readonly organizationId: string },
): Promise<void> {
  const { id: guestInvitationId, email, organizationId } = invitation;
  await revokeMailLinks(tx, { kind: LINK_KIND, guestInvitationId });
  const link = await createMailLink(tx, {
    kind: LINK_KIND,
    guestInvitationId,
    email,
    lifetimeMinutes: LIFETIME_MINUTES,
  });
  await enqueueMail(tx, {
    template: 'guest-invitation',
    refs: { mailLinkId: link.id },
    organizationId,
  });
}
