import { Prisma } from './generated/client';

/**
 * `LIMIT` with its number in the text. Of a number that comes as a value, the plan that a connection
 * keeps for any values expects a tenth of the table: it then looks dearer than planning anew, and
 * the database plans at every call, which costs a list twice what finding its rows does.
 * @param rows one of few whole numbers, such as sizes of a page: each makes a statement of its own
 */
export function atMost(rows: number): Prisma.Sql {
  if (!Number.isSafeInteger(rows) || rows < 0)
    throw new RangeError(`Not a number of rows: ${rows}`);
  return Prisma.raw(`LIMIT ${rows}`);
}
