import type { Tx } from '@/lib/db';
import { STANDING } from './scope';

/**
 * Whether an organization is somebody's customer: in a live relationship, or with privileges that
 * outlived one.
 */
export async function isCustomer(tx: Tx, organizationId: string): Promise<boolean> {
  const row = await tx.customerRelationship.findFirst({
    where: { AND: [{ customerId: organizationId }, STANDING] },
    select: { id: true },
  });
  return row !== null;
}
