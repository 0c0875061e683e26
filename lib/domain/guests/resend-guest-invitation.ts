import { authorize, type Actor } from '@/lib/access';
import { transaction } from '@/lib/db';
import { recordAudit } from '@/lib/domain/audit';
import { managing } from '@/lib/domain/users';
import { Refusal } from '@/lib/refusal';
import { oweGuestMail } from './link';
import { changeOpen, getOwn } from './own-invitation';
import { endOfLife, MAX_SENDS } from './policy';
import type { ResendGuestInput } from './schema';

/**
 * Mails an open invitation again, with a new link and a new end; the older link dies. Posted twice
 * by the same page, it is sent once.
 * @throws Refusal `forbidden`, `notFound`, `invitationAnswered`, `tooManyRequests`
 */
export async function resendGuestInvitation(
  actor: Actor,
  { id, sends: seen }: ResendGuestInput,
): Promise<void> {
  authorize(actor, managing(actor, 'users:manage'));
  await transaction(async (tx) => {
    const row = await getOwn(tx, actor, id);
    if (row.sends > seen) return;
    if (row.sends >= MAX_SENDS) throw new Refusal('tooManyRequests');
    const now = new Date();
    await changeOpen(tx, row, { sends: row.sends + 1, sentAt: now, expiresAt: endOfLife(now) });
    await oweGuestMail(tx, row);
    await recordAudit(tx, {
      organizationIds: [actor.organization.id],
      actor,
      action: 'resend_guest_invitation',
      resourceType: 'guest_invitation',
      resourceId: row.id,
      after: { email: row.email, expiresAt: endOfLife(now) },
    });
  });
}
