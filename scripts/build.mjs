/** Builds for production when the sources changed since the last build; otherwise returns at once. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateClient } from './generate.mjs';
import { takeLock } from './lock.mjs';
import { packageProgram, ROOT, run } from './run.mjs';

const SOURCES = [
  ...['app', 'components', 'emails', 'lib', 'public', 'prisma/schema'],
  ...['proxy.ts', 'instrumentation.ts', 'instrumentation-node.ts', 'next.config.ts'],
  ...['postcss.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json'],
];
const MARKER = join(ROOT, '.next', 'source-hash');
const TEN_MINUTES = 600_000;

/** @param {string} path below the root @returns {string[]} the files in it, in a stable order */
function filesIn(path) {
  const absolute = join(ROOT, path);
  if (!existsSync(absolute) || path === 'lib/db/generated') return [];
  if (!statSync(absolute).isDirectory()) return [path];
  return readdirSync(absolute)
    .sort()
    .flatMap((name) => filesIn(`${path}/${name}`));
}

function sourceHash() {
  const hash = createHash('sha256').update(process.version);
  for (const file of SOURCES.flatMap(filesIn)) {
    hash.update(`\0${file}\0`).update(readFileSync(join(ROOT, file)));
  }
  return hash.digest('hex');
}

/** @param {string} hash */
function isBuilt(hash) {
  return existsSync(MARKER) && readFileSync(MARKER, 'utf8') === hash;
}

/**
 * Several starts of one clone may ask at once: one builds, the others wait.
 *
 * @param {() => void} [onStart] called before a build, which takes a while
 * @returns {Promise<boolean>} whether there was something to build
 * @throws with the compiler's words when it fails
 */
export async function ensureBuilt(onStart) {
  if (isBuilt(sourceHash())) return false;
  const unlock = await takeLock(join(ROOT, '.cache', 'build.lock'), TEN_MINUTES);
  if (typeof unlock === 'number') throw new Error(`Another build (process ${unlock}) goes on.`);
  try {
    generateClient();
    const hash = sourceHash();
    if (isBuilt(hash)) return false;
    onStart?.();
    rmSync(MARKER, { force: true });
    const { code, output } = await run(process.execPath, [packageProgram('next'), 'build'], {
      env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    });
    if (code !== 0) throw new Error(`next build failed:\n${output}`);
    writeFileSync(MARKER, hash);
    return true;
  } finally {
    unlock();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await ensureBuilt();
