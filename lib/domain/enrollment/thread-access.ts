import { authorize, can, type Actor } from '@/lib/access';
import { Prisma, type EnrollmentStatus, type Tx, type VerificationCheck } from '@/lib/db';
import { idOrNotFound } from '@/lib/ids';
import { Refusal } from '@/lib/refusal';
import { refuseOwn } from './belonging';
import { isThreadOpen } from './policy';

/** Whether the actor reads and writes for the reviewers; else for the applicant's organization. */
export function isReviewer(actor: Actor): boolean {
  return can(actor, 'program:review');
}

/**
 * Who may read and write a thread: the reviewers, and on the applicant's side whoever may answer.
 * @throws Refusal `forbidden`
 */
export function authorizeThread(actor: Actor): void {
  if (!isReviewer(actor)) authorize(actor, 'enrollment:respond');
}

/** The enrollments whose thread is the actor's to see: reviewers all that were sent, others their own. */
export function threadScope(actor: Actor): Prisma.EnrollmentWhereInput {
  return isReviewer(actor)
    ? { status: { not: 'DRAFT' } }
    : { organizationId: actor.organization.id, status: { not: 'DRAFT' } };
}

export interface LockedThread {
  readonly id: string;
  readonly organizationId: string;
  readonly reference: string;
  readonly status: EnrollmentStatus;
  readonly currentCheck: VerificationCheck | null;
  /** Due diligence waits for the applicant's answer. */
  readonly answerAwaited: boolean;
  readonly profileId: string | null;
  /** Who has it in hand. */
  readonly assignedToId: string | null;
}

/**
 * The enrollment that is written about; it stays as it is until the transaction ends.
 * @throws Refusal `notFound`, `ownEnrollment` for a reviewer who belongs to it, `threadClosed`
 */
export async function lockThread(
  tx: Tx,
  actor: Actor,
  enrollmentId: string,
): Promise<LockedThread> {
  const own = isReviewer(actor)
    ? Prisma.empty
    : Prisma.sql`AND organization_id = ${actor.organization.id}::uuid`;
  const [row] = await tx.$queryRaw<LockedThread[]>`
    SELECT id, organization_id AS "organizationId", reference, status::text AS status,
      current_check::text AS "currentCheck", answer_awaited AS "answerAwaited",
      profile_id AS "profileId", assigned_to_id AS "assignedToId"
    FROM enrollment
    WHERE id = ${idOrNotFound(enrollmentId)}::uuid AND status <> 'DRAFT' ${own} FOR UPDATE`;
  if (row === undefined) throw new Refusal('notFound');
  if (isReviewer(actor)) await refuseOwn(tx, actor, row.id);
  if (!isThreadOpen(row.status)) throw new Refusal('threadClosed');
  return row;
}
