import { authorize, type Actor } from '@/lib/access';
import { db } from '@/lib/db';
import { suspensionReason, type SuspensionReason } from './schema';

/** What a suspended organization's people read of it. */
export interface OwnSuspension {
  readonly reason: SuspensionReason;
  readonly note: string | null;
  readonly since: Date;
}

/** The suspension of the actor's organization; null, without asking the database, when there is none. */
export async function findOwnSuspension(actor: Actor): Promise<OwnSuspension | null> {
  authorize(actor, 'profile:own');
  if (!actor.organization.isSuspended) return null;
  const row = await db.suspension.findFirst({
    where: { inForceFor: { some: { id: actor.organization.id } } },
    select: { reason: true, note: true, startedAt: true },
  });
  if (row === null) return null;
  return { reason: suspensionReason(row.reason), note: row.note, since: row.startedAt };
}
