import { authorize, type Actor } from '@/lib/access';
import type { EnrollmentStatus } from '@/lib/db';
import { env } from '@/lib/env';
import { idOrNotFound } from '@/lib/ids';
import { Refusal } from '@/lib/refusal';
import { deskStateOf, type DeskState } from './asked';
import { evidenceOf, type Evidence } from './evidence';
import { compareWithDirectory, type ComparedFact } from './from-directory';
import { loadReview, type FoundReview, type ReviewedCheck } from './load-review';
import { readKeptMail, type MailEvidence } from './mail-evidence';
import { expectedBy, isReasonCode, stateOf, type EnrollmentState, type ReasonCode } from './policy';
import { REVIEW_STARTS } from './review-start';
import { isOfMember, readSnapshot, type Snapshot } from './snapshot';
import { toThread, type Thread } from './thread';

/** One enrollment as its reviewer sees it. */
export interface Review {
  readonly id: string;
  readonly reference: string;
  readonly version: number;
  readonly status: EnrollmentStatus;
  readonly state: EnrollmentState;
  /** The same as the desk tells it. */
  readonly stands: DeskState;
  readonly submittedAt: Date;
  readonly expectedBy: Date | null;
  readonly decision: {
    readonly at: Date;
    readonly by: string | null;
    readonly reason: ReasonCode | null;
    readonly note: string | null;
  } | null;
  /** Of an existing program member: the program's records stand for the checks (spec E5). */
  readonly isMember: boolean;
  readonly snapshot: Snapshot;
  readonly evidence: Evidence;
  /** Address and contact beside what the directory has now; null when it has neither. */
  readonly directory: readonly ComparedFact[] | null;
  readonly domains: readonly string[];
  /** What DNS said of the contact's domain; null when it has to be asked (`askMailEvidence`). */
  readonly mail: MailEvidence | null;
  readonly thread: Thread;
  readonly checks: readonly ReviewedCheck[];
  readonly history: readonly {
    readonly at: Date;
    readonly transition: string;
    readonly toState: EnrollmentState;
    readonly reason: ReasonCode | null;
    readonly note: string | null;
    readonly by: string | null;
  }[];
  /** What the same organization sent before. */
  readonly earlier: readonly {
    readonly id: string;
    readonly reference: string;
    readonly status: EnrollmentStatus;
    readonly reason: ReasonCode | null;
    readonly decidedAt: Date | null;
  }[];
  /** The reviewer belongs to the applicant, as far as can be known: others decide. */
  readonly isOwn: boolean;
  /** Who has it in hand; all null for nobody. */
  readonly assignment: {
    readonly id: string | null;
    readonly name: string | null;
    readonly since: Date | null;
    readonly isMine: boolean;
  };
  /** To whom it can be handed over. */
  readonly colleagues: readonly { readonly id: string; readonly name: string }[];
}

/**
 * One submitted enrollment with its evidence, checks, thread and history; one round trip.
 * @throws Refusal `forbidden`, `wrongStanding`; `notFound`, also for a draft
 */
export async function getReview(actor: Actor, enrollmentId: string): Promise<Review> {
  authorize(actor, 'program:review');
  const [row] = await loadReview(actor, idOrNotFound(enrollmentId));
  const snapshot = readSnapshot(row?.snapshot ?? null);
  if (row === undefined || snapshot === null) throw new Refusal('notFound');
  const owned = row.domains.filter((name) => !name.endsWith(`.${env.tenantSuffix}`));
  const checks = row.checks.map((check) => ({
    ...check,
    reason: reasonOf(check.reason),
    changedAt: new Date(check.changedAt),
  }));
  const state = stateOf({ ...row, checks });
  return {
    id: row.id,
    reference: row.reference,
    version: row.version,
    status: row.status,
    state,
    stands: deskStateOf(state, row.isAsked),
    submittedAt: row.submittedAt,
    expectedBy: expectedBy(state, reviewSince(row), snapshot.organization.country),
    decision:
      row.decidedAt === null
        ? null
        : {
            at: row.decidedAt,
            by: row.decidedBy,
            reason: reasonOf(row.decisionReason),
            note: row.decisionNote,
          },
    isMember: isOfMember(snapshot),
    snapshot,
    evidence: evidenceOf(snapshot, owned),
    directory: comparedWith(row.location, snapshot),
    domains: row.domains,
    mail: readKeptMail(row.mail, new Date()),
    thread: toThread(row),
    checks,
    history: row.history.map((event) => ({
      ...event,
      at: new Date(event.at),
      reason: reasonOf(event.reason),
    })),
    earlier: row.earlier.map((other) => ({
      ...other,
      reason: reasonOf(other.reason),
      decidedAt: other.decidedAt === null ? null : new Date(other.decidedAt),
    })),
    isOwn: row.isOwn,
    assignment: {
      id: row.assignedToId,
      name: row.assignedTo,
      since: row.assignedAt,
      isMine: row.assignedToId === actor.userId,
    },
    colleagues: row.reviewers.filter(({ id }) => id !== actor.userId && id !== row.assignedToId),
  };
}

function comparedWith(location: FoundReview['location'], snapshot: Snapshot) {
  const facts = location === null ? [] : compareWithDirectory(snapshot, location);
  return facts.some(({ onRecord }) => onRecord !== null) ? facts : null;
}

/** A stored reason; null for one that no release knows any more. */
function reasonOf(stored: string | null): ReasonCode | null {
  return stored !== null && isReasonCode(stored) ? stored : null;
}

/** When the review began. */
function reviewSince({ history }: FoundReview): Date | null {
  const begins = (transition: string) => REVIEW_STARTS.some((start) => start === transition);
  const start = history.findLast(({ transition }) => begins(transition));
  return start === undefined ? null : new Date(start.at);
}
