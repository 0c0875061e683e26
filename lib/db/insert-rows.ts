import { Prisma } from './generated/client';
import { withLongValue } from './long-values';
import type { Tx } from './transaction';

/** A column of a table: the field of the rows that fills it, its name and its type. */
export type InsertColumn = readonly [field: string, name: string, type: string];

/**
 * Inserts many rows as one value, for what writes thousands: a statement of the client's own has a
 * parameter for each cell, and the memory that it takes to write one stays taken. What a row does
 * not have is null.
 * @param ending ON CONFLICT and RETURNING
 * @returns what the ending returns
 */
export function insertRows<Returned = never>(
  tx: Tx,
  table: string,
  columns: readonly InsertColumn[],
  rows: readonly object[],
  ending: Prisma.Sql = Prisma.empty,
): Promise<Returned[]> {
  const names = columns.map(([, name]) => `"${name}"`).join(', ');
  const fields = columns.map(([field]) => `r."${field}"`).join(', ');
  const types = columns.map(([field, , type]) => `"${field}" ${type}`).join(', ');
  return withLongValue(
    JSON.stringify(rows),
    (value) =>
      tx.$queryRaw<Returned[]>`
      INSERT INTO ${Prisma.raw(`"${table}" (${names}) SELECT ${fields}`)}
      FROM jsonb_to_recordset(${value}::jsonb) AS r (${Prisma.raw(types)}) ${ending}`,
  );
}
