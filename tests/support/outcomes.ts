import { expect } from 'vitest';
import { Refusal, type RefusalCode } from '@/lib/refusal';

/** Expects the command to be refused with this code, and not to fail in any other way. */
export async function expectRefusal(attempt: Promise<unknown>, code: RefusalCode): Promise<void> {
  const outcome = await attempt.then(
    () => 'no refusal',
    (error: unknown) => error,
  );
  expect(outcome).toBeInstanceOf(Refusal);
  expect((outcome as Refusal).code).toBe(code);
}

/** Runs them all at the same moment; says how many succeeded, and why the others did not. */
export async function atOnce(
  attempts: readonly (() => Promise<unknown>)[],
): Promise<{ succeeded: number; refusals: RefusalCode[] }> {
  const outcomes = await Promise.allSettled(attempts.map((attempt) => attempt()));
  const reasons = outcomes
    .filter((outcome) => outcome.status === 'rejected')
    .map((outcome): unknown => outcome.reason);
  const surprise = reasons.find((reason) => !(reason instanceof Refusal));
  if (surprise !== undefined) throw surprise as Error;
  return {
    succeeded: outcomes.length - reasons.length,
    refusals: (reasons as Refusal[]).map((reason) => reason.code),
  };
}
