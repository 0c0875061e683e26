import pg from 'pg';
import { isLoopback } from '@/lib/env';
import { CommandError, runCommand } from './command';
import { requireNoStart, withDatabase } from './embedded';
import { migrate } from './migrate';

/** Empties a database and migrates it anew. Only one on this machine: elsewhere nothing is dropped. */
async function reset(url: string): Promise<void> {
  const { hostname, pathname } = new URL(url);
  if (!isLoopback(hostname)) {
    throw new CommandError(
      `DATABASE_URL names ${hostname}: only a database on this machine is reset.`,
    );
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('DROP SCHEMA public CASCADE');
    await client.query('CREATE SCHEMA public');
  } finally {
    await client.end();
  }
  const applied = await migrate(url);
  console.log(`${pathname.slice(1)} is empty again (${applied.length} migrations)`);
}

await runCommand(async (env) => {
  requireNoStart(env.dataDir);
  await withDatabase(env, reset);
});
