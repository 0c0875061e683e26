import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** Whether a process exists, be it ours or another user's. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** When a process began, so that a number used again is not taken for the process before it. */
function beginningOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    try {
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    } catch {
      return '';
    }
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** The living process that holds a lock file; undefined when nobody does. */
export function lockHolder(file: string): number | undefined {
  const [pid = '', beginning = ''] = read(file)?.split('\n') ?? [];
  const number = Number(pid);
  return number > 0 && isAlive(number) && beginningOf(number) === beginning ? number : undefined;
}

function tryLock(file: string): boolean {
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, `${process.pid}\n${beginningOf(process.pid)}`);
  try {
    linkSync(mine, file); // all or nothing, and refused when the file exists
    return true;
  } catch {
    return false;
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Removes the lock of a dead process; a lock taken in the meantime by a living one is put back. */
function clearStale(file: string): void {
  const seen = read(file);
  if (seen === undefined || lockHolder(file) !== undefined) return;
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
    if (read(aside) !== seen) linkSync(aside, file);
  } catch {
    return; // another start cleared it first
  } finally {
    rmSync(aside, { force: true });
  }
}

/**
 * Takes a lock file for this process; a file left behind by a killed process is replaced.
 * @param waitFor milliseconds to wait for another holder
 * @returns the function that gives it back, or the number of the process that holds it
 */
export async function takeLock(file: string, waitFor = 0): Promise<(() => void) | number> {
  mkdirSync(dirname(file), { recursive: true });
  const end = Date.now() + waitFor;
  for (;;) {
    if (tryLock(file)) return () => rmSync(file, { force: true });
    clearStale(file);
    const holder = lockHolder(file);
    if (holder !== undefined && Date.now() >= end) return holder;
    if (holder !== undefined) await delay(50);
  }
}
