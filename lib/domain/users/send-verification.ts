import type { Tx } from '@/lib/db';
import { createMailLink, enqueueMail, revokeMailLinks } from '@/lib/domain/notifications';

const LIFETIME_MINUTES = 24 * 60;
const KIND = 'VERIFY_ACCOUNT_EMAIL';

/** Owes the mail that confirms an account's contact address; an older link stops working. */
export async function sendVerification(
  tx: Tx,
  user: { readonly id: string; readonly contactEmail: string; readonly organizationId: string },
): Promise<void> {
  await revokeMailLinks(tx, { kind: KIND, userId: user.id });
  const link = await createMailLink(tx, {
    kind: KIND,
    userId: user.id,
    email: user.contactEmail,
    lifetimeMinutes: LIFETIME_MINUTES,
  });
  await enqueueMail(tx, {
    template: 'account-verification',
    refs: { mailLinkId: link.id },
    organizationId: user.organizationId,
  });
}
