import { GUEST_ROLES } from '@/lib/access';
import { db, type Prisma } from '@/lib/db';
import { findMailLink, findMailLinkById, type FoundMailLink } from '@/lib/domain/notifications';
import { isAddressInUse } from './address-in-use';
import { LINK_KIND } from './link';

const SELECT = {
  email: true,
  roles: true,
  locale: true,
  createdById: true,
  acceptedAt: true,
  revokedAt: true,
  organizationId: true,
  organization: { select: { name: true } },
} as const satisfies Prisma.GuestInvitationSelect;

/** What somebody is asked by the invitation in their mail. */
export interface GuestOffer {
  readonly organizationName: string;
  /** Null when the inviter is no user any more. */
  readonly inviterName: string | null;
  readonly email: string;
  readonly roles: readonly (typeof GUEST_ROLES)[number][];
  readonly locale: string;
}

export type FoundGuestOffer =
  | (GuestOffer & { readonly state: 'open'; readonly isAddressInUse: boolean })
  | { readonly state: 'used' | 'dead' };

/** What a token of a mailed invitation stands for; looking changes nothing. */
export async function findGuestOffer(token: string): Promise<FoundGuestOffer> {
  const link = await findMailLink(token, LINK_KIND);
  if (link.state === 'used') return { state: 'used' };
  const offer = await offerBehind(link);
  if (offer === null) return { state: 'dead' };
  return { ...offer, state: 'open', isAddressInUse: await isAddressInUse(db, offer.email) };
}

/** What the mail of an invitation says, as of now; null when its link works no more. */
export async function findGuestMail(
  mailLinkId: string,
): Promise<(GuestOffer & { readonly link: Extract<FoundMailLink, { id: string }> }) | null> {
  const link = await findMailLinkById(mailLinkId);
  if (link === null) return null;
  const offer = await offerBehind(link);
  return offer === null ? null : { ...offer, link };
}

async function offerBehind(link: FoundMailLink): Promise<GuestOffer | null> {
  if (link.state !== 'valid' || link.guestInvitationId === null) return null;
  const row = await db.guestInvitation.findUnique({
    where: { id: link.guestInvitationId, email: link.email, acceptedAt: null, revokedAt: null },
    select: SELECT,
  });
  if (row === null) return null;
  const inviter = await db.user.findFirst({
    where: { id: row.createdById, organizationId: row.organizationId },
    select: { firstName: true, lastName: true },
  });
  return {
    organizationName: row.organization.name,
    inviterName: inviter === null ? null : `${inviter.firstName} ${inviter.lastName}`,
    email: row.email,
    roles: GUEST_ROLES.filter((role) => row.roles.includes(role)),
    locale: row.locale,
  };
}
