import { db } from '@/lib/db';
import { KNOWN_NETWORK_DAYS } from '@/lib/domain/limits';
import { SESSION_HOURS } from './sessions';

/** Sessions that go at once, so that nobody waits for long. */
const BATCH = 1000;

/**
 * Removes the sessions that ended so long ago that nothing asks for them any more: who signed in from
 * where is looked up for some weeks, and the audit keeps what was done. A job's work, harmless to run
 * at any time and by several at once.
 * @returns how many were removed.
 */
export async function purgeSessions(now: Date = new Date()): Promise<number> {
  const hours = KNOWN_NETWORK_DAYS * 24 + SESSION_HOURS;
  const before = new Date(now.getTime() - hours * 3_600_000);
  for (let purged = 0; ;) {
    const count = await db.$executeRaw`
      DELETE FROM session WHERE id IN (
        SELECT id FROM session WHERE created_at < ${before} ORDER BY created_at
        LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)`;
    purged += count;
    if (count < BATCH) return purged;
  }
}
