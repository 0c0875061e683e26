import { authorize, type Actor } from '@/lib/access';
import { takeAmendmentStep } from './review-amendment';
import type { FailAmendment } from '../schema';

const TRANSITION = { EMPLOYMENT: 'failEmployment', BUSINESS: 'failBusiness' } as const;

/**
 * A reviewer fails the check of an amendment that is open, for a reason that the applicant reads;
 * the old values stay in force.
 * @throws Refusal `forbidden`, `wrongStanding`; `ownEnrollment`, `amendmentMoved`, `notFound`;
 *   `invalidInput` for a reason that is not one of the check's
 */
export async function failAmendmentCheck(actor: Actor, input: FailAmendment): Promise<void> {
  authorize(actor, 'program:review');
  const { note, ...step } = input;
  await takeAmendmentStep(actor, {
    ...step,
    transition: TRANSITION[input.check],
    action: 'fail_profile_check',
    ...(note === undefined ? {} : { note }),
  });
}
