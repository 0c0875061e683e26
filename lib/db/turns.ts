import { setTimeout as delay } from 'node:timers/promises';
import { lines } from './client';

/** Others took too long. */
export class TurnTooLate extends Error {
  override name = 'TurnTooLate';
}

/**
 * Lets one at a time through for each key, in the order they came.
 * @param patience milliseconds for which somebody waits
 * @returns what has to be called at the end of the turn
 * @throws TurnTooLate when the turn did not come in that time
 */
export async function takeTurn(key: string, patience: number): Promise<() => void> {
  const before = lines.get(key) ?? Promise.resolve();
  let end = (): void => undefined;
  const turn = new Promise<void>((resolve) => {
    end = resolve;
  });
  const line = before.then(() => turn);
  lines.set(key, line);
  void line.then(() => {
    if (lines.get(key) === line) lines.delete(key);
  });
  if (await isInTime(before, patience)) return end;
  end();
  throw new TurnTooLate();
}

async function isInTime(before: Promise<void>, patience: number): Promise<boolean> {
  const come = new AbortController();
  const tooLate = delay(patience, false, { signal: come.signal }).catch(() => false);
  const isInTime = await Promise.race([before.then(() => true), tooLate]);
  come.abort();
  return isInTime;
}
