import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '@/prisma/embedded';
import { packageProgram } from '@/scripts/run.mjs';
import { makeCustomersWorld } from './world';

/** How many rows the files have that are measured. */
const LENGTHS = (process.env['BENCH_ROWS'] ?? '10000,50000,100000').split(',').map(Number);
/** A file of nothing but wrong rows. */
const WRONG = 200_000;
/** Rows of the file that warms each process up. */
const WARM_UP = 1000;

/** Each file is imported by a process of its own, whose memory knows of no other. */
function runs(): readonly (readonly [kind: string, length: number, start: number])[] {
  let start = 0;
  const sized = LENGTHS.map((length) => {
    const own = [length, start] as const;
    start += length + WARM_UP;
    return own;
  });
  return [
    ...['directory', 'customers'].flatMap((kind) =>
      sized.map(([length, from]) => [kind, length, from] as const),
    ),
    ['wrong', WRONG, start],
  ];
}

/** Makes a database with a customer for each row, and measures imports into it. */
async function main(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'partner-center-imports-'));
  const settings = { shared_preload_libraries: 'pg_stat_statements' };
  const database = await startEmbedded(dataDir, { settings });
  try {
    const customers = LENGTHS.reduce((sum, length) => sum + length + WARM_UP, 0);
    await makeCustomersWorld(database.url, customers);
    console.log('list | rows | check | save | the same file again');
    for (const run of runs()) measure(run.map(String), database.url, dataDir);
  } finally {
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function measure(run: readonly string[], databaseUrl: string, dataDir: string): void {
  const script = join(import.meta.dirname, 'measure-imports.ts');
  const { status } = spawnSync(
    process.execPath,
    [packageProgram('tsx'), script, ...run, String(WARM_UP)],
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
