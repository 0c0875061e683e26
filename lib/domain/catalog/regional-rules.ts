import { authorize, type Actor } from '@/lib/access';
import { db, Prisma, type Tx } from '@/lib/db';
import { remembering } from '@/lib/remembered';
import { REGIONS, type Region, type RegionalRules } from './regions';

/** The newest version of the rules as JSON: read once by a statement, however many rows use it. */
const NEWEST = Prisma.sql`(SELECT g.regions FROM regional_rules g ORDER BY g.version DESC LIMIT 1)`;

/** The region of a country in SQL; null where the vendor does not sell. */
export function regionSql(country: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(${NEWEST} ->> ${country}::text)`;
}

/** So long a page may show rules that were amended meanwhile; what is posted is judged by the newest. */
const REMEMBERED_MS = 5000;

const remembered = remembering(REMEMBERED_MS, async () => (await readRules(db)).rules);

/**
 * The rules as pages show them: at most some seconds old, so that they cost a page no round trip.
 * What decides by them reads `holdRegionalRules`.
 */
export function findRegionalRules(): Promise<RegionalRules> {
  return remembered.get(undefined);
}

/** Lets the next page read them anew. */
export function forgetRegionalRules(): void {
  remembered.forget();
}

/**
 * The rules as of now, which stay so until the transaction ends: of an amendment and of what is
 * decided by them at the same moment, the later one sees the earlier.
 */
export async function holdRegionalRules(tx: Tx): Promise<RegionalRules> {
  await lockRegionalRules(tx, 'shared');
  return (await readRules(tx)).rules;
}

/** Makes those who decide by the rules and those who amend them take turns. */
export async function lockRegionalRules(tx: Tx, how: 'alone' | 'shared'): Promise<void> {
  if (how === 'alone') {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('regional rules'))`;
  } else {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(hashtext('regional rules'))`;
  }
}

/** The newest version. */
export async function readRules(
  reader: Pick<Tx, '$queryRaw'>,
): Promise<{ readonly version: number; readonly rules: RegionalRules }> {
  const [row] = await reader.$queryRaw<{ version: number; regions: Record<string, string> }[]>`
    SELECT version, regions FROM regional_rules ORDER BY version DESC LIMIT 1`;
  if (row === undefined) throw new Error('The first version comes with the database');
  return { version: row.version, rules: rulesFrom(row.regions) };
}

function rulesFrom(regions: Readonly<Record<string, string>>): RegionalRules {
  return new Map(
    Object.entries(regions).flatMap(([country, name]) => {
      const region = REGIONS.find((known) => known === name);
      return region === undefined ? [] : [[country, region] as const];
    }),
  );
}

/** One amendment: a country went from a region to another; null is where nothing is sold. */
export interface Amendment {
  readonly version: number;
  readonly country: string;
  readonly fromRegion: Region | null;
  readonly toRegion: Region | null;
  readonly note: string | null;
  readonly amendedAt: Date;
  readonly amendedByName: string;
}

/** More amendments are not shown; the activity log has them all. */
const MOST_AMENDMENTS = 50;

/**
 * The rules in force, their version, and the newest amendments first. One round trip.
 * @throws Refusal `forbidden`, `wrongStanding`
 */
export async function getRegionalRules(actor: Actor): Promise<{
  readonly version: number;
  readonly rules: RegionalRules;
  readonly amendments: readonly Amendment[];
}> {
  authorize(actor, 'program:catalogue');
  const rows = await db.$queryRaw<
    (Omit<Amendment, 'country'> & {
      country: string | null;
      regions: Record<string, string> | null;
    })[]
  >`
    SELECT version, country, from_region AS "fromRegion", to_region AS "toRegion", note,
      amended_at AS "amendedAt", amended_by_name AS "amendedByName",
      CASE WHEN row_number() OVER (ORDER BY version DESC) = 1 THEN regions END AS regions
    FROM regional_rules ORDER BY version DESC LIMIT ${MOST_AMENDMENTS}`;
  const [newest] = rows;
  if (newest?.regions === null || newest === undefined) {
    throw new Error('The first version comes with the database');
  }
  return {
    version: newest.version,
    rules: rulesFrom(newest.regions),
    amendments: rows.flatMap(({ regions: _, country, ...row }) =>
      country === null ? [] : [{ ...row, country }],
    ),
  };
}
