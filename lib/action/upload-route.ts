import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';
import type { Actor } from '@/lib/access';
import { getActor } from '@/lib/auth';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { paths } from '@/lib/paths';
import { judgeUpload, securityHeaders, UPLOAD_PREFIX, type Verdict } from '@/lib/request';

/** A posted file while it arrives: whoever takes it reads the bytes, or leaves them. */
export interface PostedFile {
  /** As the browser sent it, without folders. */
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** The fields that stand before the file in the form. */
  readonly fields: ReadonlyMap<string, string>;
}

interface Definition {
  /** Most bytes of a body. */
  readonly maximum: number;
  /** Where the form stands: people come back there from signing in, or with a file missing. */
  readonly form: string;
  /** Takes the file; its answer is the address of the page to show. */
  readonly take: (actor: Actor, file: PostedFile) => Promise<string>;
  /** The address that says a file was refused before it was read. */
  readonly refused: (why: 'missing' | 'tooLarge' | 'failed') => string;
}

const STATUS: Record<Exclude<Verdict, 'pass' | 'too-large'>, number> = {
  'cross-site': 403,
  'length-required': 411,
};

/**
 * A handler under `/upload/` that takes the one file of a multipart form as it arrives, for signed-in
 * people. Nothing is gathered in memory: the file passes through `take` piece by piece. Works
 * without scripts: the answer leads to a page.
 */
export function uploadRoute({ maximum, form, take, refused }: Definition) {
  return async (request: Request): Promise<Response> => {
    const verdict = judgeUpload(request, env.appUrl, maximum);
    if (verdict === 'too-large') return seeOther(refused('tooLarge'));
    if (verdict !== 'pass') return answer(null, STATUS[verdict]);
    try {
      const actor = await getActor();
      if (actor === null) return seeOther(paths.signIn({ next: form }));
      const address = await receive(request, (file) => take(actor, file));
      return seeOther(address ?? refused('missing'));
    } catch (err) {
      log.error({ err, address: new URL(request.url).pathname }, 'An upload failed');
      return seeOther(refused('failed'));
    }
  };
}

function answer(location: string | null, status: number): Response {
  const headers = new Headers(
    securityHeaders({
      path: UPLOAD_PREFIX,
      nonce: '',
      https: env.secureCookies,
      development: false,
    }),
  );
  headers.set('Cache-Control', 'no-store');
  if (location !== null) headers.set('Location', location);
  return new Response(null, { status, headers });
}

/** 303: what follows is read, not posted again. */
function seeOther(location: string): Response {
  return answer(location, 303);
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

/** Hands on the form's file; null when it has none. */
async function receive(
  request: Request,
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
    const bytes = stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
    // What is left unread has to pass too, or the browser waits for somebody to take it.
    const work = take({ name: filename, bytes, fields }).finally(() => stream.resume());
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
