import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '@/prisma/embedded';
import { packageProgram } from '@/scripts/run.mjs';
import { buildForBench, serveForBench } from '../serve';
import { measureExport } from './export';
import { measureLists, signInBoth } from './lists';
import { makeScaleWorld, WHOLE } from './world';

/*
 * The lists of customers, their export and joint acceptances with a million customers. BENCH_SHARE
 * makes a smaller world (0.01: a hundredth), BENCH_DATA keeps it in a folder for the next run.
 */
const SHARE = Number(process.env['BENCH_SHARE'] ?? 1);
const KEPT = process.env['BENCH_DATA'];
const SETTINGS = {
  shared_buffers: '1GB',
  max_wal_size: '8GB',
  shared_preload_libraries: 'pg_stat_statements',
};

const busy = () =>
  loadavg()
    .map((load) => load.toFixed(1))
    .join(', ');

async function measure(databaseUrl: string, dataDir: string): Promise<void> {
  const server = await serveForBench(databaseUrl, dataDir);
  try {
    const tenants = await signInBoth(server.url, databaseUrl);
    await measureExport(server.url, databaseUrl, tenants.large.cookie);
    await measureLists(server.url, tenants);
  } finally {
    await server.stop();
  }
}

function measureAcceptance(databaseUrl: string, dataDir: string): void {
  const program = join(import.meta.dirname, 'measure-acceptance.ts');
  const { status } = spawnSync(process.execPath, [packageProgram('tsx'), program], {
    stdio: 'inherit',
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      DATABASE_POOL_SIZE: '20',
      DATA_DIR: dataDir,
      APP_URL: 'http://localhost:3000',
      LOG_LEVEL: 'error',
    },
  });
  if (status !== 0) throw new Error('The measurement of acceptances failed.');
}

async function main(): Promise<void> {
  await buildForBench();
  const dataDir = KEPT ?? mkdtempSync(join(tmpdir(), 'partner-center-scale-'));
  chmodSync(dataDir, 0o711);
  const database = await startEmbedded(dataDir, { settings: SETTINGS });
  try {
    const scaled = Object.entries(WHOLE).map(([name, n]) => [name, Math.ceil(n * SHARE)] as const);
    await makeScaleWorld(database.url, { ...WHOLE, ...Object.fromEntries(scaled) });
    console.log(`load of the machine before: ${busy()}`);
    await measure(database.url, dataDir);
    measureAcceptance(database.url, dataDir);
    console.log(`load of the machine after: ${busy()}`);
  } finally {
    await database.stop();
    if (KEPT === undefined) rmSync(dataDir, { recursive: true, force: true });
  }
}

await main();
