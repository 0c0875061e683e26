import { authorize, type Actor } from '@/lib/access';
import { isUniqueViolation, type Tx } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { claimProfile } from '../membership';
import type { Changed } from './apply-transition';
import { takeReviewStep } from './review-step';
import type { ReopenDecision } from './schema';

/**
 * A reviewer takes a decision up again, for a reason that the applicant reads. An authorized
 * organization stands at the decision and keeps its standing until it is decided anew; the review
 * of a rejected one begins again, and it claims its profile again.
 * @throws Refusal `forbidden`, `wrongStanding`; `ownEnrollment`, `enrollmentMoved`, `notFound`;
 *   `enrolledAnew` when the organization has another enrollment by now; `profileTaken` when
 *   somebody else holds the profile
 */
export async function reopenDecision(actor: Actor, input: ReopenDecision): Promise<void> {
  authorize(actor, 'program:decide');
  const { note, state, ...step } = input;
  try {
    await takeReviewStep(actor, {
      ...step,
      transition: state === 'REJECTED' ? 'reopenRejection' : 'reopenAuthorization',
      action: 'reopen_enrollment',
      effects: claimAgain(input.enrollmentId),
      ...(note === undefined ? {} : { note }),
    });
  } catch (error) {
    if (isUniqueViolation(error, 'enrollment_one_live')) throw new Refusal('enrolledAnew');
    if (isUniqueViolation(error, 'enrollment_one_profile')) throw new Refusal('profileTaken');
    throw error;
  }
}

function claimAgain(enrollmentId: string) {
  return async (tx: Tx, { from }: Changed) => {
    if (from !== 'REJECTED') return {};
    const { profileId, organization } = await tx.enrollment.findUniqueOrThrow({
      where: { id: enrollmentId },
      select: { profileId: true, organization: { select: { id: true, country: true } } },
    });
    if (profileId === null) throw new Refusal('profileTaken');
    await claimProfile(tx, { profileId, organization });
    return {};
  };
}
