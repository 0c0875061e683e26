import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';
import { MAX_SNAPSHOTS, pool, snapshots } from './client';
import type { Prisma } from './generated/client';
import { takeTurn, TurnTooLate } from './turns';

/**
 * Lines of a piece. A piece above 128 KiB is a large object to V8, which keeps it until it looks at
 * the whole heap: with 1,000 lines the export of a million took 260 MB more, with 250 it takes 2.
 */
const BATCH = 250;

/** Milliseconds for which a read may hold one of the few connections. */
export interface ReadLimits {
  /** A reader that takes nothing for so long is given up. */
  readonly patience: number;
  /** One that takes ever so little is given up then: a million rows come by a megabit a second. */
  readonly whole: number;
  /** How long one waits for earlier reads of the same owner. */
  readonly turn: number;
}

const LIMITS: ReadLimits = { patience: 30_000, whole: 900_000, turn: 20_000 };

/** The database ends by itself, later than we do, what we should have lost sight of. */
const LOST_AFTER = '90s';

/** The reader was too slow: what it got is not the whole. */
export class ReaderTooSlow extends Error {
  override name = 'ReaderTooSlow';
}

/**
 * The one text column of a query, in batches, all of one moment: a cursor in one transaction, moved
 * on as the reader asks. Whoever stops reading ends the transaction, and the statement too if one is
 * running then; whoever reads no further without a word is given up. The connections are few and
 * everybody's: an owner has one at a time.
 * @param owner whose read it is, such as an organization's id
 * @throws ReaderTooSlow in place of a batch once the reader was given up; TurnTooLate when earlier
 *   reads of the owner, or those that have all the connections, take too long
 */
export function readInSnapshot(
  query: Prisma.Sql,
  owner: string,
  limits: ReadLimits = LIMITS,
): AsyncIterable<readonly string[]> {
  return {
    [Symbol.asyncIterator]() {
      const reader: Reader = { isGone: false, running: null };
      const batches = read({ query, owner, limits, reader });
      const leave = async () => {
        reader.isGone = true;
        const end = batches.return(undefined);
        await stopped(reader, end);
        return end;
      };
      return patiently(batches, leave, limits);
    },
  };
}

type Batches = AsyncGenerator<readonly string[], undefined>;

/** Gives a reader up that takes nothing for too long, or takes too long for all of it. */
function patiently(
  batches: Batches,
  leave: () => Promise<IteratorResult<readonly string[], undefined>>,
  { patience, whole }: ReadLimits,
): AsyncIterator<readonly string[], undefined> {
  let isLate = false;
  const giveUp = () => {
    isLate = true;
    settle();
    leave().catch(() => undefined); // its connection is closed, whatever it says of that
  };
  let idle: NodeJS.Timeout | undefined;
  let end: NodeJS.Timeout | undefined;
  const settle = () => {
    clearTimeout(idle);
    clearTimeout(end);
  };
  return {
    async next() {
      clearTimeout(idle);
      end ??= setTimeout(giveUp, whole);
      const batch = await batches.next();
      if (isLate) throw new ReaderTooSlow();
      if (batch.done === true) settle();
      else idle = setTimeout(giveUp, patience);
      return batch;
    },
    async return() {
      settle();
      return leave();
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

interface Read {
  readonly query: Prisma.Sql;
  readonly owner: string;
  readonly limits: ReadLimits;
  readonly reader: Reader;
}

async function* read({ query, owner, limits, reader }: Read): Batches {
  const endTurn = await takeTurn(owner, limits.turn);
  try {
    if (reader.isGone) return;
    yield* readAtOnce(query, reader);
  } finally {
    endTurn();
  }
}

const areAllTaken = () => snapshots.totalCount >= MAX_SNAPSHOTS && snapshots.idleCount === 0;

/** What the database says to a connection that asks nothing is told by the next question. */
const unheard = () => undefined;

async function* readAtOnce(query: Prisma.Sql, reader: Reader): Batches {
  const client = await snapshots.connect().catch((error: unknown): never => {
    throw areAllTaken() ? new TurnTooLate() : error;
  });
  client.on('error', unheard);
  let isWhole = false;
  try {
    await client.query(
      `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
       SET LOCAL idle_in_transaction_session_timeout = '${LOST_AFTER}'`,
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
    client.off('error', unheard);
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
