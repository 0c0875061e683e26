/** What a new reseller does first, in order (spec E13). */
export const FIRST_STEPS = [
  'acceptAgreement',
  'checkAdminAgent',
  'addUsers',
  'findProvider',
  'connectProvider',
  'inviteCustomers',
] as const;
export type FirstStepId = (typeof FIRST_STEPS)[number];

/** Without the agreement nothing can be sold, so this step stays until it is done. */
const REQUIRED: ReadonlySet<FirstStepId> = new Set<FirstStepId>(['acceptAgreement']);

export interface FirstStep {
  readonly id: FirstStepId;
  readonly isDone: boolean;
  readonly canDismiss: boolean;
}

export interface FirstSteps {
  /** The steps to show, in order. */
  readonly steps: readonly FirstStep[];
  /** How many open ones were put away. */
  readonly dismissed: number;
}

/** Whether a step may be put away though it is not done. */
export function isDismissible(step: FirstStepId): boolean {
  return !REQUIRED.has(step);
}

/** The list as it is shown: what is done, and what is open and was not put away. */
export function firstSteps(
  done: Readonly<Record<FirstStepId, boolean>>,
  dismissed: readonly string[],
): FirstSteps {
  const isAway = (id: FirstStepId) => !done[id] && isDismissible(id) && dismissed.includes(id);
  return {
    steps: FIRST_STEPS.filter((id) => !isAway(id)).map((id) => ({
      id,
      isDone: done[id],
      canDismiss: !done[id] && isDismissible(id),
    })),
    dismissed: FIRST_STEPS.filter(isAway).length,
  };
}
