import { db } from '@/lib/db';

/** What a mail about a relationship says, as of now. */
export interface RelationshipMail {
  readonly customerId: string;
  readonly customerName: string;
  /** Whether the customer is still the partner's, so that its pages can be opened. */
  readonly isLive: boolean;
}

/** The facts of a notice to a partner; null when the relationship is not known any more. */
export async function findRelationshipMail(id: string): Promise<RelationshipMail | null> {
  const row = await db.customerRelationship.findUnique({
    where: { id },
    select: { customerId: true, customerName: true, endedAt: true },
  });
  if (row === null) return null;
  const { customerId, customerName, endedAt } = row;
  return { customerId, customerName, isLive: endedAt === null };
}

/** Who declined an invitation, and the label its maker gave it. */
export async function findDeclinedMail(
  invitationId: string,
): Promise<{ answerer: string; label: string | null } | null> {
  const row = await db.invitation.findFirst({
    where: { id: invitationId, status: 'DECLINED' },
    select: { label: true, answerer: { select: { name: true } } },
  });
  if (row === null || row.answerer === null) return null;
  return { answerer: row.answerer.name, label: row.label };
}
