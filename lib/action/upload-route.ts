import type { Actor } from '@/lib/access';
import { getActor, unguardedContext } from '@/lib/auth';
import { recordRefusal } from '@/lib/domain/audit';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { paths } from '@/lib/paths';
import { Refusal } from '@/lib/refusal';
import { judgeUpload, securityHeaders, UPLOAD_PREFIX, type Verdict } from '@/lib/request';
import { receiveFile, type PostedFile } from './receive-file';

/** Why a file was refused before it was read. */
type Why = 'missing' | 'tooLarge' | 'tooMany' | 'failed';

interface Definition {
  /** snake_case: what a refused attempt is recorded under. */
  readonly action: string;
  /** Most bytes of a body. */
  readonly maximum: number;
  /** Where the form stands: people come back there from signing in, or with a file missing. */
  readonly form: string;
  /** Takes the file; its answer is the address of the page to show. */
  readonly take: (actor: Actor, file: PostedFile) => Promise<string>;
  /** The address that says a file was refused before it was read. */
  readonly refused: (why: Why) => string;
}

const STATUS: Record<Exclude<Verdict, 'pass' | 'too-large'>, number> = {
  'cross-site': 403,
  'length-required': 411,
};

/**
 * A handler under `/upload/` that takes the one file of a multipart form as it arrives, for signed-in
 * people. Works without scripts: the answer leads to a page. An expected refusal leaves one audit
 * record, like that of a form's action.
 */
export function uploadRoute({ action, maximum, form, take, refused }: Definition) {
  return async (request: Request): Promise<Response> => {
    const verdict = judgeUpload(request, env.appUrl, maximum);
    if (verdict === 'too-large') return seeOther(refused('tooLarge'));
    if (verdict !== 'pass') return answer(null, STATUS[verdict]);
    try {
      const found = await getActor();
      if (found === null) return seeOther(paths.signIn({ next: form }));
      const actor: Actor = { ...found, request: unguardedContext(request.headers) };
      const address = await receiveFile(request, (file) =>
        take(actor, file).catch(async (error: unknown) => {
          if (!(error instanceof Refusal)) throw error;
          await recordRefusal(actor, action, error);
          // Whoever may not send files at all is told so by the page of the form.
          return refused(error.code === 'tooManyRequests' ? 'tooMany' : 'failed');
        }),
      );
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
