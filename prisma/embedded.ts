import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { lockHolder, takeLock } from '../scripts/lock.mjs';
import { DatabaseError } from './embedded-binaries';
import { Cluster, isServerOf, query, type ServerOptions } from './embedded-cluster';

const DATABASE = 'partner_center';
const LOCK_TIMEOUT = 30_000;
const STOP_TIMEOUT = 20_000;

/** A running embedded server. */
export interface EmbeddedDatabase {
  readonly url: string;
  /** Whether it ran already: left behind by a killed start, or in use by another command. */
  readonly adopted: boolean;
  readonly port: number;
  readonly isRunning: () => boolean;
  /** Ends the server and waits until it is gone. */
  readonly stop: () => Promise<void>;
}

/** The file a start holds while it runs on a data folder. */
export const startLockFile = (dataDir: string) => join(resolve(dataDir), 'start.lock');

/**
 * For what must not happen under a running server.
 * @throws DatabaseError with one line when a start runs on the data folder
 */
export function requireNoStart(dataDir: string): void {
  const holder = lockHolder(startLockFile(dataDir));
  if (holder === undefined) return;
  throw new DatabaseError(
    `A server runs on ${resolve(dataDir)} (process ${holder}): stop it first. Nothing was changed.`,
  );
}

/** Asks the server to end (open sessions are cut, everything committed is kept) and waits for it. */
async function stopServer(cluster: string, pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (isServerOf(cluster, pid)) process.kill(pid, signal);
    const end = Date.now() + STOP_TIMEOUT;
    while (isServerOf(cluster, pid)) {
      if (Date.now() > end) break;
      await delay(20);
    }
  }
}

/** After a kill, sessions of the dead server may need a moment to notice: tried again for a while. */
async function launchPatiently(cluster: Cluster, options: ServerOptions) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await cluster.launch(options);
    } catch (error) {
      if (attempt === 5) throw error;
      await delay(300 * attempt);
    }
  }
}

/**
 * Starts the embedded PostgreSQL of a data folder, or adopts the one that runs on it, and sees to it
 * that the application's database exists.
 * @throws DatabaseError with one line saying what stands in the way
 */
export async function startEmbedded(
  dataDir: string,
  options: ServerOptions = {},
): Promise<EmbeddedDatabase> {
  const folder = resolve(dataDir);
  const unlock = await takeLock(join(folder, 'db.lock'), LOCK_TIMEOUT);
  if (typeof unlock === 'number') {
    throw new DatabaseError(
      `Another process (${unlock}) is busy starting the database of ${folder}.`,
    );
  }
  try {
    const cluster = new Cluster(folder);
    cluster.create();
    const found = await cluster.running();
    const server = found ?? (await launchPatiently(cluster, options));
    const isThere = await query(
      cluster.url(server.port, 'postgres'),
      `SELECT 1 FROM pg_database WHERE datname = '${DATABASE}'`,
    );
    if (isThere === 0)
      await query(cluster.url(server.port, 'postgres'), `CREATE DATABASE ${DATABASE}`);
    return {
      url: cluster.url(server.port, DATABASE),
      adopted: found !== undefined,
      port: server.port,
      isRunning: () => isServerOf(cluster.folder, server.pid),
      stop: () => stopServer(cluster.folder, server.pid),
    };
  } finally {
    unlock();
  }
}

/**
 * Gives a command the database it works on: DATABASE_URL, or the embedded one, which is ended
 * afterwards unless it ran before or a start has taken it over since.
 */
export async function withDatabase<T>(
  config: { databaseUrl: string | undefined; dataDir: string },
  work: (url: string) => Promise<T>,
): Promise<T> {
  if (config.databaseUrl !== undefined) return work(config.databaseUrl);
  const embedded = await startEmbedded(config.dataDir);
  try {
    return await work(embedded.url);
  } finally {
    const isTaken = lockHolder(startLockFile(config.dataDir)) !== undefined;
    if (!embedded.adopted && !isTaken) await embedded.stop();
  }
}
