import { authorize, type Actor } from '@/lib/access';
import { makeReseller } from './make-reseller';
import { takeReviewStep } from './review-step';
import type { AuthorizeEnrollment } from './schema';

/**
 * A reviewer authorizes an enrollment whose checks have passed (spec E13). In the same transaction
 * the organization is an indirect reseller under its MPN ID, what it declared becomes its legal
 * profile, and its enroller is Global admin and Admin agent.
 * @throws Refusal `forbidden`, `wrongStanding`; `ownEnrollment`, `enrollmentMoved`, `notFound`;
 *   `profileTaken` when another organization holds the MPN ID; `applicantIsCustomer` while a partner
 *   serves it, since a partner's own tenant is nobody's customer
 */
export async function authorizeEnrollment(actor: Actor, input: AuthorizeEnrollment): Promise<void> {
  authorize(actor, 'program:decide');
  const { enrollmentId, version, note } = input;
  await takeReviewStep(actor, {
    enrollmentId,
    version,
    transition: 'authorize',
    action: 'authorize_enrollment',
    effects: (tx) => makeReseller(tx, actor, enrollmentId),
    ...(note === undefined ? {} : { note }),
  });
}
