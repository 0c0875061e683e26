import type { RequestContext } from '@/lib/access';
import { db } from '@/lib/db';
import { KNOWN_NETWORK_DAYS, networkOf } from '@/lib/domain/limits';

/** Of more sessions than these the older ones are not looked at. */
const SESSIONS = 100;

/**
 * Whether somebody was let in under a name from where a request comes, within the last weeks. Asked
 * with the same query for a name that nobody has.
 */
export async function isKnownNetwork(
  signInName: string,
  { ip }: Pick<RequestContext, 'ip'>,
): Promise<boolean> {
  const sessions = await db.session.findMany({
    where: {
      user: { signInName },
      awaitsFactor: false,
      ip: { not: null },
      createdAt: { gt: new Date(Date.now() - KNOWN_NETWORK_DAYS * 86_400_000) },
    },
    orderBy: { createdAt: 'desc' },
    take: SESSIONS,
    select: { ip: true },
  });
  return ip !== null && sessions.some((session) => networkOf(session.ip) === networkOf(ip));
}
