import type { Tx } from '@/lib/db';
import { SESSION_IDLE_MINUTES } from './sessions';

/** Browsers in which one account may be signed in at once: all of them fit on its page (ASVS 7.1.2). */
export const MOST_SESSIONS = 50;

/**
 * Ends the sessions of a user that lay idle longest, as many as there are too many. Whoever signs in
 * is never kept out. A session that another transaction is just ending is left to it.
 */
export async function endSurplusSessions(tx: Tx, userId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE session SET revoked_at = now() WHERE id IN (
      SELECT id FROM session
      WHERE user_id = ${userId}::uuid AND revoked_at IS NULL AND expires_at > now()
        AND last_seen_at > now() - make_interval(mins => ${SESSION_IDLE_MINUTES}::int)
        AND NOT awaits_factor
      ORDER BY last_seen_at DESC, created_at DESC OFFSET ${MOST_SESSIONS}::int
      FOR UPDATE SKIP LOCKED)`;
}
