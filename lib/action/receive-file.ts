import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';

/** A posted file while it arrives: whoever takes it reads the bytes, or leaves them. */
export interface PostedFile {
  /** As the browser sent it, without folders. */
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** The fields that stand before the file in the form. */
  readonly fields: ReadonlyMap<string, string>;
}

async function* piecesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      yield piece.value;
    }
  } finally {
    await reader.cancel();
  }
}

/**
 * Hands on the one file of a multipart form while it arrives; nothing is gathered in memory.
 * @param take reads the file as far as it wants to; the rest passes unread
 * @returns what `take` gave; null when the form has no file
 */
export async function receiveFile(
  request: Pick<Request, 'body' | 'headers'>,
  take: (file: PostedFile) => Promise<string>,
): Promise<string | null> {
  const type = request.headers.get('content-type') ?? '';
  if (request.body === null || !/^multipart\/form-data\s*;/i.test(type)) return null;
  const source = Readable.from(piecesOf(request.body), { objectMode: false });
  const parser = busboy({
    headers: { 'content-type': type },
    defParamCharset: 'utf8',
    limits: { files: 1, fields: 20, fieldSize: 10_000, parts: 25 },
  });
  const fields = new Map<string, string>();
  const files: { readonly stream: Readable; readonly work: Promise<string> }[] = [];
  parser.on('field', (name, value) => fields.set(name, value));
  parser.on('file', (_field, stream, { filename }) => {
    // An empty choice is sent as a file without a name.
    if (!filename) return void stream.resume();
    const bytes = stream.iterator({ destroyOnReturn: false }) as AsyncGenerator<Uint8Array>;
    // What is left unread has to pass too, or the browser waits for somebody to take it. As long as
    // a reader is attached, also one that gave up in the middle, nothing passes by it.
    const work = take({ name: filename, bytes, fields }).finally(async () => {
      await bytes.return(undefined);
      stream.resume();
    });
    work.catch(() => undefined); // awaited below, once the body has been read
    files.push({ stream, work });
  });
  try {
    await pipeline(source, parser);
  } catch (error) {
    // Whoever reads the file would wait for the rest of it.
    for (const { stream } of files) stream.destroy(new Error('The upload broke off'));
    await Promise.allSettled(files.map(({ work }) => work));
    throw error;
  }
  return (await files[0]?.work) ?? null;
}
