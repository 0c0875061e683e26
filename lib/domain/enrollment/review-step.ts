import type { Actor } from '@/lib/access';
import { transaction, type Tx, type VerificationCheck } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { recordAudit } from '../audit';
import { applyTransition, type Change, type Changed } from './apply-transition';
import { refuseOwn } from './belonging';
import { getLastChange, movedRefusal } from './moved';

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
 * @throws Refusal `ownEnrollment`; `enrollmentMoved`, with who was faster, when, and where it stands
 *   now; `notFound`;
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
  await refuseOwn(tx, actor, step.enrollmentId);
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
  const last = await getLastChange(step.enrollmentId);
  const isRepeated =
    last.version === step.version + 1 &&
    last.transition === step.transition &&
    last.byId === actor.userId;
  if (!isRepeated) throw movedRefusal(last, step.version);
}
