import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, inject } from 'vitest';
import { createTestDatabase } from './database';

/*
 * Runs before each test file, and before the file imports anything that reads the configuration:
 * every file has its own database and its own data folder.
 */
const database = await createTestDatabase(inject('databaseServer'));
const dataDir = mkdtempSync(join(tmpdir(), 'partner-center-data-'));

Object.assign(process.env, {
  DATABASE_URL: database.url,
  DATA_DIR: dataDir,
  AUTH_SECRET: 'a-secret-that-only-the-tests-know-0123456789',
  LOG_LEVEL: 'silent',
});

afterAll(async () => {
  const { closeDatabase } = await import('@/lib/db');
  await closeDatabase();
  await database.drop();
  rmSync(dataDir, { recursive: true, force: true });
});
