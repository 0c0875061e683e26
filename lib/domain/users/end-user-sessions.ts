import { authorize, type Actor } from '@/lib/access';
import { transaction } from '@/lib/db';
import { recordAudit } from '@/lib/domain/audit';

import { managing } from './policy';
import type { UserActInput } from './schema';
import { endSessionsOf } from './sessions';
import { getTarget, requireMay } from './target';

/**
 * Signs a user out everywhere; they can sign in again.
 * @throws Refusal `notFound`, `conflict` when the user is not active.
 */
export async function endUserSessions(actor: Actor, { userId }: UserActInput): Promise<void> {
  authorize(actor, managing(actor, 'users:manage'));
  await transaction(async (tx) => {
    const target = await getTarget(tx, actor, userId);
    requireMay(actor, 'endSessions', target);
    await endSessionsOf(tx, userId);
    await recordAudit(tx, {
      organizationIds: [actor.organization.id],
      actor,
      action: 'end_partner_user_sessions',
      resourceType: 'partner_user',
      resourceId: userId,
    });
  });
}
