import { db } from '@/lib/db';
import { linkOf } from './link';
import { LIVE, withLink } from './policy';

export interface InvitationMail {
  readonly to: string;
  readonly locale: 'en' | 'es';
  readonly subject: string;
  /** The message, the personal link in it. */
  readonly message: string;
  readonly link: string;
  readonly issuer: string;
}

/** What the worker mails; null when there is nobody to mail or the link is dead by now. */
export async function findInvitationMail(id: string): Promise<InvitationMail | null> {
  const row = await db.invitation.findFirst({
    where: { id, status: { in: [...LIVE] }, expiresAt: { gt: new Date() } },
    select: {
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
    locale: row.locale === 'es' ? 'es' : 'en',
    subject: row.subject,
    message: withLink(row.message, link),
    link,
    issuer: row.issuer.name,
  };
}
