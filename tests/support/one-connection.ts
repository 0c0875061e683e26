import { pool } from '@/lib/db';

/**
 * Runs `act` while every connection but one is taken: what asks for a second one while it holds a
 * transaction waits for it in vain.
 */
export async function withOneConnection<T>(act: () => Promise<T>): Promise<T> {
  const taken = await Promise.all(
    Array.from({ length: pool.options.max - 1 }, () => pool.connect()),
  );
  try {
    return await act();
  } finally {
    for (const client of taken) client.release();
  }
}
