import autocannon from 'autocannon';
import pg from 'pg';

/** Who signs in to look at pages. */
export const VISITORS = {
  provider: 'admin@meridian.example',
  reviewer: 'reviewer@northlight.example',
} as const;
export type Visitor = keyof typeof VISITORS;

export interface PageUnderTest {
  readonly name: string;
  readonly path: string;
  /** Who asks for it; null for a visitor. */
  readonly by: Visitor | null;
}

export interface Round {
  readonly perSecond: number;
  readonly requests: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

const CONCURRENCY = 16;

/** Asks for a page as fast as it comes for some seconds. @throws when an answer is not 200, or none came */
export async function loadPage(url: string, cookie: string, seconds: number): Promise<Round> {
  const result = await autocannon({
    url,
    connections: CONCURRENCY,
    duration: seconds,
    headers: { cookie, 'accept-encoding': 'gzip' },
  });
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${url}: ${result.non2xx} answers other than 200, ${result.errors} errors`);
  }
  const { requests, latency } = result;
  if (requests.total === 0) throw new Error(`${url}: no answer within ${seconds} s`);
  return {
    perSecond: requests.average,
    requests: requests.total,
    p50: latency.p50,
    p99: latency.p99,
  };
}

/**
 * How many statements one request of a page costs the database: the least of a few requests, for the
 * server's own jobs ask the database too, now and then.
 */
export async function countRoundTrips(
  databaseUrl: string,
  url: string,
  cookie: string,
): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const counts: number[] = [];
    for (let request = 0; request < 5; request += 1) {
      await client.query('SELECT pg_stat_statements_reset()');
      const answer = await fetch(url, { headers: { cookie } });
      await answer.text();
      const { rows } = await client.query<{ calls: number }>(
        `SELECT coalesce(sum(calls), 0)::int AS calls FROM pg_stat_statements
         WHERE query NOT LIKE '%pg_stat_statements%'`,
      );
      counts.push(rows[0]?.calls ?? 0);
    }
    return Math.min(...counts);
  } finally {
    await client.end();
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return ((low ?? 0) + (high ?? 0)) / 2;
}

/** The value below which a share of the values lie. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
