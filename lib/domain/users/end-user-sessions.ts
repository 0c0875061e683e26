import { authorize, type Actor } from '@/lib/access';
import { transaction } from '@/lib/db';
import { recordAudit } from '@/lib/domain/audit';
import { Refusal } from '@/lib/refusal';

import { managing } from './policy';
import type { UserActInput, UserSessionInput } from './schema';
import { getTarget, requireMay } from './target';

/**
 * Signs a user out everywhere; they can sign in again.
 * @throws Refusal `notFound`, `conflict` when the user is not active.
 */
export async function endUserSessions(actor: Actor, { userId }: UserActInput): Promise<void> {
  authorize(actor, managing(actor, 'users:manage'));
  await endThose(actor, userId, {});
}

/**
 * Signs a user out of one browser.
 * @throws Refusal `notFound` also for a session that has ended, `conflict` when the user is not active.
 */
export async function endUserSession(
  actor: Actor,
  { userId, sessionId }: UserSessionInput,
): Promise<void> {
  authorize(actor, managing(actor, 'users:manage'));
  await endThose(actor, userId, { id: sessionId });
}

async function endThose(actor: Actor, userId: string, which: { id?: string }): Promise<void> {
  const organizationId = actor.organization.id;
  await transaction(async (tx) => {
    const target = await getTarget(tx, actor, userId);
    requireMay(actor, 'endSessions', target);
    const { count: ended } = await tx.session.updateMany({
      where: { ...which, userId, organizationId, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (ended === 0 && which.id !== undefined) throw new Refusal('notFound');
    await recordAudit(tx, {
      organizationIds: [organizationId],
      actor,
      action: 'end_partner_user_sessions',
      resourceType: 'partner_user',
      resourceId: userId,
      after: { ended },
    });
  });
}
