import type { Actor } from '@/lib/access';
import { db, transaction, type Tx, type VerificationCheck } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { recordAudit } from '../audit';
import { applyTransition, type Change, type Changed } from './apply-transition';
import { isOwnEnrollment } from './belonging';
import { stateOf, type StandingRow, type TransitionName } from './policy';

export interface ReviewStep extends Omit<Change, 'decidedById' | 'expectedVersion'> {
  /** The version that the reviewer saw. */
  readonly version: number;
  /** The name of the act in the audit. */
  readonly action: string;
  /** The check that it answers; none for a decision. */
  readonly check?: VerificationCheck;
  /** What follows from it, in the same transaction; its result stands in the audit. */
  readonly effects?: (tx: Tx, changed: Changed) => Promise<Readonly<Record<string, unknown>>>;
}

/**
 * One step of a reviewer, who has been authorized: nobody reviews the own organization, and it
 * happens to the state that was seen or not at all. The same step posted again by its author is
 * no error. Both the applicant's and the operator's chain record it.
 * @throws Refusal `ownEnrollment`; `enrollmentMoved`, with the state it is in now; `notFound`;
 *   `reasonRequired`, `invalidInput` for the reason
 */
export async function takeReviewStep(actor: Actor, step: ReviewStep): Promise<void> {
  try {
    await transaction((tx) => take(tx, actor, step));
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'conflict') throw error;
    await settleConflict(actor, step);
  }
}

async function take(tx: Tx, actor: Actor, step: ReviewStep): Promise<void> {
  const { version, action, check, effects, ...change } = step;
  const changed = await applyTransition(tx, {
    ...change,
    expectedVersion: version,
    decidedById: actor.userId,
  });
  const { organizationId, from, to } = changed;
  if (await isOwnEnrollment(tx, actor, step.enrollmentId)) throw new Refusal('ownEnrollment');
  const consequences = (await effects?.(tx, changed)) ?? {};
  await recordAudit(tx, {
    organizationIds: [organizationId, actor.organization.id],
    actor,
    action,
    resourceType: 'enrollment',
    resourceId: step.enrollmentId,
    before: { state: from },
    after: {
      state: to,
      reference: changed.reference,
      ...(check === undefined ? {} : { check }),
      ...(step.reason === undefined ? {} : { reason: step.reason }),
      ...(step.note === undefined ? {} : { note: step.note }),
      ...consequences,
    },
  });
}

/** Somebody was faster. If it was the same person with the same step, all is well. */
async function settleConflict(actor: Actor, step: ReviewStep): Promise<void> {
  const [row] = await db.$queryRaw<
    (Omit<StandingRow, 'checks'> & {
      checkFailed: boolean;
      version: number;
      transition: TransitionName;
      byId: string | null;
      by: string | null;
    })[]
  >`
    SELECT e.status::text AS status, e.current_check::text AS "currentCheck",
      e.check_failed AS "checkFailed", e.version, v.transition, v.by_id AS "byId",
      u.first_name || ' ' || u.last_name AS by
    FROM enrollment e
    JOIN LATERAL (SELECT transition, by_id FROM enrollment_event
      WHERE enrollment_id = e.id ORDER BY id DESC LIMIT 1) v ON TRUE
    LEFT JOIN "user" u ON u.id = v.by_id
    WHERE e.id = ${step.enrollmentId}::uuid`;
  if (row === undefined) throw new Refusal('notFound');
  const { version, transition, byId, by, currentCheck, checkFailed } = row;
  const isRepeated =
    version === step.version + 1 && transition === step.transition && byId === actor.userId;
  if (isRepeated) return;
  const checks =
    checkFailed && currentCheck !== null ? [{ check: currentCheck, state: 'FAILED' } as const] : [];
  const state = stateOf({ ...row, checks });
  throw new Refusal('enrollmentMoved', {
    params: { state, transition, who: by === null ? 'nobody' : 'somebody', name: by ?? '' },
  });
}
