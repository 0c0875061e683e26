import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Runs before anything is installed: nothing but Node's own modules may be imported here.
const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const LOCK = join(ROOT, 'package-lock.json');
const MARKER = join(ROOT, 'node_modules', '.installed-from');

/**
 * Installs the packages exactly as locked, unless that has been done already.
 *
 * @returns {boolean} whether there was something to install
 * @throws with npm's words when it fails
 */
export function ensureInstalled() {
  const wanted = createHash('sha256').update(readFileSync(LOCK)).digest('hex');
  if (existsSync(MARKER) && readFileSync(MARKER, 'utf8') === wanted) return false;

  console.log('Installing the packages …');
  const npm = process.env['npm_execpath'];
  const [command, first] = npm === undefined ? ['npm', []] : [process.execPath, [npm]];
  const { status, stdout, stderr, error } = spawnSync(command, [...first, 'ci', '--include=dev'], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (status !== 0) throw error ?? new Error(`npm ci failed:\n${stdout}${stderr}`);
  writeFileSync(MARKER, wanted);
  return true;
}
