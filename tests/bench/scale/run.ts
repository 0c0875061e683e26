import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '@/prisma/embedded';
import { packageProgram } from '@/scripts/run.mjs';
import { postmasterOf } from '../cpu';
import { buildForBench, serveForBench } from '../serve';
import { measureExistence } from './existence';
import { measureExport } from './export';
import { measureLists, signInBoth } from './lists';
import { makeScaleWorld, WHOLE } from './world';

/*
 * The lists of customers, their export, what answers tell of others' customers, joint acceptances and
 * a file of invitations, with a million customers. BENCH_SHARE makes a smaller world (0.01: a
 * hundredth), BENCH_DATA keeps it in a folder for the next run, BENCH_PARTS measures some parts alone.
 */
const SHARE = Number(process.env['BENCH_SHARE'] ?? 1);
const KEPT = process.env['BENCH_DATA'];
const ALL = 'export,lists,existence,acceptance,invitations';
const PARTS = new Set((process.env['BENCH_PARTS'] ?? ALL).split(','));
const SETTINGS = {
  shared_buffers: '1GB',
  max_wal_size: '8GB',
  shared_preload_libraries: 'pg_stat_statements',
};

const busy = () =>
  loadavg()
    .map((load) => load.toFixed(1))
    .join(', ');

/** What a served application answers. */
async function measurePages(databaseUrl: string, dataDir: string): Promise<void> {
  await buildForBench();
  const server = await serveForBench(databaseUrl, dataDir);
  try {
    const tenants = await signInBoth(server.url, databaseUrl);
    const { large, small } = tenants;
    if (PARTS.has('export')) await measureExport(server.url, databaseUrl, large.cookie);
    if (PARTS.has('lists')) await measureLists(server.url, tenants, postmasterOf(dataDir));
    if (PARTS.has('existence')) await measureExistence(server.url, databaseUrl, small.cookie);
  } finally {
    await server.stop();
  }
}

/** What commands cost, called by a program of its own as the application calls them. */
function measureCommands(program: string, databaseUrl: string, dataDir: string, args: string[]) {
  const { status } = spawnSync(
    process.execPath,
    [packageProgram('tsx'), join(import.meta.dirname, program), ...args],
    {
      stdio: 'inherit',
      env: {
        ...process.env,
        NODE_ENV: 'production',
        DATABASE_URL: databaseUrl,
        DATABASE_POOL_SIZE: '20',
        DATA_DIR: dataDir,
        APP_URL: 'http://localhost:3000',
        AUTH_SECRET: randomBytes(32).toString('hex'),
        LOG_LEVEL: 'error',
      },
    },
  );
  if (status !== 0) throw new Error(`The measurement of ${program} failed.`);
}

async function measureInvitations(databaseUrl: string, dataDir: string): Promise<void> {
  const sink = spawn(
    process.execPath,
    [packageProgram('tsx'), join(import.meta.dirname, 'mail-sink.ts')],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  try {
    const [port] = (await once(sink.stdout, 'data')) as [Buffer];
    const url = `smtp://127.0.0.1:${port.toString('utf8').trim()}`;
    measureCommands('measure-invitations.ts', databaseUrl, dataDir, [url]);
  } finally {
    sink.kill();
  }
}

async function main(): Promise<void> {
  const dataDir = KEPT ?? mkdtempSync(join(tmpdir(), 'partner-center-scale-'));
  chmodSync(dataDir, 0o711);
  const database = await startEmbedded(dataDir, { settings: SETTINGS });
  try {
    const scaled = Object.entries(WHOLE).map(([name, n]) => [name, Math.ceil(n * SHARE)] as const);
    await makeScaleWorld(database.url, { ...WHOLE, ...Object.fromEntries(scaled) });
    console.log(`load of the machine before: ${busy()}`);
    if (['export', 'lists', 'existence'].some((part) => PARTS.has(part))) {
      await measurePages(database.url, dataDir);
    }
    if (PARTS.has('acceptance')) {
      measureCommands('measure-acceptance.ts', database.url, dataDir, []);
    }
    if (PARTS.has('invitations')) await measureInvitations(database.url, dataDir);
    console.log(`load of the machine after: ${busy()}`);
  } finally {
    await database.stop();
    if (KEPT === undefined) rmSync(dataDir, { recursive: true, force: true });
  }
}

await main();
