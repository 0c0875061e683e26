import { authorize, type Actor } from '@/lib/access';
import { takeReviewStep } from './review-step';
import type { FailCheck } from './schema';

const TRANSITION = {
  EMPLOYMENT: 'failEmployment',
  BUSINESS: 'failBusiness',
  DUE_DILIGENCE: 'failDueDiligence',
} as const;

/**
 * A reviewer fails the check that is open, for a reason that the applicant reads.
 * @throws Refusal `forbidden`, `wrongStanding`; `ownEnrollment`, `enrollmentMoved`, `notFound`;
 *   `invalidInput` for a reason that is not one of the check's
 */
export async function failCheck(actor: Actor, input: FailCheck): Promise<void> {
  authorize(actor, 'program:review');
  const { enrollmentId, version, check, reason, note } = input;
  await takeReviewStep(actor, {
    enrollmentId,
    version,
    check,
    reason,
    transition: TRANSITION[check],
    action: 'fail_enrollment_check',
    ...(note === undefined ? {} : { note }),
  });
}
