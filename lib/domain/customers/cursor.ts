import type { Prisma } from '@/lib/db';
import type { Place } from '@/lib/name-order';

/** Rows beyond a position, in or against the order of the list. */
export function afterCursor(
  { name: sortName, id }: Place,
  isBackward: boolean,
): Prisma.CustomerRelationshipWhereInput {
  // The plain bound lets the index start at the position; the rest settles rows of equal name.
  return isBackward
    ? { sortName: { lte: sortName }, OR: [{ sortName: { lt: sortName } }, { id: { lt: id } }] }
    : { sortName: { gte: sortName }, OR: [{ sortName: { gt: sortName } }, { id: { gt: id } }] };
}
