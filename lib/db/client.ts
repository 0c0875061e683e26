import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { env } from '@/lib/env';
import { Prisma, PrismaClient } from './generated/client';

interface Connection {
  readonly pool: pg.Pool;
  readonly db: PrismaClient;
}

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
    if (sql.startsWith(PLANNED_ANEW.sql)) return '';
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= MAX_NAMED_STATEMENTS) return '';
    const name = createHash('sha256').update(sql).digest('base64url');
    names.set(sql, name);
    return name;
  };
}

function connect(): Connection {
  const pool = new pg.Pool({
    connectionString: env.databaseUrl ?? 'postgresql://database-url-is-not-set.invalid/none',
    max: env.databasePoolSize,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    allowExitOnIdle: true,
  });
  pool.on('error', () => undefined); // an idle connection was lost: the next query opens another
  const adapter = new PrismaPg(pool, { statementNameGenerator: statementNames() });
  return { pool, db: new PrismaClient({ adapter, errorFormat: 'minimal' }) };
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

/** Closes every connection, at the end of the process. */
export async function closeDatabase(): Promise<void> {
  await db.$disconnect();
  if (!pool.ended) await pool.end();
}
