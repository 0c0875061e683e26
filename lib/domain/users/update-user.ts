import { authorize, requireProof, type Actor } from '@/lib/access';
import { transaction } from '@/lib/db';
import { recordAudit } from '@/lib/domain/audit';
import { takeLimit } from '@/lib/domain/limits';
import { enqueueMail, revokeMailLinks } from '@/lib/domain/notifications';

import { managing } from './policy';
import type { UpdateUserInput } from './schema';
import { changeTarget, getTarget, requireMay, requireSeen } from './target';

/** Of one user: each change of address mails the old one. */
const CHANGES = { name: 'update-user', times: 30, seconds: 3600 };

/**
 * Changes a user's name and contact address. A new address kills links on their way to the
 * old one and to one that the user asked for, and the old one is told.
 * @throws Refusal `notFound`, `conflict`, `globalAdminOnly` (a Global admin's address),
 *   `ownContactEmail`, `guestContactEmail`, `proofNeeded` for a new address, `tooManyRequests`.
 */
export async function updateUser(actor: Actor, input: UpdateUserInput): Promise<void> {
  authorize(actor, managing(actor, 'users:manage'));
  const { userId, version, ...after } = input;
  await takeLimit(CHANGES, `${actor.organization.id} ${userId}`);
  await transaction(async (tx) => {
    const target = await getTarget(tx, actor, userId);
    requireMay(actor, 'edit', target);
    const before = {
      firstName: target.firstName,
      lastName: target.lastName,
      contactEmail: target.contactEmail,
    };
    const hasNewAddress = before.contactEmail !== after.contactEmail;
    if (hasNewAddress) {
      requireMay(actor, 'editContactEmail', target);
      requireProof(actor, 'changeContactEmail');
    }
    const isSame =
      !hasNewAddress && before.firstName === after.firstName && before.lastName === after.lastName;
    if (isSame) return;
    requireSeen(target, version);
    await changeTarget(tx, actor, target, after);
    if (hasNewAddress) {
      await revokeMailLinks(tx, { userId, kind: 'RESET_PASSWORD' });
      await revokeMailLinks(tx, { userId, kind: 'CHANGE_CONTACT_EMAIL' });
      await enqueueMail(tx, {
        template: 'contact-email-changed',
        refs: { userId, oldAddress: before.contactEmail },
        organizationId: actor.organization.id,
      });
    }
    await recordAudit(tx, {
      organizationIds: [actor.organization.id],
      actor,
      action: 'update_partner_user',
      resourceType: 'partner_user',
      resourceId: userId,
      before,
      after,
    });
  });
}
