import { authorize, type Actor } from '@/lib/access';
import { transaction } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { recordAudit } from '../../audit';
import { takeLimit } from '../../limits';
import { sendContactLink } from '../contact-link';
import { lockInForce } from './in-force';

const LIMIT = { name: 'resend-amended-contact-link', times: 3, seconds: 3600 } as const;

/**
 * Mails the contact that a change of the company profile names a new link; the older one ends. At
 * most three an hour.
 * @throws Refusal `forbidden`; `notFound` when no confirmation is awaited; `tooManyRequests`
 */
export async function resendAmendedContactLink(actor: Actor): Promise<{ email: string }> {
  authorize(actor, 'enrollment:respond');
  const organizationId = actor.organization.id;
  await takeLimit(LIMIT, organizationId);
  return transaction(async (tx) => {
    await lockInForce(tx, organizationId);
    const row = await tx.amendment.findFirst({
      where: { organizationId, state: 'EMAIL_OWNERSHIP' },
      select: { id: true, contactEmail: true },
    });
    if (row === null) throw new Refusal('notFound');
    const { id: amendmentId, contactEmail: email } = row;
    await sendContactLink(tx, { amendmentId, organizationId, email });
    await recordAudit(tx, {
      organizationIds: [organizationId],
      actor,
      action: 'resend_contact_link',
      resourceType: 'amendment',
      resourceId: amendmentId,
      after: { contactEmail: email },
    });
    return { email };
  });
}
