import type { RequestContext } from '@/lib/access';
import type { Tx } from '@/lib/db';
import { recordAudit } from '@/lib/domain/audit';
import { addIdentity, takeNewIdentity } from '@/lib/domain/openid';
import type { AtIssuer } from './sessions';

/**
 * Makes the identity that waits, in a browser or behind a sign-in, the user's who has just signed in.
 * @returns null when none waits.
 * @throws Refusal as `addIdentity` of the openid domain does.
 */
export async function linkWaiting(
  tx: Tx,
  user: {
    readonly id: string;
    readonly organizationId: string;
    readonly signInName: string;
    readonly isGuest: boolean;
  },
  request: RequestContext,
  held: Parameters<typeof takeNewIdentity>[1],
): Promise<AtIssuer | null> {
  const identity = await takeNewIdentity(tx, held);
  if (identity === null) return null;
  await addIdentity(tx, user, identity);
  const { id, organizationId } = user;
  const { issuer, subject, sid, signOutUrl } = identity;
  await recordAudit(tx, {
    organizationIds: [organizationId],
    actor: {
      userId: id,
      signInName: user.signInName,
      organization: { id: organizationId },
      request,
    },
    action: 'link_identity',
    resourceType: 'partner_user',
    resourceId: id,
    after: { issuer, subject },
  });
  return { issuer, subject, sid, signOutUrl };
}
