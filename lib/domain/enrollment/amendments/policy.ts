import type { AmendmentState } from '@/lib/db';
import { expectedAnswer } from '../business-days';
import { REASONS, type Mover, type ReasonCode } from '../policy';

/** The checks of an amendment, in their order. */
export const AMENDMENT_CHECKS = ['EMAIL_OWNERSHIP', 'EMPLOYMENT', 'BUSINESS'] as const;
export type AmendmentCheck = (typeof AMENDMENT_CHECKS)[number];

/**
 * The parts of a company's profile that are verified, with the checks that a change of each needs
 * and the permission to make it (spec E14). Whoever changes the contact's address has both to prove
 * that it is read and that its owner works there.
 */
export const PARTS = {
  legalName: { checks: ['BUSINESS'], permission: 'organization:edit-legal' },
  address: { checks: ['BUSINESS'], permission: 'organization:edit-legal' },
  registrationNumber: { checks: ['BUSINESS'], permission: 'organization:edit-legal' },
  taxId: { checks: ['BUSINESS'], permission: 'organization:edit-tax' },
  contactPerson: { checks: ['EMPLOYMENT'], permission: 'organization:edit-legal' },
  contactEmail: {
    checks: ['EMAIL_OWNERSHIP', 'EMPLOYMENT'],
    permission: 'organization:edit-legal',
  },
} as const satisfies Record<
  string,
  { readonly checks: readonly AmendmentCheck[]; readonly permission: EditPermission }
>;
export type Part = keyof typeof PARTS;
export type EditPermission = 'organization:edit-legal' | 'organization:edit-tax';

/** The checks that changes of these parts need, in order. */
export function checksFor(parts: readonly Part[]): AmendmentCheck[] {
  return AMENDMENT_CHECKS.filter((check) => parts.some((part) => isCheckOf(part, check)));
}

function isCheckOf(part: Part, check: AmendmentCheck): boolean {
  const checks: readonly AmendmentCheck[] = PARTS[part].checks;
  return checks.includes(check);
}

/** The permissions that changes of these parts need, each once. */
export function permissionsFor(parts: readonly Part[]): readonly EditPermission[] {
  return [...new Set(parts.map((part) => PARTS[part].permission))];
}

/** Where an amendment comes from in its history; in its row it is never this. */
type Origin = 'NEW';

/** Not decided yet. */
const OPEN = [
  'EMAIL_OWNERSHIP',
  'EMPLOYMENT',
  'EMPLOYMENT_FAILED',
  'BUSINESS',
  'BUSINESS_FAILED',
] as const satisfies readonly AmendmentState[];

interface Transition {
  readonly from: readonly (AmendmentState | Origin)[];
  /** Where it may lead; the first check that is needed and has not passed decides among several. */
  readonly to: readonly AmendmentState[];
  /** The check that it passes. */
  readonly passes?: AmendmentCheck;
  /** Its author has to say why, by one of these codes. */
  readonly reasons?: readonly ReasonCode[];
}

/** The state machine of an amendment, as one table. */
export const AMENDMENT_TRANSITIONS = {
  send: { from: ['NEW'], to: AMENDMENT_CHECKS },
  /**
   * Other content, while the next move is not the reviewers'. What has passed for parts that stay
   * as they are counts on, so that with nothing left to verify it is accepted.
   */
  revise: {
    from: ['EMAIL_OWNERSHIP', 'EMPLOYMENT_FAILED', 'BUSINESS_FAILED'],
    to: [...AMENDMENT_CHECKS, 'ACCEPTED'],
  },
  confirmEmail: { from: ['EMAIL_OWNERSHIP'], to: ['EMPLOYMENT'], passes: 'EMAIL_OWNERSHIP' },
  passEmployment: { from: ['EMPLOYMENT'], to: ['BUSINESS', 'ACCEPTED'], passes: 'EMPLOYMENT' },
  failEmployment: {
    from: ['EMPLOYMENT'],
    to: ['EMPLOYMENT_FAILED'],
    reasons: REASONS.EMPLOYMENT,
  },
  reopenEmployment: { from: ['EMPLOYMENT_FAILED'], to: ['EMPLOYMENT'] },
  passBusiness: { from: ['BUSINESS'], to: ['ACCEPTED'], passes: 'BUSINESS' },
  failBusiness: { from: ['BUSINESS'], to: ['BUSINESS_FAILED'], reasons: REASONS.BUSINESS },
  reopenBusiness: { from: ['BUSINESS_FAILED'], to: ['BUSINESS'] },
  withdraw: { from: OPEN, to: ['WITHDRAWN'] },
  /** The organization is no reseller any more: there is no profile to change. */
  lapse: { from: OPEN, to: ['WITHDRAWN'] },
} as const satisfies Record<string, Transition>;

export type AmendmentTransition = keyof typeof AMENDMENT_TRANSITIONS;

/** Whether the machine lets `transition` start in `state`. */
export function isAmendmentAllowed(
  state: AmendmentState | Origin,
  transition: AmendmentTransition,
): boolean {
  const { from }: Transition = AMENDMENT_TRANSITIONS[transition];
  return from.includes(state);
}

/** The reasons that fit a transition; none when it needs no reason. */
export function amendmentReasons(transition: AmendmentTransition): readonly ReasonCode[] {
  const { reasons = [] }: Transition = AMENDMENT_TRANSITIONS[transition];
  return reasons;
}

/** How far an amendment has come. */
export interface AmendmentProgress {
  readonly needs: readonly AmendmentCheck[];
  readonly passed: readonly AmendmentCheck[];
}

/**
 * Where a transition that the machine allows leads.
 * @param progress the checks that its content needs, and those that had passed before it
 */
export function amendmentAfter(
  transition: AmendmentTransition,
  { needs, passed }: AmendmentProgress,
): { readonly state: AmendmentState; readonly passed: AmendmentCheck[] } {
  const { to, passes }: Transition = AMENDMENT_TRANSITIONS[transition];
  const [fixed] = to;
  const now = needs.filter((check) => passed.includes(check) || check === passes);
  if (passes === undefined && to.length === 1 && fixed !== undefined) {
    return { state: fixed, passed: now };
  }
  const state = needs.find((check) => !now.includes(check)) ?? 'ACCEPTED';
  if (!to.includes(state)) throw new Error(`${transition} does not lead to ${state}`);
  return { state, passed: now };
}

/** What still counts of the checks passed, once these parts have other content than before. */
export function stillPassed(
  passed: readonly AmendmentCheck[],
  changed: readonly Part[],
): AmendmentCheck[] {
  return passed.filter((check) => !changed.some((part) => isCheckOf(part, check)));
}

/** Whether an amendment of these parts is accepted once `check` has passed. */
export function isLastCheck(check: AmendmentCheck, parts: readonly Part[]): boolean {
  return checksFor(parts).at(-1) === check;
}

/** Who has the next move; null for what is closed. */
export function amendmentMover(state: AmendmentState): Mover | null {
  switch (state) {
    case 'EMAIL_OWNERSHIP':
      return 'contact';
    case 'EMPLOYMENT':
    case 'BUSINESS':
      return 'reviewers';
    case 'EMPLOYMENT_FAILED':
    case 'BUSINESS_FAILED':
      return 'applicant';
    case 'ACCEPTED':
    case 'WITHDRAWN':
      return null;
  }
}

/** When to expect the reviewers' answer; null while the next move is not theirs. */
export function amendmentExpectedBy(
  state: AmendmentState,
  reviewSince: Date | null,
  country: string,
): Date | null {
  const isTheirs = amendmentMover(state) === 'reviewers' && reviewSince !== null;
  return isTheirs ? expectedAnswer(reviewSince, country) : null;
}

/** Whether a history is a path of the machine that ends in `state`. */
export function isAmendmentPath(
  history: readonly {
    readonly transition: string;
    readonly fromState: string;
    readonly toState: string;
  }[],
  state: AmendmentState,
): boolean {
  const names = Object.keys(AMENDMENT_TRANSITIONS) as AmendmentTransition[];
  let at: AmendmentState | Origin = 'NEW';
  for (const { transition, fromState, toState } of history) {
    const name = names.find((key) => key === transition);
    if (name === undefined || fromState !== at || !isAmendmentAllowed(at, name)) return false;
    const { to }: Transition = AMENDMENT_TRANSITIONS[name];
    const reached = to.find((candidate) => candidate === toState);
    if (reached === undefined) return false;
    at = reached;
  }
  return at === state;
}
