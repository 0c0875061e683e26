import type { Tx } from '@/lib/db';
import { createMailLink, enqueueMail, revokeMailLinks } from '../notifications';

/** How long the primary contact has to follow the link: 24 hours. */
const LIFETIME_MINUTES = 24 * 60;

/**
 * Mails the primary contact a link to confirm; every older link of the enrollment ends. The caller
 * has locked the enrollment's row by writing it, so two that send at once leave one live link.
 */
export async function sendContactLink(
  tx: Tx,
  to: { readonly enrollmentId: string; readonly organizationId: string; readonly email: string },
): Promise<void> {
  const { enrollmentId, organizationId, email } = to;
  await revokeMailLinks(tx, { kind: 'CONFIRM_PRIMARY_CONTACT', enrollmentId });
  const link = await createMailLink(tx, {
    kind: 'CONFIRM_PRIMARY_CONTACT',
    enrollmentId,
    email,
    lifetimeMinutes: LIFETIME_MINUTES,
  });
  await enqueueMail(tx, {
    template: 'enrollment-confirm-contact',
    refs: { mailLinkId: link.id },
    organizationId,
  });
}
