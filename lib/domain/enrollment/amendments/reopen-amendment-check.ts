import { authorize, type Actor } from '@/lib/access';
import { takeAmendmentStep } from './review-amendment';
import type { ReopenAmendment } from '../schema';

const TRANSITION = { EMPLOYMENT: 'reopenEmployment', BUSINESS: 'reopenBusiness' } as const;

/**
 * A reviewer takes a failed check of an amendment up again: its reason is gone.
 * @throws Refusal `forbidden`, `wrongStanding`; `ownEnrollment`, `amendmentMoved`, `notFound`
 */
export async function reopenAmendmentCheck(actor: Actor, input: ReopenAmendment): Promise<void> {
  authorize(actor, 'program:review');
  await takeAmendmentStep(actor, {
    ...input,
    transition: TRANSITION[input.check],
    action: 'reopen_profile_check',
  });
}
