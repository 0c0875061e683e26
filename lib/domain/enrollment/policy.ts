import type { CheckState, EnrollmentStatus, VerificationCheck } from '@/lib/db';
import { expectedAnswer } from './business-days';

/**
 * The state machine of an enrollment, as one table. A state is written in the history by these
 * names; in the row it is `status`, `currentCheck` and that check's own state.
 */
export const ENROLLMENT_STATES = [
  'DRAFT',
  'EMAIL_OWNERSHIP',
  'EMPLOYMENT',
  'EMPLOYMENT_FAILED',
  'BUSINESS',
  'BUSINESS_FAILED',
  'DUE_DILIGENCE',
  'DUE_DILIGENCE_FAILED',
  'DECISION',
  'AUTHORIZED',
  'REJECTED',
] as const;

export type EnrollmentState = (typeof ENROLLMENT_STATES)[number];

interface Transition {
  readonly from: readonly EnrollmentState[];
  readonly to: EnrollmentState;
  /** Its author has to say why, by a code of REASONS. */
  readonly needsReason?: boolean;
}

/** What the reviewers have in hand. */
const REVIEWED = [
  'EMPLOYMENT',
  'EMPLOYMENT_FAILED',
  'BUSINESS',
  'BUSINESS_FAILED',
  'DUE_DILIGENCE',
  'DUE_DILIGENCE_FAILED',
  'DECISION',
] as const satisfies readonly EnrollmentState[];

/** Under review: every state between submission and decision. */
const UNDER_REVIEW = ['EMAIL_OWNERSHIP', ...REVIEWED] as const satisfies readonly EnrollmentState[];

export const TRANSITIONS = {
  submit: { from: ['DRAFT'], to: 'EMAIL_OWNERSHIP' },
  /** The primary contact confirmed; the review begins. */
  confirmEmail: { from: ['EMAIL_OWNERSHIP'], to: 'EMPLOYMENT' },
  /**
   * Another address: what was proved of the old one counts for nothing, and a rejection, which was
   * of the old one, stands in the history alone.
   */
  changeContact: { from: [...UNDER_REVIEW, 'REJECTED'], to: 'EMAIL_OWNERSHIP' },
  passEmployment: { from: ['EMPLOYMENT'], to: 'BUSINESS' },
  failEmployment: { from: ['EMPLOYMENT'], to: 'EMPLOYMENT_FAILED', needsReason: true },
  reopenEmployment: { from: ['EMPLOYMENT_FAILED'], to: 'EMPLOYMENT' },
  passBusiness: { from: ['BUSINESS'], to: 'DECISION' },
  failBusiness: { from: ['BUSINESS'], to: 'BUSINESS_FAILED', needsReason: true },
  reopenBusiness: { from: ['BUSINESS_FAILED'], to: 'BUSINESS' },
  askDueDiligence: { from: ['DECISION'], to: 'DUE_DILIGENCE' },
  passDueDiligence: { from: ['DUE_DILIGENCE'], to: 'DECISION' },
  failDueDiligence: { from: ['DUE_DILIGENCE'], to: 'DUE_DILIGENCE_FAILED', needsReason: true },
  reopenDueDiligence: { from: ['DUE_DILIGENCE_FAILED'], to: 'DUE_DILIGENCE' },
  authorize: { from: ['DECISION'], to: 'AUTHORIZED' },
  /** The MPN ID is an existing program member's: nothing is left to verify (spec E5). */
  authorizeMember: { from: ['DRAFT'], to: 'AUTHORIZED' },
  reject: {
    from: ['EMPLOYMENT_FAILED', 'BUSINESS_FAILED', 'DUE_DILIGENCE_FAILED', 'DECISION'],
    to: 'REJECTED',
    needsReason: true,
  },
  /** A decision is taken up again (docs/decisions): one to authorize followed on passed checks. */
  reopenAuthorization: { from: ['AUTHORIZED'], to: 'DECISION', needsReason: true },
  /** One to reject may have followed on a failed check: the review begins again. */
  reopenRejection: { from: ['REJECTED'], to: 'EMPLOYMENT', needsReason: true },
  /** And so it does when the applicant answers a rejection with what was missing (spec E10). */
  answerRejection: { from: ['REJECTED'], to: 'EMPLOYMENT' },
} as const satisfies Record<string, Transition>;

export type TransitionName = keyof typeof TRANSITIONS;

/** Why a check fails or an enrollment is rejected; sentences stand in `enrollmentStatus.reason`. */
export const REASONS = {
  EMPLOYMENT: ['contactNotEmployed', 'domainNotOwned', 'contactUnreachable'],
  BUSINESS: ['companyNotFound', 'nameMismatch', 'addressMismatch', 'registrationMismatch'],
  DUE_DILIGENCE: ['questionsUnanswered', 'riskNotAccepted'],
  DECISION: ['checksFailed', 'duplicateCompany', 'notEligible'],
} as const;

/** Why a decision is taken up again; sentences stand with the others. */
export const REOPENING_REASONS = ['decidedInError', 'newFacts', 'appealed'] as const;

export type ReasonCode =
  (typeof REASONS)[keyof typeof REASONS][number] | (typeof REOPENING_REASONS)[number];

/** Whether the machine lets `transition` start in `state`. */
export function isAllowed(state: EnrollmentState, transition: TransitionName): boolean {
  const { from }: Transition = TRANSITIONS[transition];
  return from.includes(state);
}

/** Whether the transition has to be given a reason. */
export function needsReason(transition: TransitionName): boolean {
  const { needsReason: needed = false }: Transition = TRANSITIONS[transition];
  return needed;
}

/** The reasons that fit a transition; none when it needs no reason. */
export function reasonsFor(transition: TransitionName): readonly ReasonCode[] {
  switch (transition) {
    case 'failEmployment':
      return REASONS.EMPLOYMENT;
    case 'failBusiness':
      return REASONS.BUSINESS;
    case 'failDueDiligence':
      return REASONS.DUE_DILIGENCE;
    case 'reject':
      return Object.values(REASONS).flat();
    case 'reopenAuthorization':
    case 'reopenRejection':
      return REOPENING_REASONS;
    default:
      return [];
  }
}

export function isReasonCode(value: string): value is ReasonCode {
  const known: readonly string[] = [...Object.values(REASONS).flat(), ...REOPENING_REASONS];
  return known.includes(value);
}

/** The check that a state is about, or the decision; `state` as the history writes it. */
export function checkOf(state: string): VerificationCheck | 'DECISION' {
  const check = state.replace(/_FAILED$/, '');
  return CHECKS.find((name) => name === check) ?? 'DECISION';
}

const CHECKS = ['EMAIL_OWNERSHIP', 'EMPLOYMENT', 'BUSINESS', 'DUE_DILIGENCE'] as const;

/** What the rows say of where an enrollment stands. */
export interface StandingRow {
  readonly status: EnrollmentStatus;
  readonly currentCheck: VerificationCheck | null;
  readonly checks: readonly { readonly check: VerificationCheck; readonly state: CheckState }[];
}

/** The state that the rows amount to. */
export function stateOf({ status, currentCheck, checks }: StandingRow): EnrollmentState {
  if (status !== 'PENDING') return status;
  if (currentCheck === null) return 'DECISION';
  const failed = checks.some(({ check, state }) => check === currentCheck && state === 'FAILED');
  // Ownership of the address has no failure: it waits until somebody confirms.
  return failed && currentCheck !== 'EMAIL_OWNERSHIP' ? `${currentCheck}_FAILED` : currentCheck;
}

/**
 * When to expect the answer to a review that began at `reviewSince`, by the country's clock; null
 * when it is decided, and while it waits for its contact, be it for a second time.
 */
export function expectedBy(
  state: EnrollmentState,
  reviewSince: Date | null,
  country: string,
): Date | null {
  const isReviewed = REVIEWED.some((reviewed) => reviewed === state);
  return isReviewed && reviewSince !== null ? expectedAnswer(reviewSince, country) : null;
}

/** Whether the two sides may still write to each other. */
export function isThreadOpen(status: EnrollmentStatus): boolean {
  return status !== 'AUTHORIZED';
}

/** Whose move it is while an enrollment is pending. */
export type Mover = 'contact' | 'applicant' | 'reviewers';

/**
 * Who has the next move; null for a draft and for what is decided.
 * @param isAsked the reviewers asked the applicant something that is not answered yet
 */
export function nextMover(state: EnrollmentState, isAsked = false): Mover | null {
  if (state === 'EMAIL_OWNERSHIP') return 'contact';
  if (!REVIEWED.some((reviewed) => reviewed === state)) return null;
  return isAsked || state.endsWith('_FAILED') ? 'applicant' : 'reviewers';
}

interface Promised {
  readonly state: EnrollmentState;
  readonly expectedBy: Date | null;
  /** As `nextMover` takes it. */
  readonly isAsked?: boolean;
}

/** Whether the reviewers have let the promised day go by; no delay of others is theirs. */
export function isOverdue({ state, expectedBy: promised, isAsked }: Promised, now: Date): boolean {
  return promised !== null && now > promised && nextMover(state, isAsked) === 'reviewers';
}

/** Whether the applicant may escalate: once in a review that is overdue. */
export function canEscalate(
  { escalatedAt, ...review }: Promised & { readonly escalatedAt: Date | null },
  now: Date,
): boolean {
  return escalatedAt === null && isOverdue(review, now);
}

/** The columns of the enrollment's row in a state. */
export function columnsOf(state: EnrollmentState): {
  status: EnrollmentStatus;
  currentCheck: VerificationCheck | null;
} {
  switch (state) {
    case 'DRAFT':
    case 'AUTHORIZED':
    case 'REJECTED':
      return { status: state, currentCheck: null };
    case 'DECISION':
      return { status: 'PENDING', currentCheck: null };
    case 'EMPLOYMENT_FAILED':
      return { status: 'PENDING', currentCheck: 'EMPLOYMENT' };
    case 'BUSINESS_FAILED':
      return { status: 'PENDING', currentCheck: 'BUSINESS' };
    case 'DUE_DILIGENCE_FAILED':
      return { status: 'PENDING', currentCheck: 'DUE_DILIGENCE' };
    default:
      return { status: 'PENDING', currentCheck: state };
  }
}

/** What a transition does to the checks; those it does not name stay as they are. */
export function checksAfter(
  transition: TransitionName,
): Readonly<Partial<Record<VerificationCheck, CheckState>>> {
  switch (transition) {
    case 'submit':
      return { EMAIL_OWNERSHIP: 'PENDING', EMPLOYMENT: 'NOT_REACHED', BUSINESS: 'NOT_REACHED' };
    case 'confirmEmail':
      return { EMAIL_OWNERSHIP: 'PASSED', EMPLOYMENT: 'PENDING' };
    case 'changeContact':
      return {
        EMAIL_OWNERSHIP: 'PENDING',
        EMPLOYMENT: 'NOT_REACHED',
        BUSINESS: 'NOT_REACHED',
        DUE_DILIGENCE: 'NOT_REACHED',
      };
    case 'reopenRejection':
    case 'answerRejection':
      return { EMPLOYMENT: 'PENDING', BUSINESS: 'NOT_REACHED', DUE_DILIGENCE: 'NOT_REACHED' };
    case 'passEmployment':
      return { EMPLOYMENT: 'PASSED', BUSINESS: 'PENDING' };
    case 'failEmployment':
      return { EMPLOYMENT: 'FAILED' };
    case 'reopenEmployment':
      return { EMPLOYMENT: 'PENDING' };
    case 'passBusiness':
      return { BUSINESS: 'PASSED' };
    case 'failBusiness':
      return { BUSINESS: 'FAILED' };
    case 'reopenBusiness':
      return { BUSINESS: 'PENDING' };
    case 'askDueDiligence':
    case 'reopenDueDiligence':
      return { DUE_DILIGENCE: 'PENDING' };
    case 'passDueDiligence':
      return { DUE_DILIGENCE: 'PASSED' };
    case 'failDueDiligence':
      return { DUE_DILIGENCE: 'FAILED' };
    case 'authorize':
    case 'authorizeMember':
    case 'reject':
    case 'reopenAuthorization':
      return {};
  }
}

/** One line of an enrollment's history. */
export interface HistoryLine {
  readonly transition: string;
  readonly fromState: string;
  readonly toState: string;
}

/** Whether a history is a path of the machine that ends in `state`. */
export function isPath(history: readonly HistoryLine[], state: EnrollmentState): boolean {
  let at: EnrollmentState = 'DRAFT';
  for (const { transition, fromState, toState } of history) {
    const name = (Object.keys(TRANSITIONS) as TransitionName[]).find((key) => key === transition);
    if (name === undefined || fromState !== at || !isAllowed(at, name)) return false;
    at = TRANSITIONS[name].to;
    if (toState !== at) return false;
  }
  return at === state;
}
