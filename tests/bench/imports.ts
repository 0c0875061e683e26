import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbedded } from '@/prisma/embedded';
import { packageProgram } from '@/scripts/run.mjs';
import { makeCustomersWorld } from './world';

/** How many rows the files have that are measured. */
const LENGTHS = (process.env['BENCH_ROWS'] ?? '25000,50000,100000').split(',').map(Number);
/** A file of nothing but wrong rows. */
const WRONG = 200_000;
/** Rows of the file that warms each process up. */
const WARM_UP = 1000;

interface Run {
  readonly kind: string;
  readonly length: number;
  readonly start: number;
  /** With garbage collected all the while. */
  readonly isCollected?: boolean;
}

/**
 * Each file is imported by a process of its own, whose memory knows of no other. Node.js collects
 * garbage when it pays, so what a process takes says little of what it needs: the longest file is
 * imported once more by one that collects all the while.
 */
function runs(): readonly Run[] {
  let start = 0;
  const next = (length: number) => {
    const own = { length, start };
    start += length + WARM_UP;
    return own;
  };
  const sized: Omit<Run, 'kind'>[] = LENGTHS.map(next);
  sized.push({ ...next(Math.max(...LENGTHS)), isCollected: true });
  return [
    ...['directory', 'customers'].flatMap((kind) => sized.map((one) => ({ kind, ...one }))),
    { kind: 'wrong', length: WRONG, start },
  ];
}

/** Makes a database with a customer for each row, and measures imports into it. */
async function main(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'partner-center-imports-'));
  const settings = { shared_preload_libraries: 'pg_stat_statements' };
  const database = await startEmbedded(dataDir, { settings });
  try {
    const all = runs();
    const customers = Math.max(...all.map(({ start }) => start));
    await makeCustomersWorld(database.url, customers);
    console.log('Seconds, and megabytes that the process takes above what it had before.');
    console.log('list | rows | check | save | the same file again | peak');
    for (const run of all) measure(run, database.url, dataDir);
    console.log(await repeatsLookUp(database.url));
  } finally {
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** What it costs to look for the keys of a batch among all the rows before it, in files of any length. */
async function repeatsLookUp(databaseUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ calls: number; mean: number; max: number }>(
      `SELECT calls::int, mean_exec_time AS mean, max_exec_time AS max FROM pg_stat_statements
       WHERE query LIKE '%CROSS JOIN LATERAL (SELECT line FROM csv_import_row%'
         AND query NOT LIKE '%pg_stat_statements%'`,
    );
    return rows
      .map(({ calls, mean, max }) => {
        const [each, longest] = [mean.toFixed(1), max.toFixed(1)];
        return `repeated keys of a batch: ${calls} look-ups, ${each} ms each, ${longest} ms at most`;
      })
      .join('\n');
  } finally {
    await client.end();
  }
}

function measure(run: Run, databaseUrl: string, dataDir: string): void {
  const script = join(import.meta.dirname, 'measure-imports.ts');
  const { status } = spawnSync(
    process.execPath,
    [
      packageProgram('tsx'),
      script,
      run.kind,
      ...[run.length, run.start, WARM_UP].map(String),
      run.isCollected === true ? 'collected' : '',
    ],
    {
      stdio: 'inherit',
      env: {
        ...process.env,
        DATABASE_URL: databaseUrl,
        DATA_DIR: dataDir,
        APP_URL: 'http://localhost:3000',
        LOG_LEVEL: 'error',
      },
    },
  );
  if (status !== 0) throw new Error('The measurement failed.');
}

await main();
