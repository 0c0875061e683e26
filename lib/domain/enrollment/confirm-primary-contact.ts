import type { RequestContext } from '@/lib/access';
import { transaction } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { recordAudit } from '../audit';
import { findMailLink, useMailLink } from '../notifications';
import { applyTransition } from './apply-transition';

const KIND = 'CONFIRM_PRIMARY_CONTACT';

/**
 * The primary contact confirms that they signed up and that the address is the organization's;
 * the review begins. The same link sent again changes nothing and is no error.
 * @throws Refusal `linkUnknown`, `linkExpired`
 */
export async function confirmPrimaryContact(
  request: RequestContext,
  { token }: { readonly token: string },
): Promise<void> {
  const found = await findMailLink(token, KIND);
  if (found.state === 'used') return;
  try {
    await transaction(async (tx) => {
      const link = await useMailLink(tx, token, KIND);
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
    });
  } catch (error) {
    // Two clicks at the same moment: the other one did it.
    if (error instanceof Refusal && error.code === 'linkUsed') return;
    throw error;
  }
}
