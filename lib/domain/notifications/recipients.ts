import { db } from '@/lib/db';
import { type Locale, localeOf } from '@/lib/messages/locale';

/** What a mail needs to know of the person it goes to. */
export interface MailRecipient {
  readonly userId: string;
  readonly signInName: string;
  readonly firstName: string;
  readonly email: string;
  readonly locale: Locale;
  readonly timeZone: string;
  readonly organizationId: string;
  readonly organizationName: string;
}

/** The person a mail goes to, as of now; null when there is no such user any more. */
export async function findMailRecipient(userId: string): Promise<MailRecipient | null> {
  const user = await db.user.findFirst({
    where: { id: userId, status: { not: 'DELETED' } },
    select: {
      id: true,
      signInName: true,
      firstName: true,
      contactEmail: true,
      locale: true,
      timeZone: true,
      organization: { select: { id: true, name: true } },
    },
  });
  if (user === null) return null;
  return {
    userId: user.id,
    signInName: user.signInName,
    firstName: user.firstName,
    email: user.contactEmail,
    locale: localeOf(user.locale),
    timeZone: user.timeZone,
    organizationId: user.organization.id,
    organizationName: user.organization.name,
  };
}

/** What an organization that a mail names is called now. */
export async function findOrganizationName(id: string): Promise<string | null> {
  const row = await db.organization.findUnique({ where: { id }, select: { name: true } });
  return row?.name ?? null;
}
