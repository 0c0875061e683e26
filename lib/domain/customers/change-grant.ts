import type { Actor } from '@/lib/access';
import { transaction, type Prisma } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { recordAudit, type AuditEntry } from '../audit';
import { enqueueNotice } from '../notifications';
import { grantedBy } from './scope';

interface GrantChange {
  readonly relationshipId: string;
  /** What it must still be. */
  readonly where: Prisma.CustomerRelationshipWhereInput;
  readonly data: Prisma.CustomerRelationshipUpdateManyMutationInput;
  /** Of the mail that tells the partner. */
  readonly template: 'relationship-ended' | 'privileges-withdrawn';
  readonly audit: Pick<AuditEntry, 'action' | 'resourceType' | 'before' | 'after'>;
}

/**
 * The customer, whose command has authorized it, changes what it granted a partner; the partner is
 * told, and both logs record it.
 * @throws Refusal `notFound` when it is not the actor's, or is no longer so
 */
export async function changeGrant(actor: Actor, change: GrantChange): Promise<void> {
  await transaction(async (tx) => {
    const [row] = await tx.customerRelationship.updateManyAndReturn({
      where: { AND: [grantedBy(actor), { id: change.relationshipId }, change.where] },
      data: change.data,
      select: { id: true, partnerId: true },
    });
    if (row === undefined) throw new Refusal('notFound');
    await enqueueNotice(tx, {
      template: change.template,
      refs: { relationshipId: row.id },
      organizationId: row.partnerId,
    });
    await recordAudit(tx, {
      ...change.audit,
      organizationIds: [actor.organization.id, row.partnerId],
      actor,
      resourceId: row.id,
      customerId: actor.organization.id,
    });
  });
}
