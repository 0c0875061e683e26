import { pool } from '@/lib/db';

/** What is counted, and how many attempts of it cost no waiting. */
export interface Counted {
  readonly key: string;
  readonly free: number;
}

/** How long attempts are remembered. */
const MEMORY_MS = 3_600_000;

/** Adds to a counter; one that ran out begins anew. `$1` is now, `$2` when a new one runs out. */
const ADD = `ON CONFLICT (key) DO UPDATE SET
  points = CASE WHEN r.expire <= $1 THEN excluded.points ELSE r.points + excluded.points END,
  expire = CASE WHEN r.expire <= $1 THEN excluded.expire ELSE r.expire END`;

/** A counter lost with the machine's power is no loss: nobody waits until it is on the disk. */
const UNHURRIED = `set_config('synchronous_commit', 'off', true)`;

const INTO = 'INSERT INTO rate_limit AS r (key, points, expire)';

/** One piece for each counter; each but the first looks at what the one before came to. */
function countingText(counters: number): string {
  const numbers = Array.from({ length: counters }, (_, n) => n);
  const pieces = numbers.map((n) => {
    const before = n === 0 ? '' : `FROM c${n - 1} AS b WHERE b.points <= $${2 + counters + n}::int`;
    const one = `SELECT $${3 + n}::text, 1, $2::bigint ${before}`;
    return `c${n} AS (${INTO} ${one} ${ADD} RETURNING r.points, ${UNHURRIED})`;
  });
  const found = numbers.map((n) => `SELECT ${n} AS n, points FROM c${n}`);
  return `WITH ${pieces.join(', ')} ${found.join(' UNION ALL ')} ORDER BY n`;
}

const moments = () => [Date.now(), Date.now() + MEMORY_MS] as const;

/**
 * Counts one attempt, in one statement: at the first counter, and at each further one as long as
 * the one before lets it through without waiting.
 * @returns what those counters came to, in their order.
 */
export async function countAttempt(counters: readonly Counted[]): Promise<readonly number[]> {
  const { rows } = await pool.query<{ points: number }>({
    name: `count-attempt-${counters.length}`,
    text: countingText(counters.length),
    values: [
      ...moments(),
      ...counters.map(({ key }) => key),
      ...counters.slice(0, -1).map(({ free }) => free),
    ],
  });
  return rows.map(({ points }) => points);
}

/**
 * Takes one attempt back at some counters, and forgets others: these first, and each in its order,
 * as they are counted, so that no two statements wait for each other.
 */
export async function forgetAttempt(
  taken: readonly Counted[],
  forgotten: readonly string[] = [],
): Promise<void> {
  await pool.query({
    name: 'forget-attempt',
    text: `WITH gone AS (DELETE FROM rate_limit WHERE key = ANY($4::text[]) RETURNING 1)
      ${INTO} SELECT t.key, -1, $2::bigint
      FROM (SELECT count(*) FROM gone) AS g, unnest($3::text[]) WITH ORDINALITY AS t (key, place)
      ORDER BY t.place ${ADD} RETURNING ${UNHURRIED}`,
    values: [...moments(), taken.map(({ key }) => key), [...forgotten]],
  });
}
