import type { RequestContext } from '@/lib/access';
import { isUniqueViolation, transaction, type Tx } from '@/lib/db';
import { recordAudit } from '@/lib/domain/audit';
import { networkOf } from '@/lib/domain/limits';
import { findMailLink, useMailLink, type MailLink } from '@/lib/domain/notifications';
import { assertNewPassword, hashPassword } from '@/lib/domain/users';
import { Refusal } from '@/lib/refusal';
import { isAddressInUse } from './address-in-use';
import { findGuestOffer } from './find-guest-offer';
import { LINK_KIND } from './link';
import type { AcceptGuestInput } from './schema';

/**
 * Makes the reader of a mailed invitation a guest, who signs in with the address that it was mailed
 * to. A password the rules refuse does not use the link up.
 * @returns the guest's sign-in name.
 * @throws Refusal `linkUnknown`, `linkUsed`, `linkExpired`; `guestAddressInUse`, told to nobody
 *   else; `passwordsDiffer` and the password rules
 */
export async function acceptGuestInvitation(
  context: RequestContext,
  input: AcceptGuestInput,
): Promise<{ signInName: string }> {
  const { token, password, passwordAgain } = input;
  const offer = await findGuestOffer(token);
  if (offer.state === 'open') {
    const { email, organizationName: name } = offer;
    const owner = { signInName: email, contactEmail: email, organization: { name } };
    assertNewPassword({ password, passwordAgain }, owner);
  } else {
    await refuseDead(token);
  }
  const passwordHash = await hashPassword(password, networkOf(context.ip));
  try {
    return await transaction(async (tx) => {
      const link = await useMailLink(tx, token, LINK_KIND);
      return accept(tx, context, link, { ...input, passwordHash });
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw new Refusal('guestAddressInUse');
    throw error;
  }
}

/** Says which of the refusals it is. */
async function refuseDead(token: string): Promise<never> {
  const { state } = await findMailLink(token, LINK_KIND);
  if (state === 'used') throw new Refusal('linkUsed');
  throw new Refusal(state === 'unknown' ? 'linkUnknown' : 'linkExpired');
}

async function accept(
  tx: Tx,
  request: RequestContext,
  { guestInvitationId, email }: MailLink,
  answer: Omit<AcceptGuestInput, 'password'> & { readonly passwordHash: string },
): Promise<{ signInName: string }> {
  const { firstName, lastName, locale, timeZone, passwordHash } = answer;
  const now = new Date();
  const [invitation] = await tx.guestInvitation.updateManyAndReturn({
    where: { id: guestInvitationId ?? '', email, acceptedAt: null, revokedAt: null },
    data: { acceptedAt: now },
    select: { id: true, organizationId: true, roles: true },
  });
  if (invitation === undefined) throw new Refusal('linkExpired');
  if (await isAddressInUse(tx, email)) throw new Refusal('guestAddressInUse');
  const { id, organizationId, roles } = invitation;
  const person = { firstName, lastName, locale, timeZone };
  const user = await tx.user.create({
    data: {
      ...person,
      organizationId,
      signInName: email,
      contactEmail: email,
      passwordHash,
      isGuest: true,
    },
    select: { id: true },
  });
  await tx.userRole.createMany({
    data: roles.map((role) => ({ userId: user.id, role, organizationId })),
  });
  await tx.guestInvitation.update({
    where: { id },
    data: { userId: user.id },
    select: { id: true },
  });
  await recordAudit(tx, {
    organizationIds: [organizationId],
    actor: { system: email, request },
    action: 'accept_guest_invitation',
    resourceType: 'partner_user',
    resourceId: user.id,
    after: { signInName: email, firstName, lastName, roles },
  });
  return { signInName: email };
}
