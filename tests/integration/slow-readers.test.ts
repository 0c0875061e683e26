import { describe, expect, it, vi } from 'vitest';
import { beginFile } from '@/lib/action/begin-file';
import { db, Prisma, ReaderTooSlow, readInSnapshot, TurnTooLate } from '@/lib/db';
import { fileLines } from '@/lib/domain/exports';
import { aBareActor } from '@/tests/support/bare-actor';
import { expectRefusal } from '@/tests/support/outcomes';

const LINES = Prisma.sql`SELECT n::text FROM generate_series(1, 100000) n`;
const FEW = Prisma.sql`SELECT 'all'`;
const LIMITS = { patience: 60_000, whole: 60_000, turn: 60_000 };

/** Transactions of reads that are still open. */
async function openReads(): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM pg_stat_activity
    WHERE datname = current_database() AND state = 'idle in transaction' AND query LIKE 'FETCH%'`;
  return row?.count ?? 0;
}

const reading = (owner: string, limits = LIMITS) =>
  readInSnapshot(LINES, owner, limits)[Symbol.asyncIterator]();

async function all(query: Prisma.Sql, owner: string): Promise<string[]> {
  const rows: string[] = [];
  for await (const batch of readInSnapshot(query, owner, LIMITS)) rows.push(...batch);
  return rows;
}

/** The lines of a file of an organization, as an export reads them. */
const linesOf = (id: string, limits = LIMITS) => fileLines(aBareActor([], { id }), FEW, limits);

describe('a reader that is slow on purpose', () => {
  it('leaves connections to others, however many files its organization asks for', async () => {
    const held = Array.from({ length: 5 }, () => reading('greedy'));
    const firsts = held.map((reader) => reader.next().catch((error: unknown) => error));
    await firsts[0];
    expect(await openReads()).toBe(1);
    expect(await all(FEW, 'another')).toEqual(['all']);
    for (const reader of held) await reader.return?.();
    await Promise.all(firsts);
    await vi.waitFor(async () => expect(await openReads()).toBe(0));
    expect(await all(FEW, 'greedy')).toEqual(['all']);
  });

  it('is given up when it takes nothing, and is never told that it has all', async () => {
    const reader = reading('still', { ...LIMITS, patience: 50 });
    await reader.next();
    await vi.waitFor(async () => expect(await openReads()).toBe(0));
    await expect(reader.next()).rejects.toThrow(ReaderTooSlow);
    expect(await all(FEW, 'still')).toEqual(['all']);
  });

  it('is given up when it takes a little for ever', async () => {
    const reader = reading('dribbling', { ...LIMITS, whole: 300 });
    const read = async () => {
      for (;;) await reader.next();
    };
    const slowly = Prisma.sql`SELECT pg_sleep(0.001)::text FROM generate_series(1, 100000)`;
    const busy = readInSnapshot(slowly, 'busy', { ...LIMITS, whole: 300 })[Symbol.asyncIterator]();
    await expect(busy.next()).rejects.toThrow(ReaderTooSlow);
    await reader.next();
    await vi.waitFor(async () => expect(await openReads()).toBe(0));
    await expect(read()).rejects.toThrow(ReaderTooSlow);
  });

  it('keeps its own people waiting for a while only', async () => {
    const reader = reading('waiting');
    await reader.next();
    await expect(reading('waiting', { ...LIMITS, turn: 50 }).next()).rejects.toThrow(TurnTooLate);
    await reader.return?.();
    expect(await all(FEW, 'waiting')).toEqual(['all']);
  });

  it('lets no file begin that would break off: who waits too long is refused in words', async () => {
    const file = { name: 'x', locale: 'en', header: ['n'] } as const;
    const begin = (owner: string, limits = LIMITS) =>
      beginFile({ ...file, lines: linesOf(owner, limits) }, new AbortController().signal);
    const reader = reading('colleague');
    await reader.next();
    await expectRefusal(begin('colleague', { ...LIMITS, turn: 50 }), 'filesBusy');
    await reader.return?.();
    expect(await (await begin('colleague')).text()).toBe('n\r\nall');
  });
});
