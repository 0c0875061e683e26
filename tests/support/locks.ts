import { setTimeout as delay } from 'node:timers/promises';
import { db } from '@/lib/db';

/** Waits until so many sessions of this test's database stand before a lock that another holds. */
export async function untilSessionsWait(sessions: number): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    const [row] = await db.$queryRaw<{ waiting: number }[]>`
      SELECT count(*)::int AS waiting FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    if ((row?.waiting ?? 0) >= sessions) return;
    await delay(10);
  }
  throw new Error(`No ${sessions} sessions came to wait for a lock`);
}
