import { expect, it, vi } from 'vitest';
import { db, isUniqueViolation, pool, transaction } from '@/lib/db';

async function counters(...names: string[]): Promise<void> {
  await pool.query(
    'CREATE TABLE IF NOT EXISTS counter (name text PRIMARY KEY, value int DEFAULT 0)',
  );
  for (const name of names) await pool.query('INSERT INTO counter (name) VALUES ($1)', [name]);
}

async function valueOf(name: string): Promise<unknown> {
  const { rows } = await pool.query<{ value: number }>(
    'SELECT value FROM counter WHERE name = $1',
    [name],
  );
  return rows[0]?.value;
}

it('runs a deadlocked transaction again', async () => {
  await counters('a', 'b');
  let runs = 0;
  let arrived = 0;
  const everyone = () => vi.waitUntil(() => arrived >= 2, { interval: 5 });
  const both = (first: string, second: string) =>
    transaction(async (tx) => {
      runs += 1;
      await tx.$executeRaw`UPDATE counter SET value = value + 1 WHERE name = ${first}`;
      arrived += 1;
      await everyone();
      await tx.$executeRaw`UPDATE counter SET value = value + 1 WHERE name = ${second}`;
    });
  await Promise.all([both('a', 'b'), both('b', 'a')]);
  expect(runs).toBe(3);
  expect([await valueOf('a'), await valueOf('b')]).toEqual([2, 2]);
});

it('runs a serialization failure again', async () => {
  await counters('s');
  const add = () =>
    transaction(
      async (tx) => {
        const rows = await tx.$queryRaw<
          { value: number }[]
        >`SELECT value FROM counter WHERE name = 's'`;
        await tx.$executeRaw`UPDATE counter SET value = ${rows[0]!.value + 1} WHERE name = 's'`;
      },
      { isolationLevel: 'Serializable', attempts: 20 },
    );
  await Promise.all(Array.from({ length: 4 }, add));
  expect(await valueOf('s')).toBe(4);
});

it('gives up after the given attempts, and at once on any other error', async () => {
  let runs = 0;
  const fail = (code: string) =>
    transaction(
      async (tx) => {
        runs += 1;
        await tx.$executeRawUnsafe(
          `DO $$ BEGIN RAISE EXCEPTION 'no' USING ERRCODE = '${code}'; END $$`,
        );
      },
      { attempts: 3 },
    );
  await expect(fail('40001')).rejects.toThrow();
  expect(runs).toBe(3);
  await expect(fail('23514')).rejects.toThrow();
  expect(runs).toBe(4);
});

it('rolls back what a failed transaction wrote', async () => {
  await counters('r');
  const failing = transaction(async (tx) => {
    await tx.$executeRaw`UPDATE counter SET value = 9 WHERE name = 'r'`;
    throw new Error('changed my mind');
  });
  await expect(failing).rejects.toThrow('changed my mind');
  expect(await valueOf('r')).toBe(0);
});

it('names the unique index that refused', async () => {
  await counters('u');
  const again = db.$executeRaw`INSERT INTO counter (name) VALUES ('u')`;
  const error: unknown = await again.catch((reason: unknown) => reason);
  expect(isUniqueViolation(error)).toBe(true);
  expect(isUniqueViolation(error, 'counter_pkey')).toBe(true);
  expect(isUniqueViolation(error, 'another_index')).toBe(false);
  expect(isUniqueViolation(new Error('no'))).toBe(false);
});
