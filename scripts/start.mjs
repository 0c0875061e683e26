/**
 * npm start: sets up what is missing, serves the production build, says where in one line. With
 * --dev (npm run dev) it serves the sources, and reloads.
 */
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { ensureReady } from './ready.mjs';
import { loadEnvFile, ROOT } from './run.mjs';

const isDev = process.argv.includes('--dev');
const PORT_PATIENCE = 5_000;

/** Refusals that are expected are one line; only surprises show a stack. */
const EXPECTED = new Set(['EnvError', 'DatabaseError', 'CommandError', 'StartError']);

class StartError extends Error {
  /** @override */
  name = 'StartError';
}

/**
 * A local start is reached from this machine only: its demo accounts are no secret.
 *
 * @param {import('../lib/env').Env} env
 * @returns {string | undefined} undefined: every address of the machine
 */
function hostOf(env) {
  if (!env.isLocal) return undefined;
  return new URL(env.appUrl).hostname === '[::1]' ? '::1' : '127.0.0.1';
}

/**
 * Waits for a server of a killed start to let go of the port.
 *
 * @param {number} port
 * @param {string | undefined} host
 */
async function waitForPort(port, host) {
  const end = Date.now() + PORT_PATIENCE;
  for (;;) {
    /** @type {NodeJS.ErrnoException | undefined} */
    const refused = await new Promise((resolve) => {
      const probe = createServer();
      probe.once('error', resolve);
      probe.listen(port, host, () => probe.close(() => resolve(undefined)));
    });
    if (refused === undefined) return;
    if (refused.code !== 'EADDRINUSE') throw new StartError(`PORT ${port}: ${refused.message}.`);
    if (Date.now() > end) throw new StartError(`PORT ${port} is in use: choose another PORT.`);
    await delay(100);
  }
}

/** @param {import('../lib/env').Env} env */
function greeting(env) {
  const where = [`${env.brandName} is ready at ${env.appUrl}`];
  where.push(env.mailboxEnabled ? `mail: ${env.appUrl}/mailbox` : 'mail: sent by SMTP_URL');
  if (env.demoEnabled) where.push('demo accounts: see "Demo accounts" in README.md');
  return where.join(' · ');
}

/** Until something runs that must be ended in order, a signal ends us at once. */
const started = { something: false };

/**
 * The first wish to end: a signal, or the end of the npm that started us (it may be killed without
 * a word to us).
 *
 * @returns {Promise<'signal'>}
 */
function endWanted() {
  return new Promise((resolve) => {
    const end = () => {
      if (!started.something) process.exit(130);
      resolve('signal');
    };
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      process.on(signal, end);
    }
    if (process.env['npm_lifecycle_event'] === undefined) return;
    const parent = process.ppid;
    setInterval(() => {
      if (process.ppid !== parent) end();
    }, 500).unref();
  });
}

/** @returns {Promise<number>} the exit code */
async function main() {
  const wanted = endWanted();
  await ensureReady().catch((/** @type {unknown} */ error) => {
    throw new StartError(error instanceof Error ? error.message : String(error));
  });
  loadEnvFile();
  process.chdir(ROOT);
  const { register } = await import('tsx/esm/api');
  register();
  // A wrong configuration is refused before a build is waited for.
  const { parseEnv, keptSecret } = await import('../lib/env');
  const { port, ...env } = parseEnv(process.env, keptSecret);
  const host = hostOf({ port, ...env });
  await waitForPort(port, host);
  if (!isDev) {
    const { ensureBuilt } = await import('./build.mjs');
    await ensureBuilt(() => console.log('Building …'));
  }
  const { prepare } = await import('../prisma/prepare');
  started.something = true;
  const prepared = await prepare();
  try {
    const { startServer } = await import('./server.mjs');
    const starting = startServer({
      mode: isDev ? 'dev' : 'start',
      port,
      host,
      env: { PORT: String(port), DATABASE_URL: prepared.databaseUrl, DATA_DIR: env.dataDir },
    });
    // Who loses patience with the first answer may end it, too.
    const server = await Promise.race([starting, wanted]);
    if (server === 'signal') {
      await starting.then((started) => started.stop()).catch(() => undefined);
      return 0;
    }
    console.log(greeting({ port, ...env }));
    const reason = await Promise.race([wanted, server.exited]);
    await server.stop();
    if (reason === 'signal') return 0;
    throw new StartError(`The server ended unexpectedly (${reason}).`);
  } finally {
    await prepared.end();
  }
}

let code = 1;
try {
  code = await main();
} catch (error) {
  const isExpected = error instanceof Error && EXPECTED.has(error.name);
  console.error(isExpected ? error.message : error);
}
process.exit(code);
