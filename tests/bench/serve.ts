import { randomBytes } from 'node:crypto';
import { createServer, type AddressInfo } from 'node:net';
import { packageProgram, run } from '@/scripts/run.mjs';
import { startServer } from '@/scripts/server.mjs';

/** Builds the application with its empty page, for a server of the bench. */
export async function buildForBench(): Promise<void> {
  const { code, output } = await run(process.execPath, [packageProgram('next'), 'build'], {
    env: { BENCH: 'on', NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  if (code !== 0) throw new Error(output);
}

/** Starts the built application on a free port and a database, with further configuration. */
export async function serveForBench(
  databaseUrl: string,
  dataDir: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const { stop } = await startServer({
    mode: 'start',
    port,
    host: 'localhost',
    env: {
      BENCH: 'on',
      PORT: String(port),
      APP_URL: url,
      DATA_DIR: dataDir,
      DATABASE_URL: databaseUrl,
      AUTH_SECRET: randomBytes(32).toString('hex'),
      LOG_LEVEL: 'error',
      ...settings,
    },
  });
  return { url, stop };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
