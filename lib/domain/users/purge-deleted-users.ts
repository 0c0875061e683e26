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
  let purged = 0;
  for (let after: string | undefined; ;) {
    const users = await db.user.findMany({
      where: { ...due, ...(after === undefined ? {} : { id: { gt: after } }) },
      orderBy: { id: 'asc' },
      take: BATCH,
      select: { id: true, organizationId: true, signInName: true },
    });
    for (const user of users) purged += await purge(user, due);
    after = users.at(-1)?.id;
    if (users.length < BATCH || after === undefined) return purged;
  }
}

/** Compare-and-set: whoever was restored in the meantime stays. @returns how many are gone */
async function purge(
  { id, organizationId, signInName }: { id: string; organizationId: string; signInName: string },
  due: { status: 'DELETED'; statusChangedAt: { lte: Date } },
): Promise<number> {
  return transaction(async (tx) => {
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
