import { z } from 'zod';
import { requiredText } from '@/lib/form-fields';

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

/** A domain as it is typed; which names can be one's own is looked at with the portal's at hand. */
export const addDomainSchema = z.object({
  name: requiredText(253, 'enterDomain'),
});

/** A verified domain, or one that waits for its proof. */
export const domainSchema = z.object({ id: z.uuid() });
