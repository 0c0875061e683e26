import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startEmbedded, withDatabase } from '@/prisma/embedded';
import { migrate } from '@/prisma/migrate';
import { isAlive } from '@/scripts/lock.mjs';

let dataDir = '';

beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'embedded-'));
  chmodSync(dataDir, 0o711);
});

afterAll(async () => {
  const { stop } = await startEmbedded(dataDir);
  await stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<{ answer: unknown }>(sql)).rows[0]?.answer;
  } finally {
    await client.end();
  }
}

const postmaster = () =>
  Number(readFileSync(join(dataDir, 'db', 'postmaster.pid'), 'utf8').split('\n')[0]);

describe('the embedded database', () => {
  it('keeps what was written from one start to the next', async () => {
    const first = await startEmbedded(dataDir);
    expect(first.adopted).toBe(false);
    await ask(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();
    const second = await startEmbedded(dataDir);
    expect(await ask(second.url, 'SELECT answer FROM kept')).toBe(42);
    await second.stop();
  });

  it('is adopted when a killed start left it running', async () => {
    const left = await startEmbedded(dataDir);
    const found = await startEmbedded(dataDir);
    expect(found).toMatchObject({ adopted: true, url: left.url });
    await found.stop();
    expect(left.isRunning()).toBe(false);
  });

  it('recovers when it was killed itself, and its lock file left behind', async () => {
    const first = await startEmbedded(dataDir);
    await ask(first.url, 'INSERT INTO kept VALUES (43)');
    const pid = postmaster();
    process.kill(pid, 'SIGKILL');
    await vi.waitUntil(() => !isAlive(pid), { timeout: 5_000 });
    const second = await startEmbedded(dataDir, { port: first.port });
    expect(second.url).toBe(first.url);
    expect(await ask(second.url, 'SELECT count(*)::int AS answer FROM kept')).toBe(2);
    await second.stop();
  });

  it('accepts no wrong password and compares by code point, with letters of every language known', async () => {
    const { url, stop } = await startEmbedded(dataDir);
    const wrong = new URL(url);
    wrong.password = 'guess';
    await expect(ask(wrong.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
    expect(await ask(url, `SELECT 'Z' < 'a' AS answer`)).toBe(true);
    expect(await ask(url, `SELECT upper('ñandú') AS answer`)).toBe('ÑANDÚ');
    await stop();
  });

  it('is ended by the command that started it, and left alone by one that found it', async () => {
    const config = { databaseUrl: undefined, dataDir };
    const running = await startEmbedded(dataDir);
    await withDatabase(config, () => Promise.resolve());
    expect(running.isRunning()).toBe(true);
    await running.stop();
    const pid = await withDatabase(config, () => Promise.resolve(postmaster()));
    await vi.waitUntil(() => !isAlive(pid), { timeout: 5_000 });
  });

  it('is migrated once, however many ask', async () => {
    const { url, stop } = await startEmbedded(dataDir);
    await ask(url, 'DROP TABLE kept');
    const applied = await Promise.all([migrate(url), migrate(url), migrate(url)]);
    expect(applied.filter((names) => names.length > 0)).toHaveLength(1);
    expect(await migrate(url)).toEqual([]);
    await stop();
  });
});
