import { authorize, type Actor } from '@/lib/access';
import type { Answers, AnswerStep } from './answers';
import { changeDraft } from './change-draft';
import type { StepId } from './steps';

/**
 * Saves the answers of one step, as its schema gave them, and says which step is next.
 * @throws Refusal `conflict`, `stepNotReached`, `alreadyEnrolled`
 */
export async function saveAnswers<Step extends AnswerStep>(
  actor: Actor,
  step: Step,
  { version, answers }: { readonly version: number; readonly answers: Answers[Step] },
): Promise<{ next: StepId }> {
  authorize(actor, 'enrollment:submit');
  return changeDraft(actor, {
    step,
    version,
    action: 'save_enrollment_step',
    change: () => ({ draft: { [step]: answers } }),
  });
}
