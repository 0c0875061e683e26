import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { isAlive } from '../scripts/lock.mjs';
import { asServerUser, chooseServerUser, DatabaseError, findBinaries } from './embedded-binaries';

const START_TIMEOUT = 30_000;

export interface ServerOptions {
  /** PostgreSQL settings, such as `{ fsync: 'off' }`. */
  readonly settings?: Readonly<Record<string, string>>;
  /** The port to listen on; a free one when left out. */
  readonly port?: number;
}

/** A server as its own file in the cluster describes it. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

function readPostmaster(cluster: string): Postmaster | undefined {
  try {
    const lines = fs.readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
  } catch {
    return undefined;
  }
}

/** Whether a process number belongs to a server of this very cluster. */
export function isServerOf(cluster: string, pid: number): boolean {
  if (!(pid > 0) || !isAlive(pid)) return false;
  try {
    // The folder is an argument of the server's; its sessions have other titles.
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(cluster);
  } catch {
    const run = spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return run.status === 0 && run.stdout.includes(`-D ${cluster} `);
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new DatabaseError('No free port.');
  return address.port;
}

function keptPassword(dataDir: string): string {
  const file = join(dataDir, 'db-password');
  if (!fs.existsSync(file)) {
    fs.writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  }
  return fs.readFileSync(file, 'utf8').trim();
}

/** Character classes come from the C library (pg_trgm asks it); order does not, so it is the same everywhere. */
function characterType(): string {
  const run = spawnSync('locale', ['-a'], { encoding: 'utf8' });
  const known = run.status === 0 ? run.stdout.split(/\s+/) : [];
  const names = ['C.UTF-8', 'C.utf8', 'en_US.UTF-8', 'en_US.utf8'];
  return names.find((name) => known.includes(name)) ?? 'C';
}

/** One cluster of databases on disk, and the server that runs on it. */
export class Cluster {
  readonly folder: string;
  readonly #binaries = findBinaries();
  readonly #password: string;
  readonly #user;

  constructor(readonly dataDir: string) {
    fs.mkdirSync(dataDir, { recursive: true });
    this.folder = join(dataDir, 'db');
    this.#password = keptPassword(dataDir);
    this.#user = chooseServerUser(this.#binaries, dataDir);
  }

  url(port: number, database: string): string {
    return `postgresql://postgres:${this.#password}@127.0.0.1:${port}/${database}`;
  }

  /** Makes the cluster beside its place and moves it there, so that a half-made one is never used. */
  create(): void {
    if (fs.existsSync(join(this.folder, 'PG_VERSION'))) return;
    const draft = `${this.folder}.new`;
    const passwordFile = join(tmpdir(), `password-${randomBytes(8).toString('hex')}`);
    fs.rmSync(draft, { recursive: true, force: true });
    fs.mkdirSync(draft, { mode: 0o700 });
    fs.writeFileSync(passwordFile, this.#password, { mode: 0o600, flag: 'wx' });
    try {
      this.#give(draft);
      this.#give(passwordFile);
      const call = asServerUser(this.#user, this.#binaries.initdb, [
        `--pgdata=${draft}`,
        `--pwfile=${passwordFile}`,
        ...['--username=postgres', '--auth=scram-sha-256', '--encoding=UTF8', '--no-sync'],
        ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
        `--lc-ctype=${characterType()}`,
      ]);
      const run = spawnSync(call.command, call.args, { ...call.options, encoding: 'utf8' });
      if (run.status !== 0) throw new DatabaseError(`initdb failed: ${lastLine(run.stderr)}`);
      fs.rmSync(this.folder, { recursive: true, force: true });
      fs.renameSync(draft, this.folder);
    } finally {
      fs.rmSync(passwordFile, { force: true });
    }
  }

  #give(path: string): void {
    const { uid, gid } = this.#user;
    if (uid !== undefined && gid !== undefined) fs.chownSync(path, uid, gid);
  }

  /** The server that runs already, once it answers; undefined when there is none (any more). */
  async running(): Promise<Postmaster | undefined> {
    const end = Date.now() + START_TIMEOUT;
    for (;;) {
      const server = readPostmaster(this.folder);
      if (server === undefined) return undefined;
      if (!isServerOf(this.folder, server.pid)) {
        fs.rmSync(join(this.folder, 'postmaster.pid'), { force: true });
        return undefined;
      }
      if (server.ready && (await this.#answers(server.port))) return server;
      if (Date.now() > end) {
        throw new DatabaseError(
          `The database server ${server.pid} of ${this.folder} does not answer: end it.`,
        );
      }
      await delay(50);
    }
  }

  async #answers(port: number): Promise<boolean> {
    try {
      await query(this.url(port, 'postgres'), 'SELECT 1');
      return true;
    } catch {
      return false;
    }
  }

  /** Starts a server and waits until it is ready. Its output goes to a file: it may outlive us. */
  async launch({ settings = {}, port: wanted }: ServerOptions): Promise<Postmaster> {
    const port = wanted ?? (await freePort());
    const log = fs.openSync(join(this.dataDir, 'db.log'), 'w', 0o600);
    const all = {
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      lc_messages: 'C',
      ...settings,
    };
    const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const call = asServerUser(this.#user, this.#binaries.postgres, [
      '-D',
      this.folder,
      '-p',
      String(port),
      ...flags,
    ]);
    const child = spawn(call.command, call.args, {
      ...call.options,
      stdio: ['ignore', log, log],
      detached: true, // Ctrl-C is ours to handle: the server goes last
    });
    fs.closeSync(log);
    child.unref();
    const end = Date.now() + START_TIMEOUT;
    const ended = { yes: false };
    child.once('error', () => (ended.yes = true));
    child.once('exit', () => (ended.yes = true));
    for (;;) {
      const server = readPostmaster(this.folder);
      if (server?.ready === true && server.pid === child.pid) return server;
      if (ended.yes || Date.now() > end) {
        const words = lastLine(fs.readFileSync(join(this.dataDir, 'db.log'), 'utf8'));
        throw new DatabaseError(`The embedded database did not start: ${words}`);
      }
      await delay(15);
    }
  }
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}

/** Runs one statement on a connection of its own. @returns how many rows it gave */
export async function query(url: string, sql: string): Promise<number> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 });
  client.on('error', () => undefined); // the server may go away while we close
  await client.connect();
  try {
    return (await client.query(sql)).rowCount ?? 0;
  } finally {
    await client.end();
  }
}
