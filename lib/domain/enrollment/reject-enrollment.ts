import { authorize, type Actor } from '@/lib/access';
import { takeReviewStep } from './review-step';
import type { RejectEnrollment } from './schema';

/**
 * A reviewer rejects an enrollment for a reason that the applicant reads. The profile it claimed
 * is free again, and the organization can enroll anew.
 * @throws Refusal `forbidden`, `wrongStanding`; `ownEnrollment`, `enrollmentMoved`, `notFound`
 */
export async function rejectEnrollment(actor: Actor, input: RejectEnrollment): Promise<void> {
  authorize(actor, 'program:decide');
  const { enrollmentId, version, reason, note } = input;
  await takeReviewStep(actor, {
    enrollmentId,
    version,
    reason,
    transition: 'reject',
    action: 'reject_enrollment',
    ...(note === undefined ? {} : { note }),
  });
}
