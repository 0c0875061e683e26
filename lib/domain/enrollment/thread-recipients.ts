import { rolesThatMay } from '@/lib/access';
import type { Prisma, Tx } from '@/lib/db';

/** Somebody of the operator who is written to. */
export interface Recipient {
  readonly id: string;
  readonly organizationId: string;
}

/** More people of the operator than this are not written to about one entry. */
const MOST_RECIPIENTS = 20;

/**
 * Who of the operator is told what the applicant wrote: whoever has the enrollment in hand; else
 * those who have dealt with it; else every reviewer. People who may no longer review are passed
 * over.
 */
export async function findRecipients(
  tx: Tx,
  { id, assignedToId }: { readonly id: string; readonly assignedToId: string | null },
): Promise<readonly Recipient[]> {
  if (assignedToId !== null) {
    const assigned = await reviewersAmong(tx, { id: assignedToId });
    if (assigned.length > 0) return assigned;
  }
  const involved = await reviewersAmong(tx, { id: { in: await findInvolved(tx, id) } });
  return involved.length > 0 ? involved : reviewersAmong(tx, {});
}

function reviewersAmong(tx: Tx, filter: Prisma.UserWhereInput): Promise<Recipient[]> {
  const reviewing: Prisma.UserWhereInput = {
    status: 'ACTIVE',
    organization: { isOperator: true },
    roles: { some: { role: { in: [...rolesThatMay('program:review')] } } },
  };
  return tx.user.findMany({
    where: { AND: [reviewing, filter] },
    orderBy: { id: 'asc' },
    take: MOST_RECIPIENTS,
    select: { id: true, organizationId: true },
  });
}

/** Whoever answered a check, took a step or wrote to the applicant. */
async function findInvolved(tx: Tx, enrollmentId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT decided_by_id AS id FROM enrollment_check
      WHERE enrollment_id = ${enrollmentId}::uuid AND decided_by_id IS NOT NULL
    UNION SELECT by_id FROM enrollment_event
      WHERE enrollment_id = ${enrollmentId}::uuid AND by_id IS NOT NULL
    UNION SELECT author_id FROM enrollment_message
      WHERE enrollment_id = ${enrollmentId}::uuid AND from_reviewers`;
  return rows.map(({ id }) => id);
}
