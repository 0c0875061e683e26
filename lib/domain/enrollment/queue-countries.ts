import { db, Prisma } from '@/lib/db';
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
