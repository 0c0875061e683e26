import { createHash } from 'node:crypto';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { db, pool } from '@/lib/db';
import { Refusal } from '@/lib/refusal';

const AN_HOUR = 3_600_000;

/**
 * Counters live in the table `rate_limit`, so every copy of the application counts together. Of
 * itself a limiter would start a timer that never ends, to clear the table: `clearOldCounters` does.
 */
export function limiter(points: number, seconds: number): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: pool,
    storeType: 'pool',
    tableName: 'rate_limit',
    tableCreated: true,
    keyPrefix: '',
    points,
    duration: seconds,
    clearExpiredByTimeout: false,
  });
}

const limiters = new Map<string, RateLimiterPostgres>();

/** The one limiter of so much in so long: what is counted stands in the key. */
function limiterOf({ times, seconds }: Limit): RateLimiterPostgres {
  const allowance = `${times}/${seconds}`;
  const known = limiters.get(allowance);
  if (known !== undefined) return known;
  const made = limiter(times, seconds);
  limiters.set(allowance, made);
  return made;
}

/**
 * Drops the counters that ran out an hour ago, clocks of several servers considered. A job's work,
 * harmless to run at any time and by several at once.
 * @returns how many were dropped.
 */
export async function clearOldCounters(now: Date = new Date()): Promise<number> {
  const { count } = await db.rateLimit.deleteMany({
    where: { expire: { lt: BigInt(now.getTime() - AN_HOUR) } },
  });
  return count;
}

/** A counter's key: what it counts, hashed, so that the table holds no name and no address. */
export function limitKey(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}

/** Days for which it is known from where somebody signed in: strangers keep nobody out there. */
export const KNOWN_NETWORK_DAYS = 30;

/**
 * Whose address it is, for counting: of IPv6 the /64 network, since one line has all addresses in it
 * and could take a new one for every attempt.
 */
export function networkOf(ip: string | null): string {
  if (ip === null) return 'unknown';
  if (!ip.includes(':') || ip.includes('.')) return ip;
  const [front = [], back = []] = ip.split('::').map((part) => part.split(':').filter(Boolean));
  const zeros = Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0');
  const groups = [...front, ...zeros, ...back].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}

/** Whole seconds to wait, from what the limiter threw; anything else is thrown on. */
export function secondsToWait(thrown: unknown): number {
  if (!(thrown instanceof RateLimiterRes)) throw thrown;
  return Math.max(1, Math.ceil(thrown.msBeforeNext / 1000));
}

export interface Limit {
  /** What is limited, e.g. `reset-password`. */
  readonly name: string;
  readonly times: number;
  readonly seconds: number;
}

/**
 * Counts one use of something limited.
 * @param key whose use it is: an account, an address, an organization.
 * @throws Refusal `tooManyRequests` with the seconds to wait.
 */
export async function takeLimit(limit: Limit, key: string): Promise<void> {
  try {
    await limiterOf(limit).consume(limitKey(limit.name, key));
  } catch (thrown) {
    throw new Refusal('tooManyRequests', { params: { seconds: secondsToWait(thrown) } });
  }
}

/** Counts one use like `takeLimit`, and answers instead of refusing: for what stays silent. */
export async function isLimited(limit: Limit, key: string): Promise<boolean> {
  try {
    await takeLimit(limit, key);
    return false;
  } catch (error) {
    if (error instanceof Refusal) return true;
    throw error;
  }
}
