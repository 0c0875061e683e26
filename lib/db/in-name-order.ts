import { Prisma } from './generated/client';

/** From which place a page goes on, and whether against the order: `startOf` of lib/name-order. */
interface Start {
  readonly start: { readonly name: string; readonly id: string } | null;
  readonly isBackward: boolean;
}

/**
 * A page in the order of names as SQL: the condition for rows beyond its start, and ORDER BY.
 * @param by the expressions of an index that leads with them
 */
export function inNameOrder(
  { start, isBackward }: Start,
  by: { readonly name: Prisma.Sql; readonly id: Prisma.Sql },
): { readonly beyond: Prisma.Sql; readonly orderBy: Prisma.Sql } {
  const direction = isBackward ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const sign = isBackward ? Prisma.sql`<` : Prisma.sql`>`;
  return {
    beyond:
      start === null
        ? Prisma.sql`TRUE`
        : Prisma.sql`(${by.name}, ${by.id}) ${sign} (${start.name}, ${start.id}::uuid)`,
    orderBy: Prisma.sql`ORDER BY ${by.name} ${direction}, ${by.id} ${direction}`,
  };
}
