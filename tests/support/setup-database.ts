import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, inject, vi } from 'vitest';
import { createTestDatabase } from './database';

/*
 * Runs before each test file, and before the file imports anything that reads the configuration:
 * every file has its own database and its own data folder.
 *
 * The files of a worker share its process, for loading the packages costs more than most files.
 * Our own modules, what they keep on globalThis and the environment are each file's own.
 */
vi.resetModules();
for (const name of Object.keys(globalThis)) {
  if (name.startsWith('partnerCenter')) Reflect.deleteProperty(globalThis, name);
}
const environment = { ...process.env };
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
  for (const name of Object.keys(process.env)) {
    if (!(name in environment)) Reflect.deleteProperty(process.env, name);
  }
  Object.assign(process.env, environment);
});
