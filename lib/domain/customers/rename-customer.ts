import type { Tx } from '@/lib/db';
import { namesOf } from './names';

/**
 * Refreshes what an organization's live relationships repeat of its name (docs/decisions); those that
 * have ended keep the name it had, since its new one is not the former partner's to know. Part of a
 * command that has authorized its actor and renamed the organization.
 */
export async function renameCustomer(
  tx: Tx,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<void> {
  const domain = await tx.domain.findFirstOrThrow({
    where: { organizationId: id, isInitial: true },
    select: { name: true },
  });
  await tx.customerRelationship.updateMany({
    where: { customerId: id, endedAt: null },
    data: namesOf({ name, domain: domain.name }),
  });
}
