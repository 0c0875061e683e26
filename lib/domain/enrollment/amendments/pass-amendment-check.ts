import { authorize, type Actor } from '@/lib/access';
import { takeAmendmentStep } from './review-amendment';
import type { PassAmendment } from '../schema';

const TRANSITION = { EMPLOYMENT: 'passEmployment', BUSINESS: 'passBusiness' } as const;

/**
 * A reviewer passes the check of an amendment that is open; the next one opens, or the amendment is
 * accepted and in force.
 * @throws Refusal `forbidden`, `wrongStanding`; `ownEnrollment`, `amendmentMoved`, `notFound`
 */
export async function passAmendmentCheck(actor: Actor, input: PassAmendment): Promise<void> {
  authorize(actor, 'program:decide');
  const { note, ...step } = input;
  await takeAmendmentStep(actor, {
    ...step,
    transition: TRANSITION[input.check],
    action: 'pass_profile_check',
    ...(note === undefined ? {} : { note }),
  });
}
