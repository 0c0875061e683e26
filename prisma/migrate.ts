import pg from 'pg';
import { applyMigrations, readMigrations } from './engine';

/** Any number will do, as long as it is ours: every starter asks for the same one. */
const MIGRATION_LOCK = 7_305_311_201;

/** Whether the database's own record says that every migration on disk was applied unchanged. */
async function isUpToDate(client: pg.Client): Promise<boolean> {
  const table = await client.query<{ name: string | null }>(
    `SELECT to_regclass('_prisma_migrations')::text AS name`,
  );
  if (typeof table.rows[0]?.name !== 'string') return false;
  const { rows } = await client.query<{ migration_name: string; checksum: string }>(
    `SELECT migration_name, checksum FROM _prisma_migrations
      WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
  );
  const applied = new Map(rows.map((row) => [row.migration_name, row.checksum]));
  return readMigrations().every(({ name, checksum }) => applied.get(name) === checksum);
}

/**
 * Brings a database up to date with `prisma/migrations`. Several starters may call this at once: one
 * migrates, the others wait and find nothing to do.
 * @returns the names of the migrations it applied
 */
export async function migrate(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    if (await isUpToDate(client)) return [];
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return (await isUpToDate(client)) ? [] : await applyMigrations(url);
  } finally {
    await client.end();
  }
}
