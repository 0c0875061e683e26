import type { Actor } from '@/lib/access';
import { getActor, recordTurnedAway, unguardedContext } from '@/lib/auth';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { paths } from '@/lib/paths';
import { judge, judgedRequest, securityHeaders, UPLOAD_PREFIX } from '@/lib/request';
import { receiveFile } from './receive-file';
import { takeFile, type Taking } from './take-file';

interface Definition extends Taking {
  /** Where the form stands: people come back there from signing in, or with a file missing. */
  readonly form: string;
}

/**
 * A handler under `/upload/` that takes the one file of a multipart form as it arrives, for signed-in
 * people; the server bounds it (lib/request/uploads.ts). Works without scripts: the answer leads to a
 * page. An expected refusal leaves one audit
 * record, like that of a form's action.
 */
export function uploadRoute({ form, ...taking }: Definition) {
  const { refused } = taking;
  return async (request: Request): Promise<Response> => {
    if (judge(judgedRequest(request), env.appUrl) !== 'pass') return answer(null, 403);
    try {
      const found = await getActor();
      const sender = unguardedContext(request.headers);
      if (found === null) {
        await recordTurnedAway(taking.action, sender);
        return seeOther(paths.signIn({ next: form }));
      }
      const actor: Actor = { ...found, request: sender };
      const address = await receiveFile(request, (file) => takeFile(actor, file, taking));
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
