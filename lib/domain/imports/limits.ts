import { isLockLimit, isTimeLimit, transaction, type StatementLimits, type Tx } from '@/lib/db';
import { Refusal } from '@/lib/refusal';

export interface ImportLimits extends StatementLimits {
  /** Milliseconds for the whole transaction. */
  readonly whole: number;
}

/**
 * The longest files take minutes on a slow disk, and hold a connection meanwhile. No single statement
 * does; one that still runs then has nobody waiting for it any more.
 */
export const IMPORT_LIMITS: ImportLimits = {
  whole: 300_000,
  statement: 60_000,
  lock: 30_000,
  idle: 60_000,
};

/**
 * A transaction of an import, which the database itself ends when it takes too long.
 * @throws Refusal `importTooSlow`; `importBusy` when others hold what it needs
 */
export async function withinLimits<T>(
  fn: (tx: Tx) => Promise<T>,
  { whole, ...limits }: ImportLimits = IMPORT_LIMITS,
): Promise<T> {
  try {
    return await transaction(fn, { timeout: whole, attempts: 3, limits });
  } catch (error) {
    if (isTimeLimit(error)) throw new Refusal('importTooSlow');
    if (isLockLimit(error)) throw new Refusal('importBusy');
    throw error;
  }
}
