import type { Actor } from '@/lib/access';
import { type Prisma, type ReadLimits, readInSnapshot, TurnTooLate } from '@/lib/db';
import { Refusal } from '@/lib/refusal';

/**
 * The lines of a file that the database writes, in pieces, as they stood at one moment: they come as
 * fast as they are read (docs/decisions). Part of a query that has authorized its actor.
 * @param actor whose organization reads it: one file at a time
 * @param query one text column, a whole line each: `lineOf`
 * @throws Refusal `filesBusy` in place of the first piece while others have taken too long
 */
export function fileLines(
  actor: Pick<Actor, 'organization'>,
  query: Prisma.Sql,
  limits?: ReadLimits,
): AsyncIterable<string> {
  const batches = readInSnapshot(query, actor.organization.id, limits);
  return {
    [Symbol.asyncIterator]() {
      const source = batches[Symbol.asyncIterator]();
      return {
        async next() {
          const batch = await source.next().catch(refusedWhenBusy);
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

function refusedWhenBusy(error: unknown): never {
  throw error instanceof TurnTooLate ? new Refusal('filesBusy') : error;
}
