import pg from 'pg';

/*
 * Prisma writes what a raw statement carries into JSON several times over before the driver sees it.
 * For what writes thousands of rows that is most of the memory that is used. So a long value waits
 * here, Prisma carries its name, and the connection puts the value in its place. Kept on globalThis
 * like the pool: the framework loads this module once per bundle, and all share the connections.
 */
const holder = globalThis as typeof globalThis & { partnerCenterLongValues?: Map<string, string> };
const waiting = (holder.partnerCenterLongValues ??= new Map<string, string>());

/** Runs `fn` with a name that stands for a long value in the statements that it sends. */
export async function withLongValue<T>(
  value: string,
  fn: (name: string) => Promise<T>,
): Promise<T> {
  const name = `long value ${globalThis.crypto.randomUUID()}`;
  waiting.set(name, value);
  try {
    return await fn(name);
  } finally {
    waiting.delete(name);
  }
}

function valueOf(value: unknown): unknown {
  return typeof value === 'string' ? (waiting.get(value) ?? value) : value;
}

/** A connection that puts long values in the place of their names. */
export class LongValueClient extends pg.Client {}

type Send = (this: pg.Client, ...given: unknown[]) => unknown;

LongValueClient.prototype.query = function (this: pg.Client, ...given: unknown[]): unknown {
  const [statement, ...rest] = given;
  const send = Reflect.get(pg.Client.prototype, 'query') as Send;
  return send.call(this, withValues(statement), ...rest);
} as pg.Client['query'];

function withValues(statement: unknown): unknown {
  if (waiting.size === 0 || typeof statement !== 'object' || statement === null) return statement;
  const { values } = statement as { readonly values?: unknown };
  return Array.isArray(values) ? { ...statement, values: values.map(valueOf) } : statement;
}
