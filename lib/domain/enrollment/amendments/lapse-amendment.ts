import type { Tx } from '@/lib/db';
import { lockInForce } from './in-force';
import { AMENDMENT_ROW, moveAmendment } from './move-amendment';

/**
 * Ends the open amendment of an organization that is about to be no reseller any more: its profile
 * will be what it enrolls with next. Part of a command that has authorized its actor and records the
 * audit.
 * @returns the amendment that ended; null when none was open
 */
export async function lapseAmendment(tx: Tx, organizationId: string): Promise<string | null> {
  await lockInForce(tx, organizationId);
  const row = await tx.amendment.findFirst({
    where: { organizationId, closedAt: null },
    select: AMENDMENT_ROW,
  });
  if (row === null) return null;
  await moveAmendment(tx, row, { transition: 'lapse' });
  return row.id;
}
