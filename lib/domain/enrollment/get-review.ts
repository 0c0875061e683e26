import { authorize, type Actor } from '@/lib/access';
import { db, type CheckState, type EnrollmentStatus, type VerificationCheck } from '@/lib/db';
import { env } from '@/lib/env';
import { idOrNotFound } from '@/lib/ids';
import { Refusal } from '@/lib/refusal';
import { evidenceOf, type Evidence } from './evidence';
import { expectedBy, isReasonCode, stateOf, type EnrollmentState, type ReasonCode } from './policy';
import { readSnapshot, type Snapshot } from './snapshot';

/** A check as it stands, and who answered it. */
export interface ReviewedCheck {
  readonly check: VerificationCheck;
  readonly state: CheckState;
  readonly reason: ReasonCode | null;
  readonly note: string | null;
  readonly by: string | null;
  readonly changedAt: Date;
}

/** One enrollment as its reviewer sees it. */
export interface Review {
  readonly id: string;
  readonly reference: string;
  readonly version: number;
  readonly status: EnrollmentStatus;
  readonly state: EnrollmentState;
  readonly submittedAt: Date;
  readonly expectedBy: Date | null;
  readonly decision: {
    readonly at: Date;
    readonly by: string | null;
    readonly reason: ReasonCode | null;
    readonly note: string | null;
  } | null;
  readonly snapshot: Snapshot;
  readonly evidence: Evidence;
  readonly domains: readonly string[];
  readonly checks: readonly ReviewedCheck[];
  readonly history: readonly {
    readonly at: Date;
    readonly transition: string;
    readonly toState: EnrollmentState;
    readonly reason: ReasonCode | null;
  }[];
  /** What the same organization sent before. */
  readonly earlier: readonly {
    readonly id: string;
    readonly reference: string;
    readonly status: EnrollmentStatus;
    readonly reason: ReasonCode | null;
    readonly decidedAt: Date | null;
  }[];
  /** It is the reviewer's own organization: others decide. */
  readonly isOwn: boolean;
}

/** As the database gives it: what stands in JSON has its dates as text. */
interface FoundReview {
  readonly id: string;
  readonly organizationId: string;
  readonly reference: string;
  readonly version: number;
  readonly status: EnrollmentStatus;
  readonly currentCheck: VerificationCheck | null;
  readonly snapshot: unknown;
  readonly submittedAt: Date;
  readonly decidedAt: Date | null;
  readonly decidedBy: string | null;
  readonly decisionReason: string | null;
  readonly decisionNote: string | null;
  readonly domains: readonly string[];
  readonly checks: readonly (Omit<ReviewedCheck, 'reason' | 'changedAt'> & {
    readonly reason: string | null;
    readonly changedAt: string;
  })[];
  readonly history: readonly {
    readonly at: string;
    readonly transition: string;
    readonly toState: EnrollmentState;
    readonly reason: string | null;
  }[];
  readonly earlier: readonly {
    readonly id: string;
    readonly reference: string;
    readonly status: EnrollmentStatus;
    readonly reason: string | null;
    readonly decidedAt: string | null;
  }[];
}

/**
 * One submitted enrollment with its evidence, checks and history; one round trip.
 * @throws Refusal `forbidden`, `wrongStanding`; `notFound`, also for a draft
 */
export async function getReview(actor: Actor, enrollmentId: string): Promise<Review> {
  authorize(actor, 'program:review');
  const [row] = await load(idOrNotFound(enrollmentId));
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
    snapshot,
    evidence: evidenceOf(snapshot, owned),
    domains: row.domains,
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
    isOwn: row.organizationId === actor.organization.id,
  };
}

/** A stored reason; null for one that no release knows any more. */
function reasonOf(stored: string | null): ReasonCode | null {
  return stored !== null && isReasonCode(stored) ? stored : null;
}

/** When the contact last confirmed, which began the review. */
function reviewSince({ history }: FoundReview): Date | null {
  const confirmed = history.findLast(({ transition }) => transition === 'confirmEmail');
  return confirmed === undefined ? null : new Date(confirmed.at);
}

function load(id: string): Promise<FoundReview[]> {
  return db.$queryRaw<FoundReview[]>`
    SELECT e.id, e.organization_id AS "organizationId", e.reference, e.version,
      e.status::text AS status, e.current_check::text AS "currentCheck", e.snapshot,
      e.submitted_at AS "submittedAt", e.decided_at AS "decidedAt",
      (SELECT u.first_name || ' ' || u.last_name FROM "user" u WHERE u.id = e.decided_by_id)
        AS "decidedBy",
      e.decision_reason AS "decisionReason", e.decision_note AS "decisionNote",
      ARRAY(SELECT d.name FROM domain d
        WHERE d.organization_id = e.organization_id AND d.verified_at IS NOT NULL
        ORDER BY d.is_initial DESC, d.name) AS domains,
      (SELECT coalesce(json_agg(json_build_object('check', c.check, 'state', c.state,
          'reason', c.reason, 'note', c.note, 'changedAt', c.changed_at,
          'by', u.first_name || ' ' || u.last_name) ORDER BY c.check), '[]')
        FROM enrollment_check c LEFT JOIN "user" u ON u.id = c.decided_by_id
        WHERE c.enrollment_id = e.id) AS checks,
      (SELECT coalesce(json_agg(json_build_object('at', v.at, 'transition', v.transition,
          'toState', v.to_state, 'reason', v.reason) ORDER BY v.id), '[]')
        FROM enrollment_event v WHERE v.enrollment_id = e.id) AS history,
      (SELECT coalesce(json_agg(json_build_object('id', p.id, 'reference', p.reference,
          'status', p.status, 'reason', p.decision_reason, 'decidedAt', p.decided_at)
          ORDER BY p.id), '[]')
        FROM enrollment p WHERE p.organization_id = e.organization_id AND p.id < e.id
          AND p.status <> 'DRAFT') AS earlier
    FROM enrollment e
    WHERE e.id = ${id}::uuid AND e.status <> 'DRAFT'`;
}
