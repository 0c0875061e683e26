import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

// Runs before anything is installed: nothing but Node's own modules may be imported here.

/**
 * Whether a process exists, be it ours or another user's.
 *
 * @param {number} pid
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * When a process began, so that a number used again is not taken for the process before it.
 *
 * @param {number} pid
 */
function beginningOf(pid) {
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

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * The living process that holds a lock file; undefined when nobody does.
 *
 * @param {string} file
 * @returns {number | undefined}
 */
export function lockHolder(file) {
  const [pid = '', beginning = ''] = read(file)?.split('\n') ?? [];
  const number = Number(pid);
  return number > 0 && isAlive(number) && beginningOf(number) === beginning ? number : undefined;
}

/** @param {string} file */
function tryLock(file) {
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

/**
 * Removes the lock of a dead process; a lock taken in the meantime by a living one is put back.
 *
 * @param {string} file
 */
function clearStale(file) {
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
 *
 * @param {string} file
 * @param {number} [waitFor] milliseconds to wait for another holder
 * @returns {Promise<(() => void) | number>} the function that gives it back, or the number of the
 *   process that holds it
 */
export async function takeLock(file, waitFor = 0) {
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
