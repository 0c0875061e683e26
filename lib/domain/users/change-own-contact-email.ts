import { authorizeProved, type Actor, type RequestContext } from '@/lib/access';
import { transaction } from '@/lib/db';
import { recordAudit } from '@/lib/domain/audit';
import { takeLimit } from '@/lib/domain/limits';
import {
  createMailLink,
  enqueueMail,
  revokeMailLinks,
  useMailLink,
} from '@/lib/domain/notifications';
import { Refusal } from '@/lib/refusal';

const KIND = 'CHANGE_CONTACT_EMAIL';
const LIFETIME_MINUTES = 24 * 60;
/** Of one user: each mails an address that may be anybody's. */
const CHANGES = { name: 'change-own-contact-email', times: 10, seconds: 86_400 };

/**
 * Asks for another contact address of one's own: a link is mailed to it, and nothing changes before
 * that is used. A newer request ends the link of an older one. The answer is the same whoever else
 * has the address; the present one changes nothing.
 * @throws Refusal `proofNeeded`, `guestContactEmail` (a guest signs in with the proved address),
 *   `tooManyRequests`, `conflict`
 */
export async function changeOwnContactEmail(
  actor: Actor,
  { contactEmail }: { readonly contactEmail: string },
): Promise<void> {
  authorizeProved(actor, 'profile:own', 'changeContactEmail');
  const { userId } = actor;
  const organizationId = actor.organization.id;
  await takeLimit(CHANGES, userId);
  await transaction(async (tx) => {
    // Locked: of two requests at the same moment, the second ends the link of the first.
    const [own] = await tx.$queryRaw<{ contactEmail: string; isGuest: boolean }[]>`
      SELECT contact_email AS "contactEmail", is_guest AS "isGuest" FROM "user"
      WHERE id = ${userId}::uuid AND organization_id = ${organizationId}::uuid
        AND status = 'ACTIVE' FOR NO KEY UPDATE`;
    if (own === undefined) throw new Refusal('conflict');
    if (own.isGuest) throw new Refusal('guestContactEmail');
    await revokeMailLinks(tx, { kind: KIND, userId });
    if (own.contactEmail === contactEmail) return;
    const { id } = await createMailLink(tx, {
      kind: KIND,
      userId,
      email: contactEmail,
      lifetimeMinutes: LIFETIME_MINUTES,
    });
    const refs = { mailLinkId: id };
    await enqueueMail(tx, { template: 'contact-email-confirm', refs, organizationId });
    await recordAudit(tx, {
      organizationIds: [organizationId],
      actor,
      action: 'ask_contact_email_change',
      resourceType: 'partner_user',
      resourceId: userId,
      before: { contactEmail: own.contactEmail },
      after: { contactEmail },
    });
  });
}

/**
 * Puts the new contact address in force by the link that was mailed to it. Links on their way to the
 * old one end, and the old one is told.
 * @throws Refusal `linkUnknown`, `linkUsed`, `linkExpired` (also when the account cannot be used)
 */
export async function confirmContactEmail(
  context: RequestContext,
  input: { readonly token: string },
): Promise<void> {
  await transaction(async (tx) => {
    const link = await useMailLink(tx, input.token, KIND);
    const { userId, email } = link;
    if (userId === null) throw new Refusal('linkUnknown');
    const [before] = await tx.$queryRaw<
      { contactEmail: string; signInName: string; organizationId: string }[]
    >`SELECT contact_email AS "contactEmail", sign_in_name AS "signInName",
        organization_id AS "organizationId" FROM "user"
      WHERE id = ${userId}::uuid AND status = 'ACTIVE' AND NOT is_guest FOR NO KEY UPDATE`;
    if (before === undefined) throw new Refusal('linkExpired');
    const { organizationId, signInName } = before;
    await tx.user.updateMany({
      where: { id: userId, organizationId },
      data: { contactEmail: email, version: { increment: 1 } },
    });
    await revokeMailLinks(tx, { kind: 'RESET_PASSWORD', userId });
    const refs = { userId, oldAddress: before.contactEmail, by: 'owner' };
    await enqueueMail(tx, { template: 'contact-email-changed', refs, organizationId });
    await recordAudit(tx, {
      organizationIds: [organizationId],
      actor: { userId, signInName, organization: { id: organizationId }, request: context },
      action: 'change_own_contact_email',
      resourceType: 'partner_user',
      resourceId: userId,
      before: { contactEmail: before.contactEmail },
      after: { contactEmail: email },
    });
  });
}
