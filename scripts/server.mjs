import { spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { packageProgram, ROOT } from './run.mjs';

const START_TIMEOUT = 120_000;
const DRAIN_TIMEOUT = 15_000;

/** @typedef {{ exited: Promise<number>, stop: () => Promise<void> }} Server */

/**
 * Starts the application's server and waits until it answers. What it writes before that is the
 * framework's greeting, shown only when it fails; afterwards it is the log.
 *
 * @param {{ mode: 'start' | 'dev', port: number, host: string | undefined,
 *   env?: Record<string, string | undefined> }} options
 * @returns {Promise<Server>}
 * @throws with what the server wrote when it ends instead
 */
export async function startServer({ mode, port, host, env = {} }) {
  const withParent = new URL('./with-parent.mjs', import.meta.url).href;
  const args = [
    // A page's garbage dies young; with more room for it the long lists come a twentieth quicker.
    '--max-semi-space-size=32',
    ...['--import', withParent, packageProgram('next'), mode, '--port', String(port)],
  ];
  if (host !== undefined) args.push('--hostname', host);
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: {
      ...process.env,
      NEXT_TELEMETRY_DISABLED: '1',
      // instrumentation-node.ts drains by itself: it also has the outbox to wait for.
      ...(mode === 'start' ? { NODE_ENV: 'production', NEXT_MANUAL_SIG_HANDLE: '1' } : {}),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: true, // Ctrl-C reaches it through us, after which the database ends
  });
  let isReady = mode === 'dev';
  let greeting = '';
  for (const [stream, target] of /** @type {const} */ ([
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ])) {
    stream?.on('data', (/** @type {Buffer} */ data) => {
      if (isReady) target.write(data);
      else greeting += data.toString();
    });
  }
  /** @type {Promise<number>} */
  const exited = new Promise((resolve) => {
    child.once('error', () => resolve(127));
    child.once('close', (code) => resolve(code ?? 1));
  });

  async function stop() {
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), DRAIN_TIMEOUT);
    await exited;
    clearTimeout(late);
  }

  try {
    const ended = await Promise.race([exited, whenAlive(host ?? 'localhost', port)]);
    if (ended !== undefined) throw new Error(greeting.trim() || `The server ended (${ended}).`);
  } catch (error) {
    await stop();
    throw error;
  }
  isReady = true;
  return { exited, stop };
}

/**
 * @param {string} host
 * @param {number} port
 */
async function whenAlive(host, port) {
  const end = Date.now() + START_TIMEOUT;
  const address = host.includes(':') ? `[${host}]` : host;
  while (Date.now() < end) {
    try {
      const answer = await fetch(`http://${address}:${port}/healthz`, { redirect: 'manual' });
      if (answer.status === 200) return;
    } catch {
      // not listening yet
    }
    await delay(25);
  }
  throw new Error(`The server does not answer on port ${port}.`);
}
