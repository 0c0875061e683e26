import type { Tx } from '@/lib/db';

/**
 * Gives an organization another name. Part of a command that has authorized its actor, and that
 * refreshes the copies of the name (docs/decisions).
 */
export async function renameOrganization(
  tx: Tx,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<void> {
  await tx.organization.update({
    where: { id },
    data: { name, version: { increment: 1 } },
    select: { id: true },
  });
}
