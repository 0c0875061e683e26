import { accessSync, constants } from 'node:fs';

import { packageProgram, run } from './run.mjs';

const ADVICE = [
  'The browser tests need a Chromium. Do one of these and run them again:',
  '  - set CHROMIUM_PATH to a Chromium or Chrome that is installed already',
  '  - npx playwright install --with-deps chromium',
  '  - apt-get install chromium (Debian, as root)',
].join('\n');

/** What a Chromium needs to run in a container, as root, and without talking to its maker. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Where a Chromium may be: only CHROMIUM_PATH when it is set, else Playwright's own, then the
 * system's.
 *
 * @returns {Promise<string[]>} those that exist
 * @throws when CHROMIUM_PATH is set to something that cannot be executed
 */
async function installedChromiums() {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen !== undefined && chosen !== '') {
    if (!isExecutable(chosen)) throw new Error(`CHROMIUM_PATH cannot be executed: ${chosen}`);
    return [chosen];
  }
  const { chromium } = await import('@playwright/test');
  return [chromium.executablePath(), '/usr/bin/chromium', '/usr/bin/google-chrome'].filter(
    isExecutable,
  );
}

/**
 * The Chromium to test with.
 *
 * @returns {Promise<string>} its path
 * @throws with advice when there is none
 */
export async function findChromium() {
  const [first] = await installedChromiums();
  if (first === undefined) throw new Error(ADVICE);
  return first;
}

/** Whether it starts: a downloaded one may lack the system's libraries. @param {string} path */
async function starts(path) {
  const { code } = await run(path, ['--version'], { timeout: 30_000 });
  return code === 0;
}

/**
 * Finds a Chromium that starts, or installs one: Playwright's download, else Debian's package when
 * root.
 *
 * @returns {Promise<string>} its path
 * @throws with advice when there is none and none can be installed
 */
export async function ensureChromium() {
  for (const found of await installedChromiums()) {
    if (await starts(found)) return found;
  }

  console.log('Installing a Chromium for the browser tests …');
  const attempts = [() => installPlaywrights(), () => installDebians()];
  for (const attempt of attempts) {
    const installed = await attempt();
    if (installed !== null && isExecutable(installed) && (await starts(installed))) {
      return installed;
    }
  }
  throw new Error(ADVICE);
}

async function installPlaywrights() {
  const program = packageProgram('@playwright/test', 'playwright');
  const { chromium } = await import('@playwright/test');
  await run(process.execPath, [program, 'install', 'chromium'], { timeout: 600_000 });
  return chromium.executablePath();
}

async function installDebians() {
  if (process.getuid?.() !== 0 || !isExecutable('/usr/bin/apt-get')) return null;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update'], { env });
  await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env });
  return '/usr/bin/chromium';
}
