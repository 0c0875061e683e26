import type { Tx } from '@/lib/db';
import { createMailLink, enqueueMail, revokeMailLinks } from '../notifications';

/** How long the primary contact has to follow the link: 24 hours. */
const LIFETIME_MINUTES = 24 * 60;

type Owner = { readonly enrollmentId: string } | { readonly amendmentId: string };

/**
 * Mails a primary contact a link to confirm; every older link of the enrollment, or of the
 * amendment, ends. The caller has locked the owner by writing its row, so two that send at once
 * leave one live link.
 */
export async function sendContactLink(
  tx: Tx,
  to: Owner & { readonly organizationId: string; readonly email: string },
): Promise<void> {
  const { organizationId, email, ...owner } = to;
  await revokeMailLinks(tx, { kind: 'CONFIRM_PRIMARY_CONTACT', ...owner });
  const link = await createMailLink(tx, {
    kind: 'CONFIRM_PRIMARY_CONTACT',
    ...owner,
    email,
    lifetimeMinutes: LIFETIME_MINUTES,
  });
  await enqueueMail(tx, {
    template: 'amendmentId' in owner ? 'amendment-confirm-contact' : 'enrollment-confirm-contact',
    refs: { mailLinkId: link.id },
    organizationId,
  });
}
