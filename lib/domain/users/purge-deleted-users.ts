import { db, transaction } from '@/lib/db';
import { recordAudit } from '@/lib/domain/audit';

import { RESTORABLE_DAYS } from './policy';

const BATCH = 50;

/**
 * Removes for good the users deleted 30 days ago, with their roles, sessions and links; the audit
 * keeps who they were. A job's work, harmless to run at any time and by several at once.
 * @returns how many were purged.
 */
export async function purgeDeletedUsers(now: Date = new Date()): Promise<number> {
  const due = {
    status: 'DELETED' as const,
    statusChangedAt: { lte: new Date(now.getTime() - RESTORABLE_DAYS * 24 * 60 * 60 * 1000) },
  };
  const users = await db.user.findMany({
    where: due,
    orderBy: { id: 'asc' },
    take: BATCH,
    select: { id: true, organizationId: true, signInName: true },
  });
  let purged = 0;
  for (const { id, organizationId, signInName } of users) {
    purged += await transaction(async (tx) => {
      const { count } = await tx.user.deleteMany({ where: { id, organizationId, ...due } });
      if (count === 0) return 0;
      await recordAudit(tx, {
        organizationIds: [organizationId],
        actor: { system: 'system' },
        action: 'purge_partner_user',
        resourceType: 'partner_user',
        resourceId: id,
        before: { signInName },
      });
      return count;
    });
  }
  return purged;
}
