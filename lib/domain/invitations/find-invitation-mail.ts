import { db, type Prisma } from '@/lib/db';
import { localeOf, type Locale } from '@/lib/messages/locale';
import { linkOf } from './link';
import { LIVE, withLink } from './policy';

const PROVIDER_STANDS = {
  OR: [{ provider: null }, { provider: { providerSince: { not: null }, suspensionId: null } }],
} satisfies Prisma.InvitationWhereInput;
const RESELLER_STANDS = {
  OR: [{ reseller: null }, { reseller: { resellerSince: { not: null }, suspensionId: null } }],
} satisfies Prisma.InvitationWhereInput;

export interface InvitationMail {
  readonly to: string;
  readonly locale: Locale;
  readonly subject: string;
  /** The message, the personal link in it. */
  readonly message: string;
  readonly link: string;
  readonly issuer: string;
  readonly expiresAt: Date;
}

/** What the worker mails; null when there is nobody to mail or the link is dead by now. */
export async function findInvitationMail(id: string): Promise<InvitationMail | null> {
  const row = await db.invitation.findFirst({
    where: { id, status: { in: [...LIVE] }, expiresAt: { gt: new Date() } },
    select: {
      expiresAt: true,
      recipientEmail: true,
      locale: true,
      subject: true,
      message: true,
      nonce: true,
      issuer: { select: { name: true } },
    },
  });
  if (row === null || row.recipientEmail === null) return null;
  const link = linkOf({ id, nonce: row.nonce });
  return {
    to: row.recipientEmail,
    locale: localeOf(row.locale),
    subject: row.subject,
    message: withLink(row.message, link),
    link,
    issuer: row.issuer.name,
    expiresAt: row.expiresAt,
  };
}

/**
 * What a reminder says; null also once nobody need answer any more: the invitation was accepted, or
 * who asks is suspended or no partner any more.
 */
export async function findInvitationReminder(id: string): Promise<InvitationMail | null> {
  const row = await db.invitation.findFirst({
    where: { id, acceptances: 0, AND: [PROVIDER_STANDS, RESELLER_STANDS] },
    select: { id: true },
  });
  return row === null ? null : findInvitationMail(id);
}
