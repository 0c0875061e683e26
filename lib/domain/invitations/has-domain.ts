import type { Tx } from '@/lib/db';

/** Whether an organization has proved a domain. */
export async function hasDomain(
  tx: Pick<Tx, 'domain'>,
  organizationId: string,
  name: string,
): Promise<boolean> {
  const found = await tx.domain.findFirst({
    where: { organizationId, name, verifiedAt: { not: null }, lapsedAt: null },
    select: { id: true },
  });
  return found !== null;
}
