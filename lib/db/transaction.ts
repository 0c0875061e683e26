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
}

/**
 * Runs `fn` in a transaction and returns what it returns. Deadlocks and serialization failures are
 * run again after a short random pause, so `fn` must have no effect outside the transaction.
 * @throws whatever `fn` throws, and the database's refusal once the attempts are used up.
 */
export async function transaction<T>(
  fn: (tx: Tx) => Promise<T>,
  { attempts = 5, timeout = 15_000, isolationLevel }: TransactionOptions = {},
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.$transaction(fn, {
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
