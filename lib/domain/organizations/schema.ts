/** Why the program operator suspends a partner (reference 4.6); `other` needs words beside it. */
export const SUSPENSION_REASONS = [
  'overdueBill',
  'abuse',
  'providerProblem',
  'profileFailed',
  'other',
] as const;
export type SuspensionReason = (typeof SUSPENSION_REASONS)[number];

/** A stored reason; one that no release knows any more says no more than "other". */
export function suspensionReason(stored: string): SuspensionReason {
  return SUSPENSION_REASONS.find((reason) => reason === stored) ?? 'other';
}
