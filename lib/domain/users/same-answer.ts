import { setTimeout as delay } from 'node:timers/promises';

/** Longer than the work takes on a busy machine. */
const FLOOR_MS = 400;

/**
 * Runs work whose answer must not tell whether an account exists: it takes the same time whether
 * there was something to do or nothing.
 */
export async function inTheSameTime(work: () => Promise<void>): Promise<void> {
  const floor = delay(FLOOR_MS);
  try {
    await work();
  } finally {
    await floor;
  }
}
