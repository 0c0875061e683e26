import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { takeLock } from './lock.mjs';
import { ROOT, run } from './run.mjs';

// Runs before anything is installed: nothing but Node's own modules may be imported here.
const LOCK = join(ROOT, 'package-lock.json');
const MARKER = join(ROOT, 'node_modules', '.installed-from');
const TEN_MINUTES = 600_000;

/** @param {string} wanted */
function isInstalled(wanted) {
  return existsSync(MARKER) && readFileSync(MARKER, 'utf8') === wanted;
}

/**
 * Installs the packages exactly as locked, unless that has been done already. Several starts of one
 * clone may ask at once: one installs, the others wait.
 *
 * @returns {Promise<boolean>} whether there was something to install
 * @throws with npm's words when it fails
 */
export async function ensureInstalled() {
  const wanted = createHash('sha256').update(readFileSync(LOCK)).digest('hex');
  if (isInstalled(wanted)) return false;
  const unlock = await takeLock(join(ROOT, '.cache', 'install.lock'), TEN_MINUTES);
  if (typeof unlock === 'number') throw new Error(`Another install (process ${unlock}) goes on.`);
  try {
    if (isInstalled(wanted)) return false;
    console.log('Installing the packages …');
    const npm = process.env['npm_execpath'];
    const [command, first] = npm === undefined ? ['npm', []] : [process.execPath, [npm]];
    const { code, output } = await run(command, [...first, 'ci', '--include=dev']);
    if (code !== 0) throw new Error(`npm ci failed:\n${output}`);
    writeFileSync(MARKER, wanted);
    return true;
  } finally {
    unlock();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await ensureInstalled();
