import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import pg from 'pg';

import { startEmbedded } from '../../../prisma/embedded';
import { startNameServer, type NameServer } from '../../support/name-server';
import { startMailServer, type MailServer } from './mail-server';
import { startServer, type RunningServer } from './start-server';

/** Where the global setup left the demo world. */
export const TEMPLATE_VARIABLE = 'E2E_TEMPLATE';

/** A server of the product, fresh from the demo world, and the SMTP server it sends to. */
export interface World {
  readonly url: string;
  readonly mail: MailServer;
  /** The name server it asks. */
  readonly names: NameServer;
  readonly server: RunningServer;
  /**
   * Runs a statement in its database: for what no page does, such as the passing of time.
   * @returns how many rows it changed
   */
  readonly sql: (statement: string, values: readonly string[]) => Promise<number>;
  /** The rows that a statement finds, their columns as text. */
  readonly rows: (statement: string, values?: readonly string[]) => Promise<readonly Row[]>;
  readonly stop: () => Promise<void>;
}

type Row = Readonly<Record<string, string>>;
type Settings = Readonly<Record<string, string>>;

/** One connection to a world's database, opened when it is first asked and kept: many ask often. */
class Connection {
  #client: Promise<pg.Client> | null = null;

  constructor(readonly dataDir: string) {}

  async #open(): Promise<pg.Client> {
    const { url } = await startEmbedded(this.dataDir);
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined); // a server that ends says so to whoever asks next
    await client.connect();
    return client;
  }

  async run(
    statement: string,
    values: readonly string[],
  ): Promise<{ readonly count: number; readonly rows: readonly Row[] }> {
    const client = await (this.#client ??= this.#open());
    const { rowCount, rows } = await client.query<Row>(statement, [...values]);
    return { count: rowCount ?? 0, rows };
  }

  async end(): Promise<void> {
    const client = await this.#client?.catch(() => null);
    await client?.end();
  }
}

async function startWorld(settings: Settings): Promise<World> {
  const template = process.env[TEMPLATE_VARIABLE];
  if (template === undefined) throw new Error('The global setup has not run.');
  const dataDir = await mkdtemp(join(tmpdir(), 'partner-center-world-'));
  // With its owners: as root, the database's files belong to another user.
  execFileSync('cp', ['-a', `${template}/.`, dataDir]);
  const mail = await startMailServer();
  const names = await startNameServer();
  const clean = async (): Promise<void> => {
    names.stop();
    await mail.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const server = await startServer({
      dataDir,
      smtpUrl: mail.url,
      dnsServer: names.address,
      settings,
      patience: 60_000,
    });
    const connection = new Connection(dataDir);
    const stop = async (): Promise<void> => {
      await connection.end();
      await server.stop();
      await clean();
    };
    const sql: World['sql'] = async (statement, values) =>
      (await connection.run(statement, values)).count;
    const rows: World['rows'] = async (statement, values = []) =>
      (await connection.run(statement, values)).rows;
    return { url: server.url, mail, names, server, sql, rows, stop };
  } catch (error) {
    await clean();
    throw error;
  }
}

/** A worker's worlds, one after the other: each spec file gets a new one. */
export class Worlds {
  #current: { readonly file: string; readonly world: World } | null = null;

  /** The world of a spec file, whose server is configured with its settings. */
  async of(file: string, settings: Settings = {}): Promise<World> {
    if (this.#current?.file === file) return this.#current.world;
    await this.end();
    const world = await startWorld(settings);
    this.#current = { file, world };
    return world;
  }

  async end(): Promise<void> {
    const world = this.#current?.world;
    this.#current = null;
    await world?.stop();
  }
}
