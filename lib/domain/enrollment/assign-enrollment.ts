import { authorize, rolesThatMay, type Actor } from '@/lib/access';
import { transaction, type Tx } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { recordAudit } from '../audit';
import { refuseOwn } from './belonging';
import { getLastChange, movedRefusal } from './moved';
import type { AssignEnrollment } from './schema';

/**
 * Puts a pending enrollment into a reviewer's hands: one's own (taking it, also from a colleague),
 * a colleague's (handing it over) or nobody's (releasing it). It happens to the assignment that was
 * seen or not at all, and does not touch what else is open on the enrollment. Asked for what is so
 * already, it changes nothing.
 * @throws Refusal `forbidden`, `wrongStanding`; `notFound`; `enrollmentMoved` once it is decided;
 *   `assignmentMoved` with who has it now, and since when; `assigneeUnsuitable` for somebody who is no
 *   active reviewer; `ownEnrollment` when whoever assigns or is assigned belongs to the applicant
 */
export async function assignEnrollment(actor: Actor, input: AssignEnrollment): Promise<void> {
  authorize(actor, 'program:review');
  await transaction((tx) => assign(tx, actor, input));
}

async function assign(tx: Tx, actor: Actor, input: AssignEnrollment): Promise<void> {
  const { enrollmentId, assigned, to } = input;
  const row = await tx.enrollment.findFirst({
    where: { id: enrollmentId, status: 'PENDING' },
    select: { organizationId: true, reference: true, assignedToId: true },
  });
  if (row === null) throw movedRefusal(await getLastChange(enrollmentId, tx));
  await refuseOwn(tx, actor, enrollmentId);
  if (row.assignedToId === to) return;
  if (to !== null) await assertSuitable(tx, actor, enrollmentId, to);
  const moved = await tx.enrollment.updateMany({
    where: { id: enrollmentId, status: 'PENDING', assignedToId: assigned },
    data: { assignedToId: to, assignedAt: to === null ? null : new Date() },
  });
  if (moved.count === 0) await refuseMoved(tx, enrollmentId);
  const names = await namesOf(tx, [assigned, to]);
  await recordAudit(tx, {
    organizationIds: [actor.organization.id],
    actor,
    action: 'assign_enrollment',
    resourceType: 'enrollment',
    resourceId: enrollmentId,
    before: { assignedTo: names(assigned) },
    after: { assignedTo: names(to), reference: row.reference },
  });
}

async function assertSuitable(tx: Tx, actor: Actor, enrollmentId: string, to: string) {
  const reviewer = await tx.user.findFirst({
    where: {
      id: to,
      organizationId: actor.organization.id,
      status: 'ACTIVE',
      roles: { some: { role: { in: [...rolesThatMay('program:review')] } } },
    },
    select: { id: true },
  });
  if (reviewer === null) throw new Refusal('assigneeUnsuitable', { field: 'to' });
  await refuseOwn(tx, { userId: to }, enrollmentId);
}

async function refuseMoved(tx: Tx, enrollmentId: string): Promise<never> {
  const now = await tx.enrollment.findUnique({
    where: { id: enrollmentId },
    select: { assignedAt: true, assignedTo: { select: { firstName: true, lastName: true } } },
  });
  const name = now?.assignedTo ? `${now.assignedTo.firstName} ${now.assignedTo.lastName}` : '';
  throw new Refusal('assignmentMoved', {
    late: true,
    params: {
      name,
      held: name === '' ? 'nobody' : 'somebody',
      at: now?.assignedAt?.getTime() ?? 0,
    },
  });
}

/** Sign-in names for the audit, by id; null for nobody. */
async function namesOf(tx: Tx, ids: readonly (string | null)[]) {
  const users = await tx.user.findMany({
    where: { id: { in: ids.filter((id) => id !== null) } },
    select: { id: true, signInName: true },
  });
  return (id: string | null) => users.find((user) => user.id === id)?.signInName ?? null;
}
