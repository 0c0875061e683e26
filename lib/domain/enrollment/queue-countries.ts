import { db, Prisma } from '@/lib/db';
import { remembering } from '@/lib/remembered';
import { isDecided } from './queue-filter';
import type { ReviewFilters } from './schema';

/**
 * The countries (ISO 3166-1 alpha-2) of what stands in a part of the queue, of what is pending
 * unless another part is asked for: one step of an index for each, however long the queue is.
 */
export async function queueCountries(state: ReviewFilters['state']): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ country: string }[]>(queueCountriesQuery(state));
  return rows.map(({ country }) => country);
}

/** So long a page may offer countries as they were: what is narrowed by one is read anew. */
const REMEMBERED_MS = 10_000;

const offered = remembering(REMEMBERED_MS, queueCountries);

/** The same as pages offer them: at most some seconds old, so that they cost few a round trip. */
export function offeredCountries(state: ReviewFilters['state']): Promise<readonly string[]> {
  return offered.get(isDecided(state) ? state : undefined);
}

/** The query: each country leads to the one after it, as PostgreSQL does not skip by itself. */
export function queueCountriesQuery(state: ReviewFilters['state']): Prisma.Sql {
  const part = isDecided(state)
    ? Prisma.sql`e.status = ${state}::enrollment_status`
    : Prisma.sql`e.status = 'PENDING'`;
  return Prisma.sql`
    WITH RECURSIVE found (country) AS (
      SELECT min(e.country) FROM enrollment e WHERE ${part}
      UNION ALL
      SELECT (SELECT min(e.country) FROM enrollment e WHERE ${part} AND e.country > found.country)
      FROM found WHERE found.country IS NOT NULL
    )
    SELECT country FROM found WHERE country IS NOT NULL`;
}
