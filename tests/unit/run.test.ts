import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { loadEnvFile } from '@/scripts/run.mjs';

it('reads .env, where the environment does not say otherwise', () => {
  const folder = mkdtempSync(join(tmpdir(), 'env-file-'));
  vi.stubEnv('BRAND_NAME', 'From the environment');
  vi.stubEnv('VENDOR_NAME', undefined);
  loadEnvFile(folder);
  expect(process.env['VENDOR_NAME']).toBeUndefined();
  writeFileSync(join(folder, '.env'), 'BRAND_NAME=From the file\nVENDOR_NAME=Also from it\n');
  loadEnvFile(folder);
  expect(process.env['BRAND_NAME']).toBe('From the environment');
  expect(process.env['VENDOR_NAME']).toBe('Also from it');
});
