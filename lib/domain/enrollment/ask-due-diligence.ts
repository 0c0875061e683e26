import { authorize, type Actor } from '@/lib/access';
import { takeReviewStep } from './review-step';
import type { AskDueDiligence } from './schema';

/**
 * A reviewer asks for additional due diligence before the decision; the applicant reads what is
 * wanted.
 * @throws Refusal `forbidden`, `wrongStanding`; `ownEnrollment`, `enrollmentMoved`, `notFound`
 */
export async function askDueDiligence(actor: Actor, input: AskDueDiligence): Promise<void> {
  authorize(actor, 'program:review');
  await takeReviewStep(actor, {
    ...input,
    check: 'DUE_DILIGENCE',
    transition: 'askDueDiligence',
    action: 'ask_due_diligence',
  });
}
