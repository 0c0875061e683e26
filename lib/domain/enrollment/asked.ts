import { ENROLLMENT_STATES, type EnrollmentState } from './policy';

/** What the reviewers wrote when they asked for due diligence; null when they did not. */
export function askedIn(
  checks: readonly { readonly check: string; readonly note: string | null }[],
): string | null {
  return checks.find(({ check }) => check === 'DUE_DILIGENCE')?.note ?? null;
}

/** Where an enrollment stands as the desk tells it: a question that waits for its answer is apart. */
export type DeskState = EnrollmentState | 'DUE_DILIGENCE_ASKED';

/** All of them, in the order of the review. */
export const DESK_STATES: readonly DeskState[] = ENROLLMENT_STATES.flatMap((state) =>
  state === 'DUE_DILIGENCE' ? (['DUE_DILIGENCE_ASKED', state] as const) : [state],
);

/** @param isAsked the reviewers asked the applicant something that is not answered yet */
export function deskStateOf(state: EnrollmentState, isAsked: boolean): DeskState {
  return isAsked && state === 'DUE_DILIGENCE' ? 'DUE_DILIGENCE_ASKED' : state;
}
