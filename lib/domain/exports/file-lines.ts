import type { Actor } from '@/lib/access';
import { type Prisma, readInSnapshot } from '@/lib/db';

/**
 * The lines of a file that the database writes, in pieces, as they stood at one moment: they come as
 * fast as they are read (docs/decisions). Part of a query that has authorized its actor.
 * @param actor whose organization reads it: one file at a time
 * @param query one text column, a whole line each: `lineOf`
 */
export function fileLines(
  actor: Pick<Actor, 'organization'>,
  query: Prisma.Sql,
): AsyncIterable<string> {
  const batches = readInSnapshot(query, actor.organization.id);
  return {
    [Symbol.asyncIterator]() {
      const source = batches[Symbol.asyncIterator]();
      return {
        async next() {
          const batch = await source.next();
          return batch.done === true
            ? { done: true, value: undefined }
            : { done: false, value: batch.value.join('') };
        },
        async return() {
          await source.return?.();
          return { done: true, value: undefined };
        },
      };
    },
  };
}
