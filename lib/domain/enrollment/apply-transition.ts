import { type Tx } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { releaseProfile } from '../membership';
import { businessMinutesBetween } from './business-days';
import { notifyStatus } from './notify-status';
import {
  checksAfter,
  columnsOf,
  isAllowed,
  needsReason,
  reasonsFor,
  stateOf,
  TRANSITIONS,
  type EnrollmentState,
  type ReasonCode,
  type TransitionName,
} from './policy';
import { REVIEW_STARTS } from './review-start';

export interface Change {
  readonly enrollmentId: string;
  readonly transition: TransitionName;
  /** The version that the deciding person saw; any, when left out. */
  readonly expectedVersion?: number;
  /** A code of `reasonsFor(transition)`; required where the transition needs one. */
  readonly reason?: ReasonCode;
  /** Words to the applicant beside the reason. */
  readonly note?: string;
  /** The reviewer; none for what the applicant's side does. */
  readonly decidedById?: string;
}

export interface Changed {
  readonly organizationId: string;
  readonly reference: string;
  readonly from: EnrollmentState;
  readonly to: EnrollmentState;
  readonly eventId: string;
  readonly version: number;
}

/** Why and by whom, as the columns of a check or a decision take it. */
function grounds({ reason, note, decidedById }: Change) {
  return { reason: reason ?? null, note: note ?? null, decidedById: decidedById ?? null };
}

function assertReason({ transition, reason }: Change): void {
  if (reason === undefined) {
    if (needsReason(transition)) throw new Refusal('reasonRequired', { field: 'reason' });
  } else if (!reasonsFor(transition).includes(reason)) {
    throw new Refusal('invalidInput', { field: 'reason' });
  }
}

/**
 * The only way an enrollment changes its state: compare-and-set on the row, with its checks, its
 * history and the mail to the primary contact, all in the caller's transaction. A rejected
 * enrollment lets go of the profile it had claimed. The caller has authorized the act and records
 * the audit.
 * @throws Refusal `conflict` when the state does not allow it, or it changed meanwhile;
 *   `reasonRequired`, `invalidInput` for the reason; `notFound`.
 */
export async function applyTransition(tx: Tx, change: Change): Promise<Changed> {
  assertReason(change);
  const row = await tx.enrollment.findUnique({
    where: { id: change.enrollmentId },
    select: {
      id: true,
      organizationId: true,
      reference: true,
      country: true,
      status: true,
      currentCheck: true,
      version: true,
      checks: { select: { check: true, state: true } },
    },
  });
  if (row === null) throw new Refusal('notFound');
  const from = stateOf(row);
  const { expectedVersion = row.version, transition } = change;
  if (!isAllowed(from, transition) || row.version !== expectedVersion) {
    throw new Refusal('conflict');
  }
  const { to } = TRANSITIONS[transition];
  await moveRow(tx, { ...row, from, to }, change);
  await moveChecks(tx, change);
  const event = await tx.enrollmentEvent.create({
    data: {
      enrollmentId: row.id,
      transition,
      fromState: from,
      toState: to,
      reason: change.reason ?? null,
      note: change.note ?? null,
      byId: change.decidedById ?? null,
      tookMinutes: await minutesTaken(tx, row, change.transition),
    },
    select: { id: true },
  });
  if (to === 'REJECTED') await releaseProfile(tx, row.organizationId);
  await notifyStatus(tx, {
    enrollmentId: row.id,
    organizationId: row.organizationId,
    eventId: event.id,
    transition,
  });
  return {
    organizationId: row.organizationId,
    reference: row.reference,
    from,
    to,
    eventId: event.id,
    version: row.version + 1,
  };
}

async function moveRow(
  tx: Tx,
  row: {
    readonly id: string;
    readonly version: number;
    readonly from: EnrollmentState;
    readonly to: EnrollmentState;
  },
  change: Change,
): Promise<void> {
  const now = new Date();
  const { reason, note, decidedById } = grounds(change);
  const decision = {
    decidedAt: now,
    decidedById,
    decisionReason: reason,
    decisionNote: note,
  };
  const { from, to } = row;
  const moved = await tx.enrollment.updateMany({
    where: { id: row.id, version: row.version },
    data: {
      ...columnsOf(to),
      checkFailed: to.endsWith('_FAILED'),
      answerAwaited: change.transition === 'askDueDiligence',
      stateSince: now,
      version: { increment: 1 },
      ...(isDecided(to) ? decision : isDecided(from) ? NO_DECISION : {}),
      // Patience begins anew with the review.
      ...(to === 'EMAIL_OWNERSHIP' || isDecided(from) ? { escalatedAt: null } : {}),
    },
  });
  if (moved.count === 0) throw new Refusal('conflict');
}

function isDecided(state: EnrollmentState): boolean {
  return state === 'AUTHORIZED' || state === 'REJECTED';
}

/** A decision that no longer stands is in the history and in the audit. */
const NO_DECISION = {
  decidedAt: null,
  decidedById: null,
  decisionReason: null,
  decisionNote: null,
};

/** How long a review took that ends with this transition; null when none does. */
async function minutesTaken(
  tx: Tx,
  { id, country }: { readonly id: string; readonly country: string | null },
  transition: TransitionName,
): Promise<number | null> {
  if (transition !== 'authorize' && transition !== 'reject') return null;
  const start = await tx.enrollmentEvent.findFirst({
    where: { enrollmentId: id, transition: { in: [...REVIEW_STARTS] } },
    orderBy: { id: 'desc' },
    select: { at: true },
  });
  return start === null ? null : businessMinutesBetween(start.at, new Date(), country ?? '');
}

async function moveChecks(tx: Tx, change: Change): Promise<void> {
  const states = Object.entries(checksAfter(change.transition));
  for (const [check, state] of states) {
    // What due diligence asks for stays with the check until it is answered.
    const isAnswer = state === 'PASSED' || state === 'FAILED';
    const isAsked = change.transition === 'askDueDiligence';
    const why = isAnswer || isAsked ? grounds(change) : NO_GROUNDS;
    const data = { state, ...why, changedAt: new Date() };
    const key = {
      enrollmentId: change.enrollmentId,
      check: check as keyof ReturnType<typeof checksAfter>,
    };
    if (check === 'DUE_DILIGENCE' && state === 'NOT_REACHED') {
      // Only who was asked for it has it; a new review begins without.
      await tx.enrollmentCheck.deleteMany({ where: key });
      continue;
    }
    await tx.enrollmentCheck.upsert({
      where: { enrollmentId_check: key },
      create: { ...key, ...data },
      update: data,
      select: { check: true },
    });
  }
}

const NO_GROUNDS = { reason: null, note: null, decidedById: null };
