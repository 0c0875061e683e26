import type { RequestContext } from '@/lib/access';
import { transaction, type Tx } from '@/lib/db';
import { recordAudits } from '@/lib/domain/audit';
import {
  endedBy,
  findIdentityOwner,
  readLogoutToken,
  takeLogout,
  type Logout,
} from '@/lib/domain/openid';

/**
 * Ends the sessions that an issuer opened, by its word that the one there has ended (OpenID Connect
 * Back-Channel Logout 1.0): those of that session, or of that person where it names none. What
 * anything else opened stays.
 * @param organizationId whose issuer it is; null for the operator's, which is there for everybody.
 * @throws Refusal `noIssuer`, `issuerUnreachable`, `issuerSecretLost`; `issuerAnswerWrong` for a token
 *   that proves nothing, or was sent before.
 */
export async function endSessionsByIssuer(
  context: RequestContext,
  { organizationId, token }: { readonly organizationId: string | null; readonly token: string },
): Promise<void> {
  const logout = await readLogoutToken(organizationId, token);
  await transaction(async (tx) => {
    await lockOwners(tx, logout);
    await takeLogout(tx, logout);
    const ended = await tx.session.updateManyAndReturn({
      where: liveOf(logout),
      data: { revokedAt: new Date() },
      select: { userId: true, organizationId: true },
    });
    await recordEnds(tx, context, logout, ended);
  });
}

/** An organization's issuer speaks of its own people only. */
function liveOf(logout: Logout) {
  const { organizationId } = logout;
  const within = organizationId === null ? {} : { organizationId };
  return { ...endedBy(logout), ...within, revokedAt: null };
}

/** Whoever comes in at this moment has, or waits for, their row: no session slips through between. */
async function lockOwners(tx: Tx, logout: Logout): Promise<void> {
  const { subject, ...rest } = logout;
  const owner = subject === null ? null : await findIdentityOwner(tx, { ...rest, subject });
  const sessions = await tx.session.findMany({ where: liveOf(logout), select: { userId: true } });
  const ids = [...sessions.map(({ userId }) => userId), ...(owner === null ? [] : [owner.id])];
  await tx.$queryRaw`
    SELECT FROM "user" WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
}

async function recordEnds(
  tx: Tx,
  request: RequestContext,
  { issuer }: Logout,
  ended: readonly { readonly userId: string; readonly organizationId: string }[],
): Promise<void> {
  const owners = new Map(ended.map(({ userId, organizationId }) => [userId, organizationId]));
  await recordAudits(
    tx,
    [...owners].map(([resourceId, organizationId]) => ({
      organizationIds: [organizationId],
      actor: { system: 'system', request },
      action: 'end_sessions_by_issuer',
      resourceType: 'partner_user',
      resourceId,
      after: { issuer, ended: ended.filter(({ userId }) => userId === resourceId).length },
    })),
  );
}
