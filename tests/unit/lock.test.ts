import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { requireNoStart, startLockFile } from '@/prisma/embedded';
import { lockHolder, takeLock } from '@/scripts/lock.mjs';

const newFile = () => join(mkdtempSync(join(tmpdir(), 'lock-')), 'start.lock');

async function mustTake(file: string): Promise<() => void> {
  const unlock = await takeLock(file);
  if (typeof unlock === 'number') throw new Error(`held by ${unlock}`);
  return unlock;
}

it('is held by one, named to the others, and free again when given back', async () => {
  const file = newFile();
  const unlock = await mustTake(file);
  expect(await takeLock(file)).toBe(process.pid);
  expect(lockHolder(file)).toBe(process.pid);
  unlock();
  expect(existsSync(file)).toBe(false);
  (await mustTake(file))();
});

it('of a start keeps the database from being emptied under it', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'data-'));
  expect(() => requireNoStart(dataDir)).not.toThrow();
  const unlock = await mustTake(startLockFile(dataDir));
  expect(() => requireNoStart(dataDir)).toThrow(`(process ${process.pid}): stop it first`);
  unlock();
  expect(() => requireNoStart(dataDir)).not.toThrow();
});

it('is waited for', async () => {
  const file = newFile();
  const unlock = await mustTake(file);
  setTimeout(unlock, 100);
  expect(typeof (await takeLock(file, 5_000))).toBe('function');
});

it('of a dead process is replaced', async () => {
  const file = newFile();
  const { pid } = spawnSync(process.execPath, ['--version']);
  writeFileSync(file, `${pid}\n12345`);
  expect(lockHolder(file)).toBeUndefined();
  await mustTake(file);
});

it('is not taken for held because its number was given to another process', async () => {
  const file = newFile();
  writeFileSync(file, `${process.pid}\nanother beginning`);
  expect(await takeLock(file)).toBeTypeOf('function');
});

it('left empty by a crash is replaced', async () => {
  const file = newFile();
  writeFileSync(file, '');
  expect(await takeLock(file)).toBeTypeOf('function');
});
