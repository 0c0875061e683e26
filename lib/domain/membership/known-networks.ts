import type { RequestContext } from '@/lib/access';
import { db } from '@/lib/db';
import { KNOWN_NETWORK_DAYS, networkOf } from '../limits';

type Sender = Pick<RequestContext, 'ip'>;

const since = (now: Date) => new Date(now.getTime() - KNOWN_NETWORK_DAYS * 86_400_000);

/** Notes that somebody has just signed in to a membership account from there. */
export async function noteNetwork(accountId: string, { ip }: Sender): Promise<void> {
  if (ip === null) return;
  const [network, lastAt] = [networkOf(ip), new Date()];
  await db.membershipNetwork.upsert({
    where: { accountId_network: { accountId, network } },
    create: { accountId, network, lastAt },
    update: { lastAt },
    select: { network: true },
  });
}

/**
 * Whether somebody has signed in under a user name from where a request comes, within the last weeks.
 * Asked with the same query for a name that nobody has.
 */
export async function isKnownNetwork(userName: string, { ip }: Sender): Promise<boolean> {
  const found = await db.membershipNetwork.count({
    where: { account: { userName }, network: networkOf(ip), lastAt: { gt: since(new Date()) } },
  });
  return ip !== null && found > 0;
}

/**
 * Forgets networks from which nobody has signed in for weeks. A job's work, harmless to run at any
 * time and by several at once.
 * @returns how many were forgotten.
 */
export async function forgetOldNetworks(now: Date = new Date()): Promise<number> {
  const { count } = await db.membershipNetwork.deleteMany({
    where: { lastAt: { lt: since(now) } },
  });
  return count;
}
