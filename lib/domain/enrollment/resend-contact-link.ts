import { authorize, type Actor } from '@/lib/access';
import { transaction, type Tx } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { recordAudit } from '../audit';
import { takeLimit } from '../limits';
import { sendContactLink } from './contact-link';

const LIMIT = { name: 'resend-contact-link', times: 3, seconds: 3600 } as const;

/**
 * Mails the primary contact a new link; the older one ends. At most three an hour.
 * @throws Refusal `notFound` when no confirmation is awaited, `tooManyRequests`
 */
export async function resendContactLink(actor: Actor): Promise<{ email: string }> {
  authorize(actor, 'enrollment:respond');
  await takeLimit(LIMIT, actor.organization.id);
  return transaction(async (tx) => {
    const { id, contactEmail } = await lockWaiting(tx, actor.organization.id);
    const organizationId = actor.organization.id;
    await sendContactLink(tx, { enrollmentId: id, organizationId, email: contactEmail });
    await recordAudit(tx, {
      organizationIds: [organizationId],
      actor,
      action: 'resend_contact_link',
      resourceType: 'enrollment',
      resourceId: id,
      after: { contactEmail },
    });
    return { email: contactEmail };
  });
}

/** Takes the row that waits for its contact, and keeps others out until the transaction ends. */
async function lockWaiting(
  tx: Tx,
  organizationId: string,
): Promise<{ id: string; contactEmail: string }> {
  const [row] = await tx.enrollment.updateManyAndReturn({
    where: { organizationId, status: 'PENDING', currentCheck: 'EMAIL_OWNERSHIP' },
    data: { version: { increment: 1 } },
    select: { id: true, contactEmail: true },
  });
  if (!row?.contactEmail) throw new Refusal('notFound');
  return { id: row.id, contactEmail: row.contactEmail };
}
