import { expect, it, vi } from 'vitest';
import type { Actor } from '@/lib/access';
import { db, pool, type Tx } from '@/lib/db';
import {
  checkImport,
  getImport,
  saveImport,
  type ImportDefinition,
  type Judgement,
} from '@/lib/domain/imports';
import { DIRECTORY_IMPORT } from '@/lib/domain/membership';
import { bytesOf, operator } from './support';

type Row = { readonly n: string };

const LIMITS = { whole: 20_000, statement: 10_000, lock: 10_000, idle: 10_000 };

interface Hooks {
  readonly judge?: (tx: Tx, saving: boolean) => Promise<unknown>;
  readonly save?: (tx: Tx) => Promise<unknown>;
}

/** A kind of file whose rows are always new, and which does what a test wants meanwhile. */
function aKind({ judge, save }: Hooks = {}): ImportDefinition<Row> {
  return {
    ...DIRECTORY_IMPORT,
    action: 'import_membership_directory',
    columns: [{ name: 'n', isRequired: true }],
    keyColumn: 'n',
    read: (reader) => ({ n: reader.text('n', 10) }),
    parse: (stored) => stored as Row,
    judge: async (tx, rows, saving) => {
      await judge?.(tx, saving);
      return new Map(
        rows.map(({ line, data }): [number, Judgement] => [
          line,
          { key: data.n ?? null, effect: 'NEW', issues: [] },
        ]),
      );
    },
    save: async (tx) => {
      await save?.(tx);
    },
  };
}

const file = () => ({ name: 'numbers.csv', bytes: bytesOf('n\n1\n2\n') });
const endless = (tx: Tx) => tx.$queryRaw`SELECT pg_sleep(600)::text`;

/** Whether a file stands checked as before, and can still be saved. */
async function canStillBeSaved(actor: Actor, id: string): Promise<void> {
  expect(await getImport(actor, DIRECTORY_IMPORT, id)).toMatchObject({ state: 'CHECKED' });
  expect(await saveImport(actor, aKind(), id)).toBe(true);
}

it('a statement that takes too long is ended by the database, and nothing is saved', async () => {
  const actor = await operator();
  const id = await checkImport(actor, aKind(), file());
  const saving = saveImport(actor, aKind({ save: endless }), id, { ...LIMITS, statement: 200 });
  await expect(saving).rejects.toMatchObject({ code: 'importTooSlow' });
  await canStillBeSaved(actor, id);
});

it('a transaction that takes too long as a whole is given up', async () => {
  const actor = await operator();
  const id = await checkImport(actor, aKind(), file());
  const limits = { ...LIMITS, whole: 300, statement: 2000 };
  const saving = saveImport(actor, aKind({ save: endless }), id, limits);
  await expect(saving).rejects.toMatchObject({ code: 'importTooSlow' });
  await canStillBeSaved(actor, id);
});

it('rows that others hold are waited for, but not for ever', async () => {
  const actor = await operator();
  const id = await checkImport(actor, aKind(), file());
  const other = await pool.connect();
  try {
    await other.query('BEGIN');
    await other.query('SELECT id FROM csv_import WHERE id = $1 FOR UPDATE', [id]);
    const saving = saveImport(actor, aKind(), id, { ...LIMITS, lock: 200 });
    await expect(saving).rejects.toMatchObject({ code: 'importBusy' });
  } finally {
    await other.query('ROLLBACK');
    other.release();
  }
  await canStillBeSaved(actor, id);
});

it('a transaction whose client says nothing any more is ended by the database', async () => {
  const actor = await operator();
  const id = await checkImport(actor, aKind(), file());
  const silent = async (tx: Tx) => {
    const [own] = await tx.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`;
    const isGone = async () => {
      const found = await db.$queryRaw<unknown[]>`
        SELECT FROM pg_stat_activity WHERE pid = ${own?.pid ?? 0}`;
      return found.length === 0;
    };
    await vi.waitUntil(isGone, { timeout: 10_000, interval: 20 });
  };
  const saving = saveImport(actor, aKind({ save: silent }), id, { ...LIMITS, idle: 200 });
  await expect(saving).rejects.toThrow();
  await canStillBeSaved(actor, id);
});

it('a file that cannot be checked in time says so, and keeps no rows', async () => {
  const actor = await operator();
  const limits = { ...LIMITS, statement: 200 };
  const id = await checkImport(actor, aKind({ judge: endless }), file(), limits);
  expect(await getImport(actor, DIRECTORY_IMPORT, id)).toMatchObject({
    state: 'UNREADABLE',
    problem: { code: 'tooSlow' },
  });
  expect(await db.csvImportRow.count({ where: { importId: id } })).toBe(0);
});
