import { authorizeProved, type Actor } from '@/lib/access';
import { transaction } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { recordAudit } from '../audit';
import { takeLimit } from '../limits';
import { newHandedPassword, reissueFirstPassword } from '../users';
import type { ReissuePassword } from './provider-schema';

/** Of one account: each mails its owner. */
const REISSUES = { name: 'reissue-first-password', times: 10, seconds: 3600 };

/**
 * Gives the first Global admin of a registered provider another one-time password, or mails another
 * link, while nobody of it has ever signed in; whatever was given before works no more.
 * @returns the password, which nobody can see again; null when a link is mailed
 * @throws Refusal `forbidden`, `wrongStanding`, `proofNeeded`; `notFound` for what is no provider or
 *   no Global admin of it; `alreadySignedIn`; `conflict` when somebody was faster; `tooManyRequests`
 */
export async function reissueProviderPassword(
  actor: Actor,
  input: ReissuePassword,
): Promise<{ partner: string; signInName: string; temporaryPassword: string | null }> {
  authorizeProved(actor, 'program:providers', 'resetPassword');
  const { partnerId: organizationId, userId, version, delivery } = input;
  await takeLimit(REISSUES, userId);
  const { temporaryPassword, stored } = await newHandedPassword(delivery);
  return transaction(async (tx) => {
    const provider = await tx.organization.findFirst({
      where: { id: organizationId, providerSince: { not: null } },
      select: { name: true },
    });
    if (provider === null) throw new Refusal('notFound');
    const asked = { organizationId, userId, version, delivery };
    const signInName = await reissueFirstPassword(tx, asked, stored);
    await recordAudit(tx, {
      organizationIds: [actor.organization.id, organizationId],
      actor,
      action: 'reissue_provider_password',
      resourceType: 'partner_user',
      resourceId: userId,
      after: { partner: provider.name, signInName, delivery },
    });
    return { partner: provider.name, signInName, temporaryPassword };
  });
}
