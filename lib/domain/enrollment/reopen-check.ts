import { authorize, type Actor } from '@/lib/access';
import { takeReviewStep } from './review-step';
import type { ReopenCheck } from './schema';

const TRANSITION = {
  EMPLOYMENT: 'reopenEmployment',
  BUSINESS: 'reopenBusiness',
  DUE_DILIGENCE: 'reopenDueDiligence',
} as const;

/**
 * A reviewer takes a failed check up again: its reason is gone.
 * @throws Refusal `forbidden`, `wrongStanding`; `ownEnrollment`, `enrollmentMoved`, `notFound`
 */
export async function reopenCheck(actor: Actor, input: ReopenCheck): Promise<void> {
  authorize(actor, 'program:review');
  const { enrollmentId, version, check } = input;
  await takeReviewStep(actor, {
    enrollmentId,
    version,
    check,
    transition: TRANSITION[check],
    action: 'reopen_enrollment_check',
  });
}
