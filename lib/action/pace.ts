import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Actor } from '@/lib/access';
import { Refusal } from '@/lib/refusal';

const TIMES = 600;
const SECONDS = 600;

/**
 * Acts of one person: more than anybody does by hand. What an act leaves on record is never taken
 * away, so a script shall not leave a million. Counted here, by each copy of the application for
 * itself: it need not be exact, and costs the database nothing.
 */
const acts = new RateLimiterMemory({ points: TIMES, duration: SECONDS });

/** @throws Refusal `tooManyRequests` with the seconds to wait. */
export async function keepPace({ userId }: Pick<Actor, 'userId'>): Promise<void> {
  try {
    await acts.consume(userId);
  } catch (thrown) {
    if (!(thrown instanceof RateLimiterRes)) throw thrown;
    const seconds = Math.max(1, Math.ceil(thrown.msBeforeNext / 1000));
    throw new Refusal('tooManyRequests', { params: { seconds } });
  }
}

/** Counts an act like `keepPace`, and answers instead of refusing: for what need not be done. */
export async function keepsPace(actor: Pick<Actor, 'userId'>): Promise<boolean> {
  try {
    await keepPace(actor);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
