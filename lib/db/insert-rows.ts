import { Prisma } from './generated/client';

/** A column of a table: the field of the rows that fills it, its name and its type. */
export type InsertColumn = readonly [field: string, name: string, type: string];

/**
 * An INSERT of many rows that travels as one value, for what writes thousands: a statement of the
 * client's own has a parameter for each cell, and the memory that it takes to write one stays taken.
 * The caller may add ON CONFLICT and RETURNING. What a row does not have is null.
 */
export function insertOf(
  table: string,
  columns: readonly InsertColumn[],
  rows: readonly object[],
): Prisma.Sql {
  const names = columns.map(([, name]) => `"${name}"`).join(', ');
  const fields = columns.map(([field]) => `r."${field}"`).join(', ');
  const types = columns.map(([field, , type]) => `"${field}" ${type}`).join(', ');
  return Prisma.sql`INSERT INTO ${Prisma.raw(`"${table}" (${names}) SELECT ${fields}`)}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (${Prisma.raw(types)})`;
}
