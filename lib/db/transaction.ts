import { setTimeout as delay } from 'node:timers/promises';
import { db } from './client';
import { isTransient } from './errors';
import type { Prisma } from './generated/client';

/** The client inside a transaction; what writes takes one of these instead of `db`. */
export type Tx = Prisma.TransactionClient;

interface TransactionOptions {
  readonly isolationLevel?: Prisma.TransactionIsolationLevel;
  /** How often it may be run in all. */
  readonly attempts?: number;
  /** Milliseconds one run may take. */
  readonly timeout?: number;
  /** What the database allows, for transactions that may be long. */
  readonly limits?: StatementLimits;
}

/**
 * Milliseconds after which the database itself ends a transaction, also when its client is gone:
 * for one statement, for waiting on a lock, and for doing nothing between two statements.
 */
export interface StatementLimits {
  readonly statement: number;
  readonly lock: number;
  readonly idle: number;
}

/**
 * Runs `fn` in a transaction and returns what it returns. Deadlocks and serialization failures are
 * run again after a short random pause, so `fn` must have no effect outside the transaction.
 * @throws whatever `fn` throws, and the database's refusal once the attempts are used up; past a
 *   limit what `isTimeLimit` or `isLockLimit` knows.
 */
export async function transaction<T>(
  fn: (tx: Tx) => Promise<T>,
  { attempts = 5, timeout = 15_000, isolationLevel, limits }: TransactionOptions = {},
): Promise<T> {
  const run = limits === undefined ? fn : (tx: Tx) => limited(tx, limits).then(() => fn(tx));
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.$transaction(run, {
        maxWait: 10_000,
        timeout,
        ...(isolationLevel === undefined ? {} : { isolationLevel }),
      });
    } catch (error) {
      if (attempt >= attempts || !isTransient(error)) throw error;
      await delay(Math.random() * 20 * 2 ** attempt);
    }
  }
}

async function limited(tx: Tx, { statement, lock, idle }: StatementLimits): Promise<void> {
  await tx.$executeRaw`
    SELECT set_config('statement_timeout', ${String(statement)}, true),
      set_config('lock_timeout', ${String(lock)}, true),
      set_config('idle_in_transaction_session_timeout', ${String(idle)}, true)`;
}
