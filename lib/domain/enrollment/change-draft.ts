import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '@/lib/access';
import { transaction, type Tx } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { recordAudit } from '../audit';
import { findLiveEnrollment, type LiveEnrollment } from './draft';
import { canOpen, openStep, type Draft, type StepId } from './steps';

/** What a saved step writes: parts of the draft, and what is proved outside it. */
export interface DraftChange {
  readonly draft?: Partial<Draft>;
  readonly membershipAccountId?: string | null;
  readonly profileId?: string | null;
}

interface DraftRequest {
  readonly step: StepId;
  /** The version of the enrollment that the form was shown with. */
  readonly version: number;
  readonly action: string;
  /** What to write, from what is there; runs inside the transaction. */
  readonly change: (tx: Tx, enrollment: LiveEnrollment) => Promise<DraftChange> | DraftChange;
}

/**
 * Loads the organization's draft for a step.
 * @throws Refusal `alreadyEnrolled` when it was sent; `stepNotReached` when a step before is open.
 */
export async function draftAt(tx: Tx, actor: Actor, step: StepId): Promise<LiveEnrollment> {
  const enrollment = await findLiveEnrollment(tx, actor.organization);
  if (enrollment === null) throw new Refusal('stepNotReached');
  if (enrollment.status !== 'DRAFT') throw new Refusal('alreadyEnrolled');
  if (!canOpen(enrollment.progress, step)) throw new Refusal('stepNotReached');
  return enrollment;
}

function changesNothing(enrollment: LiveEnrollment, change: DraftChange): boolean {
  const { draft = {}, membershipAccountId, profileId } = change;
  return (
    (membershipAccountId === undefined || membershipAccountId === enrollment.membershipAccountId) &&
    (profileId === undefined || profileId === (enrollment.profile?.id ?? null)) &&
    Object.entries(draft).every(([step, answers]) =>
      isDeepStrictEqual(enrollment.progress.draft[step as keyof Draft], answers),
    )
  );
}

/**
 * Saves one step of the actor's draft and says which step is next. A form sent twice does it once;
 * one shown before somebody else's change is refused.
 * @throws Refusal `conflict`, `stepNotReached`, `alreadyEnrolled`, and what `change` throws.
 */
export async function changeDraft(
  actor: Actor,
  { step, version, action, change }: DraftRequest,
): Promise<{ next: StepId }> {
  return transaction(async (tx) => {
    const enrollment = await draftAt(tx, actor, step);
    const wanted = await change(tx, enrollment);
    if (changesNothing(enrollment, wanted)) return { next: openStep(enrollment.progress) };
    if (enrollment.version !== version) throw new Refusal('conflict');
    const { draft, ...columns } = wanted;
    const merged = { ...enrollment.progress.draft, ...draft };
    const saved = await tx.enrollment.updateMany({
      where: { id: enrollment.id, version, status: 'DRAFT' },
      data: {
        ...columns,
        draft: merged,
        version: { increment: 1 },
      },
    });
    if (saved.count === 0) throw new Refusal('conflict');
    const now = await findLiveEnrollment(tx, actor.organization);
    await recordAudit(tx, {
      organizationIds: [actor.organization.id],
      actor,
      action,
      resourceType: 'enrollment',
      resourceId: enrollment.id,
      after: { step },
    });
    return { next: now === null ? step : openStep(now.progress) };
  });
}
