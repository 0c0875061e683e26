import type { Tx } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import type { Logout } from './logout-token';
import { CLOCK_SECONDS, LOGOUT_MINUTES } from './policy';
import type { Confirmed } from './visits';

/**
 * What an end is about: of one session there what it opened, and what it may have opened; of somebody
 * without a session named, all of theirs.
 */
export function endedBy(logout: Logout) {
  const { issuer, subject, sid } = logout;
  if (subject === null) return { issuer, sid };
  return sid === null ? { issuer, subject } : { issuer, subject, OR: [{ sid }, { sid: null }] };
}

/**
 * Takes an issuer's word that a session there has ended: once, of however many that arrive. What the
 * issuer has said to a browser, and what waits there for its owner, is over with it.
 * @throws Refusal `issuerAnswerWrong` for one that was taken before.
 */
export async function takeLogout(tx: Tx, logout: Logout): Promise<void> {
  const { organizationId, issuedAt } = logout;
  const seconds = LOGOUT_MINUTES * 60 + 2 * CLOCK_SECONDS;
  const expiresAt = new Date(issuedAt.getTime() + seconds * 1000);
  const { count } = await tx.issuerLogout.createMany({
    data: { ...logout, expiresAt },
    skipDuplicates: true,
  });
  if (count === 0) throw new Refusal('issuerAnswerWrong');
  await tx.newIdentity.deleteMany({ where: { ...endedBy(logout), organizationId } });
}

/** Whether the issuer has ended a session since it let its owner in. */
export async function hasEnded(tx: Tx, confirmed: Confirmed): Promise<boolean> {
  const { organizationId, issuer, subject, sid, saidAt } = confirmed;
  const count = await tx.issuerLogout.count({
    where: {
      organizationId,
      issuer,
      issuedAt: { gte: saidAt },
      OR: [{ subject, sid: null }, ...(sid === null ? [{ subject }] : [{ sid }])],
    },
  });
  return count > 0;
}
