import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';
import { pool, snapshots } from './client';
import type { Prisma } from './generated/client';

const BATCH = 1000;
/** A reader that takes nothing for so long is given up, and its connection with it. */
const PATIENCE = '60s';

/**
 * The one text column of a query, in batches, all of one moment: a cursor in one transaction, moved
 * on as the reader asks. Whoever stops reading ends the transaction, and the statement too if one is
 * running then.
 */
export function readInSnapshot(query: Prisma.Sql): AsyncIterable<readonly string[]> {
  return {
    [Symbol.asyncIterator]() {
      const reader: Reader = { isGone: false, running: null };
      const batches = read(query, reader);
      return {
        next: () => batches.next(),
        async return() {
          reader.isGone = true;
          const end = batches.return(undefined);
          await stopped(reader, end);
          return end;
        },
      };
    },
  };
}

interface Reader {
  isGone: boolean;
  /** The server's process that is working for it. */
  running: number | null;
}

/** The generator hears of its end only when its statement has ended: that is made to happen. */
async function stopped(reader: Reader, end: Promise<unknown>): Promise<void> {
  // A statement that the server has not begun yet cannot be cancelled: it is tried again.
  while (reader.running !== null) {
    await pool.query('SELECT pg_cancel_backend($1)', [reader.running]);
    await Promise.race([end, delay(50)]);
  }
}

async function* read(
  query: Prisma.Sql,
  reader: Reader,
): AsyncGenerator<readonly string[], undefined> {
  const client = await snapshots.connect();
  let isWhole = false;
  try {
    await client.query(
      `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
       SET LOCAL idle_in_transaction_session_timeout = '${PATIENCE}'`,
    );
    await client.query({ text: `DECLARE batches CURSOR FOR ${query.text}`, values: query.values });
    for (;;) {
      const rows = reader.isGone ? [] : await nextBatch(client, reader);
      if (rows.length > 0) yield rows;
      if (rows.length < BATCH) break;
    }
    await client.query('COMMIT');
    isWhole = true;
    return undefined;
  } finally {
    // What was left half-way is not worth a statement more: the connection goes with it.
    client.release(!isWhole);
  }
}

async function nextBatch(client: pg.PoolClient, reader: Reader): Promise<string[]> {
  reader.running = backendOf(client);
  try {
    const { rows } = await client.query<[string]>({
      text: `FETCH ${BATCH} FROM batches`,
      rowMode: 'array',
    });
    return rows.map(([text]) => text);
  } catch (error) {
    if (reader.isGone) return [];
    throw error;
  } finally {
    reader.running = null;
  }
}

/** The driver knows it since the connection began; its types do not tell. */
function backendOf(client: pg.PoolClient): number | null {
  const process: unknown = Reflect.get(client, 'processID');
  return typeof process === 'number' ? process : null;
}
