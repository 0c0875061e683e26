import { pool } from '@/lib/db';
import { DatabaseGate, openGate } from './gate';
import { isDatabaseReachable } from './index';

/** Has every page asked for the database first, from now on. */
export function watchDatabase(): void {
  const gate = new DatabaseGate({
    probe: isDatabaseReachable,
    isConnected: () => pool.totalCount > 0,
  });
  const doubt = (): void => gate.doubt();
  pool.on('error', doubt).on('remove', doubt);
  openGate(gate);
}
