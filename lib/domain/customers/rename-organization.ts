import type { Tx } from '@/lib/db';
import { namesOf } from './names';

/**
 * Gives an organization another name, and its live relationships the copies of it that they repeat
 * (docs/decisions); those that have ended keep the name it had, since its new one is not the former
 * partner's to know. It is written here because customers know of organizations and not the other
 * way round; the database refuses to rename one without it. Part of a command that has authorized
 * its actor.
 */
export async function renameOrganization(
  tx: Tx,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<void> {
  const { domains } = await tx.organization.update({
    where: { id },
    data: { name, version: { increment: 1 } },
    select: { domains: { where: { isInitial: true }, select: { name: true } } },
  });
  const [initial] = domains;
  if (initial === undefined) throw new Error(`Organization ${id} has no initial domain`);
  await tx.customerRelationship.updateMany({
    where: { customerId: id, endedAt: null },
    data: namesOf({ name, domain: initial.name }),
  });
}
