import type { Tx } from '@/lib/db';
import { enqueueMail, type MailTemplate } from '../notifications';
import { readSnapshot } from './snapshot';

/**
 * Owes the applicant's side a mail about its enrollment: the primary contact, and whoever sent it in
 * where that is somebody else's address. The second mail's refs carry the recipient's `userId`: it
 * is this person who can sign in and act.
 */
export async function mailApplicant(
  tx: Tx,
  mail: {
    readonly template: MailTemplate;
    readonly organizationId: string;
    readonly refs: Readonly<Record<string, string>> & { readonly enrollmentId: string };
  },
): Promise<void> {
  await enqueueMail(tx, mail);
  const userId = await findSender(tx, mail);
  if (userId !== null) await enqueueMail(tx, { ...mail, refs: { ...mail.refs, userId } });
}

/** Who sent the enrollment in; null when the primary contact's mail reaches them already. */
async function findSender(
  tx: Tx,
  {
    organizationId,
    refs: { enrollmentId: id },
  }: { readonly organizationId: string; readonly refs: { readonly enrollmentId: string } },
): Promise<string | null> {
  const enrollment = await tx.enrollment.findUnique({
    where: { id },
    select: { snapshot: true, contactEmail: true },
  });
  const snapshot = readSnapshot(enrollment?.snapshot ?? null);
  if (enrollment === null || snapshot === null) return null;
  const sender = await tx.user.findFirst({
    where: { id: snapshot.applicant.userId, organizationId, status: 'ACTIVE' },
    select: { id: true, contactEmail: true },
  });
  const isReached = sender?.contactEmail.toLowerCase() === enrollment.contactEmail?.toLowerCase();
  return sender === null || isReached ? null : sender.id;
}
