import { writtenCsvResponse, type WrittenCsvFile } from './csv-response';

/**
 * The response of a file once its first lines are there.
 * @param signal whether who asked has gone away meanwhile
 * @throws what keeps the first lines from coming
 */
export async function beginFile(file: WrittenCsvFile, signal: AbortSignal): Promise<Response> {
  const source = file.lines[Symbol.asyncIterator]();
  const leave = () => void source.return?.();
  signal.addEventListener('abort', leave, { once: true });
  const first = await source.next();
  signal.removeEventListener('abort', leave);
  return writtenCsvResponse({ ...file, lines: goingOn(first, source) });
}

/** The same lines, of which the first ones were asked for already. */
function goingOn(
  first: IteratorResult<string>,
  source: AsyncIterator<string>,
): AsyncIterable<string> {
  let isFirst = true;
  return {
    [Symbol.asyncIterator]: () => ({
      next() {
        if (!isFirst) return source.next();
        isFirst = false;
        return Promise.resolve(first);
      },
      return: async () => (await source.return?.()) ?? { done: true, value: undefined },
    }),
  };
}
