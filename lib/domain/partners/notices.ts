import { GLOBAL_ADMIN } from '@/lib/access';
import { db, type Tx } from '@/lib/db';
import { localeOf, type Locale } from '@/lib/messages/locale';
import { enqueueAdminNotice, enqueueMail } from '../notifications';
import { suspensionReason, type SuspensionReason } from '../organizations/schema';

interface SuspensionNotice {
  readonly template: 'partner-suspended' | 'partner-reinstated';
  readonly suspensionId: string;
  readonly organizationId: string;
}

/** Owes the mail to the partner's Global admins, and to its primary contact where that is none of them. */
export async function enqueueSuspensionNotices(tx: Tx, notice: SuspensionNotice): Promise<void> {
  const { template, suspensionId, organizationId } = notice;
  const refs = { suspensionId };
  await enqueueAdminNotice(tx, { template, refs, organizationId });
  const profile = await tx.legalProfile.findUnique({
    where: { organizationId },
    select: { contactEmail: true },
  });
  if (profile === null) return;
  const isAdmin = await tx.user.count({
    where: {
      organizationId,
      status: 'ACTIVE',
      contactEmail: { equals: profile.contactEmail, mode: 'insensitive' },
      roles: { some: { role: GLOBAL_ADMIN } },
    },
  });
  if (isAdmin === 0) await enqueueMail(tx, { template, refs, organizationId });
}

/** What a mail about a suspension says, and to whom it goes when it goes to no user. */
export interface SuspensionMail {
  readonly organization: string;
  readonly reason: SuspensionReason;
  readonly note: string | null;
  readonly endNote: string | null;
  readonly contact: {
    readonly email: string;
    readonly firstName: string;
    readonly locale: Locale;
  } | null;
}

/** The facts of such a mail; the primary contact is written to in its own language. */
export async function findSuspensionMail(suspensionId: string): Promise<SuspensionMail | null> {
  const row = await db.suspension.findUnique({
    where: { id: suspensionId },
    select: {
      reason: true,
      note: true,
      endNote: true,
      organization: {
        select: {
          name: true,
          legalProfile: {
            select: { contactEmail: true, contactFirstName: true, contactLocale: true },
          },
        },
      },
    },
  });
  if (row === null) return null;
  const { name, legalProfile } = row.organization;
  return {
    organization: name,
    reason: suspensionReason(row.reason),
    note: row.note,
    endNote: row.endNote,
    contact:
      legalProfile === null
        ? null
        : {
            email: legalProfile.contactEmail,
            firstName: legalProfile.contactFirstName,
            locale: localeOf(legalProfile.contactLocale),
          },
  };
}

/** What the mail to a new provider says; null when the organization is none. */
export async function findProviderMail(
  organizationId: string,
): Promise<{ readonly mpnId: string } | null> {
  const row = await db.organization.findFirst({
    where: { id: organizationId, providerSince: { not: null } },
    select: { mpnId: true },
  });
  return row === null ? null : { mpnId: row.mpnId ?? '' };
}
