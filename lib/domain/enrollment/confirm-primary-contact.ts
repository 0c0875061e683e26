import type { RequestContext } from '@/lib/access';
import { transaction, type Tx } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { recordAudit } from '../audit';
import { findMailLink, useMailLink } from '../notifications';
import { confirmAmendedContact, lockAmended } from './amendments/confirm-amended-contact';
import { applyTransition } from './apply-transition';

const KIND = 'CONFIRM_PRIMARY_CONTACT';

/**
 * The primary contact of an enrollment, or the one that a change of the company profile names,
 * confirms that they know of it and that the address is the organization's; the review begins. The
 * same link sent again changes nothing and is no error.
 * @throws Refusal `linkUnknown`, `linkExpired`
 */
export async function confirmPrimaryContact(
  request: RequestContext,
  { token }: { readonly token: string },
): Promise<void> {
  const found = await findMailLink(token, KIND);
  if (found.state === 'used') return;
  const amendmentId = found.state === 'unknown' ? null : found.amendmentId;
  try {
    await transaction(async (tx) => {
      if (amendmentId !== null) await lockAmended(tx, amendmentId);
      const link = await useMailLink(tx, token, KIND);
      await (amendmentId === null
        ? confirmEnrolled(tx, request, link)
        : confirmAmendedContact(tx, request, { amendmentId, email: link.email }));
    });
  } catch (error) {
    // Two clicks at the same moment: the other one did it.
    if (error instanceof Refusal && error.code === 'linkUsed') return;
    throw error;
  }
}

async function confirmEnrolled(
  tx: Tx,
  request: RequestContext,
  link: { readonly enrollmentId: string | null; readonly email: string },
): Promise<void> {
  const enrollment = await tx.enrollment.findFirst({
    where: { id: link.enrollmentId ?? '', contactEmail: link.email },
    select: { id: true },
  });
  // A changed address ends its links, so this is the address of a link made since.
  if (enrollment === null) throw new Refusal('linkExpired');
  const changed = await applyTransition(tx, {
    enrollmentId: enrollment.id,
    transition: 'confirmEmail',
  });
  await recordAudit(tx, {
    organizationIds: [changed.organizationId],
    actor: { system: 'primary contact', request },
    action: 'confirm_primary_contact',
    resourceType: 'enrollment',
    resourceId: enrollment.id,
    before: { state: changed.from },
    after: { state: changed.to, contactEmail: link.email },
  });
}
