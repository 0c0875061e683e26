import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '@/prisma/embedded';
import { packageProgram } from '@/scripts/run.mjs';
import { LENGTHS } from './import-lengths';
import { makeWorld } from './world';

/** Makes a database with a customer for each row, and measures imports in a process of their own. */
async function main(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'partner-center-imports-'));
  const settings = { shared_preload_libraries: 'pg_stat_statements' };
  const database = await startEmbedded(dataDir, { settings });
  try {
    const customers = LENGTHS.reduce((sum, length) => sum + length, LENGTHS[0] ?? 0);
    await makeWorld(database.url, { customers });
    const { status } = spawnSync(
      process.execPath,
      [packageProgram('tsx'), join(import.meta.dirname, 'measure-imports.ts')],
      {
        stdio: 'inherit',
        env: {
          ...process.env,
          DATABASE_URL: database.url,
          DATA_DIR: dataDir,
          APP_URL: 'http://localhost:3000',
          LOG_LEVEL: 'error',
        },
      },
    );
    if (status !== 0) throw new Error('The measurement failed.');
  } finally {
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

await main();
