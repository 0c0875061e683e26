import { authorizeProved, type Actor } from '@/lib/access';
import { transaction } from '@/lib/db';
import { recordAudit } from '@/lib/domain/audit';
import { Refusal } from '@/lib/refusal';

/**
 * Ends one of the actor's own sessions.
 * @throws Refusal `proofNeeded`; `notFound` for anybody else's or an ended one.
 */
export async function endOwnSession(actor: Actor, sessionId: string): Promise<void> {
  authorizeProved(actor, 'profile:own', 'endSessions');
  if ((await endOwn(actor, { id: sessionId })) === 0) throw new Refusal('notFound');
}

/** Ends all of the actor's sessions but the one that asks for it. @throws Refusal `proofNeeded` */
export async function endOtherSessions(actor: Actor): Promise<void> {
  authorizeProved(actor, 'profile:own', 'endSessions');
  await endOwn(actor, { id: { not: actor.sessionId } });
}

async function endOwn(actor: Actor, which: { id: string | { not: string } }): Promise<number> {
  return transaction(async (tx) => {
    const { count } = await tx.session.updateMany({
      where: { ...which, userId: actor.userId, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (count > 0) {
      await recordAudit(tx, {
        organizationIds: [actor.organization.id],
        actor,
        action: 'end_own_sessions',
        resourceType: 'partner_user',
        resourceId: actor.userId,
        after: { ended: count },
      });
    }
    return count;
  });
}
