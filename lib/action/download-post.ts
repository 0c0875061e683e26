import type { Actor } from '@/lib/access';
import { getActor, recordTurnedAway, requestContext } from '@/lib/auth';
import { recordRefusal } from '@/lib/domain/audit';
import { wakeMailWorker } from '@/lib/domain/notifications';
import { log } from '@/lib/log';
import { paths } from '@/lib/paths';
import { Refusal, type RefusalCode } from '@/lib/refusal';
import { keepPace } from './pace';

interface Definition<Params> {
  /** snake_case, as the audit names the act; also what a refused attempt is recorded under. */
  readonly name: string;
  /** Where the form stands: people come back there from signing in. */
  readonly form: (params: Params) => string;
  /** Acts, and answers with the file, or with the address of the page to show instead. */
  readonly run: (actor: Actor, params: Params, request: Request) => Promise<Response | string>;
  /** The address that says why nothing was done. */
  readonly refused: (params: Params, why: RefusalCode | 'failed') => string;
}

/**
 * A handler that a plain form posts to and whose answer is a file, which exists in that answer and
 * nowhere else. Whoever is not signed in is sent to sign in; an expected refusal is recorded, and
 * leads to a page that says it in words.
 */
export function downloadPost<Params>({ name, form, run, refused }: Definition<Params>) {
  return async (request: Request, context: { params: Promise<Params> }): Promise<Response> => {
    const params = await context.params;
    const actor = await getActor();
    if (actor === null) {
      await recordTurnedAway(name, await requestContext());
      return seeOther(paths.signIn({ next: form(params) }));
    }
    try {
      await keepPace(actor);
      const answer = await run(actor, params, request);
      wakeMailWorker();
      return typeof answer === 'string' ? seeOther(answer) : answer;
    } catch (error) {
      if (!(error instanceof Refusal)) {
        log.error(
          { err: error, requestId: actor.request.requestId, action: name },
          'A post failed',
        );
        return seeOther(refused(params, 'failed'));
      }
      await recordRefusal(actor, name, error);
      return seeOther(refused(params, error.code));
    }
  };
}

/** 303: what follows is read, not posted again. */
function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { Location: location } });
}
