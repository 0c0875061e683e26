import { GLOBAL_ADMIN } from '@/lib/access';
import { db, type Tx } from '@/lib/db';
import { localeOf, type Locale } from '@/lib/messages/locale';
import { enqueueMail } from '../notifications';

/** Nobody needs more copies of one notice in an organization. */
const MAX_RECIPIENTS = 20;

interface Connected {
  readonly partnershipId: string;
  readonly providerId: string;
  readonly resellerId: string;
  /** The provider's person who made the invitation. */
  readonly inviterId: string;
}

/**
 * Tells both sides that they are partners: the inviter and the Global admins of the provider, and
 * the Global admins of the reseller, whose tenant the provider can now administer.
 */
export async function enqueueAuthorizedNotices(tx: Tx, connected: Connected): Promise<void> {
  const { partnershipId, providerId, resellerId, inviterId } = connected;
  for (const organizationId of [providerId, resellerId]) {
    const users = await recipientsOf(tx, organizationId, inviterId);
    for (const { id } of users) {
      await enqueueMail(tx, {
        template:
          organizationId === providerId
            ? 'partnership-authorized-provider'
            : 'partnership-authorized-reseller',
        refs: { partnershipId, userId: id },
        organizationId,
      });
    }
  }
}

/** Tells the provider's people that their invitation was declined, and by whom. */
export async function enqueueDeclinedNotices(
  tx: Tx,
  declined: {
    readonly invitationId: string;
    readonly issuerId: string;
    readonly inviterId: string;
  },
): Promise<void> {
  const { invitationId, issuerId, inviterId } = declined;
  for (const { id } of await recipientsOf(tx, issuerId, inviterId)) {
    await enqueueMail(tx, {
      template: 'partnership-declined',
      refs: { invitationId, userId: id },
      organizationId: issuerId,
    });
  }
}

function recipientsOf(tx: Tx, organizationId: string, inviterId: string) {
  return tx.user.findMany({
    where: {
      organizationId,
      status: 'ACTIVE',
      OR: [{ id: inviterId }, { roles: { some: { role: GLOBAL_ADMIN } } }],
    },
    orderBy: { id: 'asc' },
    take: MAX_RECIPIENTS,
    select: { id: true },
  });
}

export interface PartnershipNotice {
  readonly to: string;
  readonly locale: Locale;
  readonly name: string;
  readonly provider: string;
  readonly reseller: string;
}

/** What a notice about a partnership says; null once the reader is no active user of a side. */
export async function findPartnershipNews(
  partnershipId: string,
  userId: string,
): Promise<PartnershipNotice | null> {
  const side = { select: { id: true, name: true } };
  const partnership = await db.partnership.findUnique({
    where: { id: partnershipId },
    select: { provider: side, reseller: side },
  });
  if (partnership === null) return null;
  const { provider, reseller } = partnership;
  const reader = await readerOf(userId, [provider.id, reseller.id]);
  return reader === null ? null : { ...reader, provider: provider.name, reseller: reseller.name };
}

/** What a notice of a declined invitation says; null once the reader is no active user of the issuer. */
export async function findDeclinedNotice(
  invitationId: string,
  userId: string,
): Promise<(Omit<PartnershipNotice, 'reseller' | 'provider'> & { decliner: string }) | null> {
  const invitation = await db.invitation.findUnique({
    where: { id: invitationId },
    select: { issuerId: true, answerer: { select: { name: true } } },
  });
  if (invitation === null || invitation.answerer === null) return null;
  const reader = await readerOf(userId, [invitation.issuerId]);
  return reader === null ? null : { ...reader, decliner: invitation.answerer.name };
}

async function readerOf(userId: string, organizationIds: readonly string[]) {
  const user = await db.user.findFirst({
    where: { id: userId, status: 'ACTIVE', organizationId: { in: [...organizationIds] } },
    select: { firstName: true, contactEmail: true, locale: true },
  });
  if (user === null) return null;
  const locale = localeOf(user.locale);
  return { to: user.contactEmail, name: user.firstName, locale };
}
