import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbedded } from '@/prisma/embedded';
import { migrate } from '@/prisma/migrate';

/** What a test run's database server is known by; plain text, so that it travels to the workers. */
export interface TestServer {
  /** Any database of the server, for CREATE DATABASE. */
  readonly url: string;
  /** A migrated database that is only copied, never opened. */
  readonly template: string;
}

/** Nothing here outlives the run, so nothing needs to survive a power cut. */
const FORGETFUL = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
};

function urlOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = database;
  return url.href;
}

async function run(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/**
 * Starts the server of a test run (TEST_DATABASE_URL, else a fresh embedded one) and migrates the
 * template that every test file's database is copied from.
 */
export async function startTestServer(): Promise<TestServer & { stop: () => Promise<void> }> {
  const given = process.env['TEST_DATABASE_URL'];
  const server =
    given === undefined ? await startTemporary() : { url: given, stop: async () => {} };
  const template = `test_template_${randomBytes(6).toString('hex')}`;
  await run(server.url, `CREATE DATABASE ${template}`);
  await migrate(urlOf(server.url, template));
  return {
    url: server.url,
    template,
    stop: async () => {
      if (given !== undefined) await run(given, `DROP DATABASE ${template} WITH (FORCE)`);
      await server.stop();
    },
  };
}

async function startTemporary(): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'partner-center-test-'));
  chmodSync(folder, 0o711); // as root, the server runs as another user
  const { url, stop } = await startEmbedded(folder, { settings: FORGETFUL });
  return {
    url,
    stop: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Makes a private, migrated, empty database. @returns its URL and the function that drops it */
export async function createTestDatabase({ url, template }: TestServer) {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await run(url, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  return {
    url: urlOf(url, name),
    drop: () => run(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}
