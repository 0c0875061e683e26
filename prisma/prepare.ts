import pg from 'pg';
import { keptSecret, parseEnv, type Env } from '@/lib/env';
import { takeLock } from '../scripts/lock.mjs';
import { withClient } from './client';
import { CommandError } from './command';
import { startEmbedded, startLockFile, type EmbeddedDatabase } from './embedded';
import { migrate } from './migrate';

const WATCH_EVERY = 1_000;

/** What a start needs before it serves. */
export interface Prepared {
  readonly env: Env;
  readonly databaseUrl: string;
  /** Ends the embedded database and gives the data folder back. */
  readonly end: () => Promise<void>;
}

/** Whether nobody has used the database yet. */
async function isEmpty(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query('SELECT 1 FROM organization LIMIT 1')).rowCount === 0;
  } finally {
    await client.end();
  }
}

/** A database server that falls over while we serve is set up again under the same address. */
function keepRunning(dataDir: string, first: EmbeddedDatabase): () => Promise<void> {
  let current = first;
  let busy: Promise<void> | undefined;
  const timer = setInterval(() => {
    if (busy !== undefined || current.isRunning()) return;
    busy = startEmbedded(dataDir, { port: first.port })
      .then((again) => {
        current = again;
      })
      .catch((error: unknown) => console.error(error instanceof Error ? error.message : error))
      .finally(() => {
        busy = undefined;
      });
  }, WATCH_EVERY);
  return async () => {
    clearInterval(timer);
    await busy;
    await current.stop();
  };
}

/** Creates the demo world, by the application's own client. */
export async function seed(databaseUrl: string): Promise<void> {
  await withClient(databaseUrl, async () => {
    const { seedDemoWorld } = await import('./seed/demo');
    await seedDemoWorld();
  });
}

async function reach(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
  } catch (error) {
    throw new CommandError(
      `DATABASE_URL cannot be reached: ${error instanceof Error ? error.message : 'unknown reason'}.`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Readies the data folder and the database: takes the folder, starts the embedded server unless
 * DATABASE_URL is set, migrates, and gives an empty local database the demo world.
 * @throws EnvError, DatabaseError or CommandError with one line saying what stands in the way
 */
export async function prepare(): Promise<Prepared> {
  const env = parseEnv(process.env, keptSecret);
  const unlock = await takeLock(startLockFile(env.dataDir));
  if (typeof unlock === 'number') {
    throw new CommandError(
      `DATA_DIR ${env.dataDir} is in use by process ${unlock}: stop that one, or choose another DATA_DIR.`,
    );
  }
  let end = (): Promise<void> => Promise.resolve();
  try {
    let databaseUrl = env.databaseUrl;
    if (databaseUrl === undefined) {
      const embedded = await startEmbedded(env.dataDir);
      end = keepRunning(env.dataDir, embedded);
      databaseUrl = embedded.url;
    } else {
      await reach(databaseUrl);
    }
    await migrate(databaseUrl);
    if (env.demoEnabled && (await isEmpty(databaseUrl))) await seed(databaseUrl);
    const endDatabase = end;
    return { env, databaseUrl, end: () => endDatabase().finally(unlock) };
  } catch (error) {
    await end();
    unlock();
    throw error;
  }
}
