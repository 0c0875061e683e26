import { authorize, type Actor } from '@/lib/access';
import { transaction } from '@/lib/db';
import { recordAudit } from '@/lib/domain/audit';

import type { PreferencesInput } from './schema';

/**
 * Keeps the language or the appearance that the actor chose in a menu: mails follow the language,
 * and the next sign-in brings both along. Leaves no record of a choice that changes nothing.
 */
export async function updateOwnPreferences(actor: Actor, chosen: PreferencesInput): Promise<void> {
  authorize(actor, 'profile:own');
  const mine = { id: actor.userId, organizationId: actor.organization.id };
  await transaction(async (tx) => {
    const { locale, theme } = await tx.user.findFirstOrThrow({
      where: mine,
      select: { locale: true, theme: true },
    });
    const after = { locale: chosen.locale ?? locale, theme: chosen.theme ?? theme };
    if (after.locale === locale && after.theme === theme) return;
    await tx.user.updateMany({ where: mine, data: after });
    await recordAudit(tx, {
      organizationIds: [actor.organization.id],
      actor,
      action: 'update_own_profile',
      resourceType: 'partner_user',
      resourceId: actor.userId,
      before: { locale, theme },
      after,
    });
  });
}
