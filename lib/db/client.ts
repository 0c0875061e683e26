import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { env } from '@/lib/env';
import { Prisma, PrismaClient } from './generated/client';
import { LongValueClient } from './long-values';

interface Connection {
  readonly pool: pg.Pool;
  readonly snapshots: pg.Pool;
  readonly lines: Map<string, Promise<void>>;
  readonly db: PrismaClient;
}

/** Exports hold a connection for as long as they are read: they have a few of their own. */
export const MAX_SNAPSHOTS = 3;

/** Beyond this many different statements, new ones are planned each time: names are never freed. */
const MAX_NAMED_STATEMENTS = 500;

/**
 * Begins a statement whose best plan depends on its values, such as a search that finds a few or
 * everybody: it is planned for each of them.
 */
export const PLANNED_ANEW = Prisma.raw('/* planned anew */');

/** Names statements by their text, so that PostgreSQL plans each once per connection. */
function statementNames() {
  const names = new Map<string, string>();
  return ({ sql }: { sql: string }): string => {
    if (sql.trimStart().startsWith(PLANNED_ANEW.sql)) return '';
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= MAX_NAMED_STATEMENTS) return '';
    const name = createHash('sha256').update(sql).digest('base64url');
    names.set(sql, name);
    return name;
  };
}

function poolOf(max: number, connectionTimeoutMillis: number): pg.Pool {
  const pool = new pg.Pool({
    Client: LongValueClient,
    connectionString: env.databaseUrl ?? 'postgresql://database-url-is-not-set.invalid/none',
    max,
    connectionTimeoutMillis,
    idleTimeoutMillis: 60_000,
    allowExitOnIdle: true,
  });
  pool.on('error', () => undefined); // an idle connection was lost: the next query opens another
  return pool;
}

function connect(): Connection {
  const pool = poolOf(env.databasePoolSize, 5_000);
  const snapshots = poolOf(MAX_SNAPSHOTS, 20_000);
  const adapter = new PrismaPg(pool, { statementNameGenerator: statementNames() });
  const db = new PrismaClient({ adapter, errorFormat: 'minimal' });
  return { pool, snapshots, lines: new Map(), db };
}

/*
 * Kept on globalThis: the framework loads this module once per bundle, and again at every reload in
 * development, but there shall be one pool.
 */
const holder = globalThis as typeof globalThis & { partnerCenterDatabase?: Connection };

function connection(): Connection {
  holder.partnerCenterDatabase ??= connect();
  return holder.partnerCenterDatabase;
}

/** The Prisma client. In domains, prefer `transaction` for anything that writes. */
export const db: PrismaClient = connection().db;

/** The connections under `db`, for what Prisma cannot say: COPY, rate limits, LISTEN. */
export const pool: pg.Pool = connection().pool;

/** Connections for long reads, `readInSnapshot`'s alone. */
export const snapshots: pg.Pool = connection().snapshots;

/** For each owner of long reads, what ends when all of them have had their turn. */
export const lines: Map<string, Promise<void>> = connection().lines;

/** Closes every connection, at the end of the process. */
export async function closeDatabase(): Promise<void> {
  await db.$disconnect();
  for (const one of [pool, snapshots]) if (!one.ended) await one.end();
}
