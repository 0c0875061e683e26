import type { NextRequest } from 'next/server';
import { requestContext } from '@/lib/auth';
import { env } from '@/lib/env';
import { Refusal } from '@/lib/refusal';
import { busyPage, NONCE_HEADER, ownPageOf } from '@/lib/request';
import { beginFile } from './begin-file';
import type { WrittenCsvFile } from './csv-response';
import { requestWords } from './words';

/** How long to wait before asking again, in seconds. */
const RETRY_AFTER = '30';

/**
 * A download of lines that the database writes. Nothing is answered before the first of them is
 * there, so that whoever has to wait for other files too long reads why, and no file breaks off. The
 * link to it has no `download`: a browser would then show no page in place of the file.
 */
export async function fileResponse(request: NextRequest, file: WrittenCsvFile): Promise<Response> {
  try {
    return await beginFile(file, request.signal);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { requestId } = await requestContext();
    const { pathname, search } = request.nextUrl;
    const nonce = request.headers.get(NONCE_HEADER) ?? '';
    const page = ownPageOf(request, env, { requestId, nonce, path: `${pathname}${search}` });
    const words = await requestWords();
    return new Response(busyPage(page, words.refusal(error, [])), {
      status: 503,
      headers: { 'Content-Type': 'text/html; charset=utf-8', 'Retry-After': RETRY_AFTER },
    });
  }
}
