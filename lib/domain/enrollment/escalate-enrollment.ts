import { authorize, PROGRAM_ADMIN, type Actor } from '@/lib/access';
import { transaction, type Tx } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { recordAudit } from '../audit';
import { enqueueMail } from '../notifications';
import { canEscalate, expectedBy, stateOf } from './policy';
import { REVIEW_STARTS } from './review-start';

/**
 * Puts the review of the actor's organization on top of the desk's queue, once the promised five
 * business days have gone by without an answer (spec E9), and writes to the operator's Program
 * admins. Once for each review: pressed again, also by two at once, it changes nothing.
 * @throws Refusal `notFound` when nothing is pending; `tooEarlyToEscalate` before that day, and
 *   while the next move is not the reviewers'
 */
export async function escalateEnrollment(actor: Actor): Promise<void> {
  authorize(actor, 'enrollment:respond');
  const organizationId = actor.organization.id;
  await transaction(async (tx) => {
    const marked = await markEscalated(tx, actor);
    if (marked === null) return;
    const { id, reference } = marked;
    const operatorIds = await writeToProgramAdmins(tx, id);
    await recordAudit(tx, {
      organizationIds: [organizationId, ...operatorIds],
      actor,
      action: 'escalate_enrollment',
      resourceType: 'enrollment',
      resourceId: id,
      after: { reference, expectedBy: marked.expectedBy },
    });
  });
}

/** Marks the row and with that locks it; null when it is marked already. */
async function markEscalated(
  tx: Tx,
  { organization }: Actor,
): Promise<{ id: string; reference: string; expectedBy: string } | null> {
  const now = new Date();
  const pending = { organizationId: organization.id, status: 'PENDING' as const };
  const [row] = await tx.enrollment.updateManyAndReturn({
    where: { ...pending, escalatedAt: null },
    data: { escalatedAt: now },
    select: {
      id: true,
      reference: true,
      status: true,
      currentCheck: true,
      answerAwaited: true,
    },
  });
  if (row === undefined) {
    if ((await tx.enrollment.count({ where: pending })) === 0) throw new Refusal('notFound');
    return null;
  }
  const checks = await tx.enrollmentCheck.findMany({
    where: { enrollmentId: row.id },
    select: { check: true, state: true },
  });
  const start = await tx.enrollmentEvent.findFirst({
    where: { enrollmentId: row.id, transition: { in: [...REVIEW_STARTS] } },
    orderBy: { id: 'desc' },
    select: { at: true },
  });
  const state = stateOf({ ...row, checks });
  const promised = expectedBy(state, start?.at ?? null, organization.country);
  const isDue = canEscalate(
    { state, expectedBy: promised, escalatedAt: null, isAsked: row.answerAwaited },
    now,
  );
  if (promised === null || !isDue) throw new Refusal('tooEarlyToEscalate');
  return { id: row.id, reference: row.reference, expectedBy: promised.toISOString() };
}

/** Owes each active Program admin a mail. @returns the operator's id, for its audit chain */
async function writeToProgramAdmins(tx: Tx, enrollmentId: string): Promise<string[]> {
  const admins = await tx.user.findMany({
    where: {
      status: 'ACTIVE',
      organization: { isOperator: true },
      roles: { some: { role: PROGRAM_ADMIN } },
    },
    orderBy: { id: 'asc' },
    select: { id: true, organizationId: true },
  });
  for (const { id: userId, organizationId } of admins) {
    const refs = { enrollmentId, userId };
    await enqueueMail(tx, { template: 'enrollment-escalated', refs, organizationId });
  }
  return [...new Set(admins.map(({ organizationId }) => organizationId))];
}
