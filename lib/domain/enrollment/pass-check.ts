import { authorize, type Actor } from '@/lib/access';
import { takeReviewStep } from './review-step';
import type { PassCheck } from './schema';

const TRANSITION = {
  EMPLOYMENT: 'passEmployment',
  BUSINESS: 'passBusiness',
  DUE_DILIGENCE: 'passDueDiligence',
} as const;

/**
 * A reviewer passes the check that is open; the next one opens, or the decision.
 * @throws Refusal `forbidden`, `wrongStanding`; `ownEnrollment`, `enrollmentMoved`, `notFound`
 */
export async function passCheck(actor: Actor, input: PassCheck): Promise<void> {
  authorize(actor, 'program:review');
  const { enrollmentId, version, check, note } = input;
  await takeReviewStep(actor, {
    enrollmentId,
    version,
    check,
    transition: TRANSITION[check],
    action: 'pass_enrollment_check',
    ...(note === undefined ? {} : { note }),
  });
}
