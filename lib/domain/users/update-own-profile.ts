import { authorize, type Actor } from '@/lib/access';
import { transaction } from '@/lib/db';
import { recordAudit } from '@/lib/domain/audit';

import type { ProfileInput } from './schema';

const profileFields = {
  firstName: true,
  lastName: true,
  locale: true,
  timeZone: true,
  theme: true,
} as const;

/** Changes the actor's own name, language, time zone and appearance. */
export async function updateOwnProfile(actor: Actor, after: ProfileInput): Promise<void> {
  authorize(actor, 'profile:own');
  const mine = { id: actor.userId, organizationId: actor.organization.id };
  await transaction(async (tx) => {
    const before = await tx.user.findFirstOrThrow({ where: mine, select: profileFields });
    await tx.user.updateMany({ where: mine, data: { ...after, version: { increment: 1 } } });
    await recordAudit(tx, {
      organizationIds: [actor.organization.id],
      actor,
      action: 'update_own_profile',
      resourceType: 'partner_user',
      resourceId: actor.userId,
      before,
      after,
    });
  });
}
