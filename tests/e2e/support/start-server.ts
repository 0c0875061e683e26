import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const ROOT = join(import.meta.dirname, '..', '..', '..');
/** Ports below the range that a machine hands out by itself: nobody else asks for them by chance. */
const FIRST_PORT = 20_000;
const PORTS = 10_000;

export interface RunningServer {
  readonly url: string;
  /** What it wrote so far, to explain a failure. */
  readonly output: () => string;
  /** Ends it as its user would (SIGTERM) and waits until it and its database are gone. */
  readonly stop: () => Promise<void>;
}

interface Options {
  readonly dataDir: string;
  /** Where it sends mail; kept in the data folder when there is none. */
  readonly smtpUrl?: string;
  /** The database to use; the one of its data folder when there is none. */
  readonly databaseUrl?: string;
  /** The name server it asks; the machine's own when there is none. */
  readonly dnsServer?: string;
  /** Variables of its configuration beside those above. */
  readonly settings?: Readonly<Record<string, string>>;
  /** How long it may take to answer: a first start builds, migrates and makes the demo world. */
  readonly patience: number;
}

/** A port that is free now, and that other workers do not try at the same time. */
async function freePort(): Promise<number> {
  for (;;) {
    const port = FIRST_PORT + (randomBytes(2).readUInt16BE() % PORTS);
    const probe = createServer();
    const isFree = await new Promise<boolean>((answer) => {
      probe.once('error', () => answer(false));
      probe.listen(port, () => answer(true));
    });
    if (!isFree) continue;
    await new Promise((closed) => probe.close(closed));
    return port;
  }
}

/**
 * Starts the product as its user does, by `npm start`'s own script, on a free port.
 * @throws with what it wrote when it ends or does not answer in time
 */
export async function startServer({
  dataDir,
  smtpUrl,
  databaseUrl,
  dnsServer,
  settings = {},
  patience,
}: Options): Promise<RunningServer> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      NODE_ENV: 'production',
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      PORT: String(port),
      APP_URL: url,
      DATA_DIR: dataDir,
      ...(smtpUrl === undefined ? {} : { SMTP_URL: smtpUrl }),
      ...(dnsServer === undefined ? {} : { DNS_SERVER: dnsServer }),
      ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
      ...settings,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const ended = once(child, 'close');
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
  const stop = async (): Promise<void> => {
    if (!hasEnded()) child.kill('SIGTERM');
    await ended;
  };

  const end = Date.now() + patience;
  while (!(await isReady(url))) {
    if (hasEnded()) throw new Error(`The server ended while starting:\n${output}`);
    if (Date.now() > end) {
      await stop();
      throw new Error(`The server did not answer at ${url} in time:\n${output}`);
    }
    await delay(100);
  }
  return { url, output: () => output, stop };
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/readyz`)).ok;
  } catch {
    return false;
  }
}
