import type { Prisma } from '@/lib/db';
import { idOrNull } from '@/lib/ids';

/** Where a page of the list starts: the order's columns of a row. */
interface Position {
  readonly sortName: string;
  readonly id: string;
}

export function cursorOf({ sortName, id }: Position): string {
  return Buffer.from(`${id}${sortName}`, 'utf8').toString('base64url');
}

/** A cursor as it came in the URL; null for none and for a malformed one, which starts anew. */
export function readCursor(cursor: string | null): Position | null {
  if (cursor === null) return null;
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const [id, sortName] = [idOrNull(text.slice(0, 36)), text.slice(36)];
  return id !== null && !sortName.includes('\0') ? { id, sortName } : null;
}

/** Rows beyond a position, in or against the order of the list. */
export function afterCursor(
  { sortName, id }: Position,
  isBackward: boolean,
): Prisma.CustomerRelationshipWhereInput {
  // The plain bound lets the index start at the position; the rest settles rows of equal name.
  return isBackward
    ? { sortName: { lte: sortName }, OR: [{ sortName: { lt: sortName } }, { id: { lt: id } }] }
    : { sortName: { gte: sortName }, OR: [{ sortName: { gt: sortName } }, { id: { gt: id } }] };
}
