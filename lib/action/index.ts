import { refresh } from 'next/cache';
import { redirect, unstable_rethrow } from 'next/navigation';
import type { z } from 'zod';
import type { Actor, RequestContext } from '@/lib/access';
import { recordTurnedAway, requestContext, requireActor } from '@/lib/auth';
import { recordRefusal } from '@/lib/domain/audit';
import { wakeMailWorker } from '@/lib/domain/notifications';
import { log } from '@/lib/log';
import { invalid, valuesOf, type FormAction, type FormState } from './form-state';
import { perform, type Outcome, type Surroundings } from './perform';
import { askForProof, takeProof } from './proof';
import { keepPace } from './pace';
import { noteRefused } from './refused-request';
import { requestWords } from './words';

export type { FormAction } from './form-state';
export { csvResponse, delimiterFor } from './csv-response';
export { downloadResponse } from './download-response';
export { downloadPost } from './download-post';
export { fileResponse } from './file-response';
export { importErrors } from './import-errors';
export { noRows } from './no-rows';
export { keepsPace } from './pace';
export { orForbidden } from './or-forbidden';
export { orNotFound } from './or-not-found';
export { uploadRoute } from './upload-route';
export { findLateAttempt, wasRefused } from './refused-request';

interface Definition<Who, Schema extends z.ZodType, Result> {
  /** snake_case, as the audit names the act; also what a refused attempt is recorded under. */
  readonly name: string;
  /**
   * What the form sends; made from who sends it where the rules depend on that, or on what is
   * stored of them. What making it refuses is answered as a refusal of the command.
   */
  readonly schema: Schema | ((who: Who) => Schema | Promise<Schema>);
  readonly run: (who: Who, input: z.output<Schema>) => Promise<Result>;
  readonly done: (result: Result, input: z.output<Schema>) => Outcome | Promise<Outcome>;
}

/** Whose action it is: by default of everybody who is signed in and owes nothing. */
interface OwnedDefinition<Schema extends z.ZodType, Result> extends Definition<
  Actor,
  Schema,
  Result
> {
  /** A gate of lib/auth that lets in people who owe something, for the action that settles it. */
  readonly owner?: () => Promise<Actor>;
}

/**
 * A form's server action for signed-in people. Whoever is not signed in is sent to sign in; an
 * expected refusal is shown in words and leaves one audit record. Where the command asks for a fresh
 * proof of who acts, the form asks for it, keeping what was typed, and goes on from there.
 */
export function formAction<Schema extends z.ZodType, Result>(
  definition: OwnedDefinition<Schema, Result>,
): FormAction {
  const { name, owner = requireActor } = definition;
  return async (_previous, formData) => {
    const whoever = async () => takeProof(await owner(), formData);
    const actor = await whoever().catch(async (error: unknown) => {
      await letThrough(name, error);
      return failed(name, error, formData);
    });
    if ('status' in actor) return answered(actor, false);
    let isLate = false;
    const work = workOf(definition, actor);
    const run = (input: z.output<Schema>) => keepPace(actor).then(() => work.run(input));
    const state = await perform({ ...work, run }, formData, {
      ...(await surroundings(name, actor.request, actor.organization)),
      refused: (refusal) => {
        isLate = refusal.isLate;
        return recordRefusal(actor, name, refusal);
      },
      ask: (refusal) =>
        refusal.code === 'proofNeeded' ? askForProof(actor, formData) : Promise.resolve(null),
    });
    return answered(state, isLate);
  };
}

/** A form's server action that anybody may post to; the command gets where the request came from. */
export function publicFormAction<Schema extends z.ZodType, Result>(
  definition: Definition<RequestContext, Schema, Result>,
): FormAction {
  return async (_previous, formData) => {
    const context = await requestContext();
    const state = await perform(workOf(definition, context), formData, {
      ...(await surroundings(definition.name, context)),
      refused: (refusal) => {
        log.info({ requestId: context.requestId, action: definition.name, code: refusal.code });
        return Promise.resolve();
      },
    });
    return answered(state, false);
  };
}

/** Lets whoever was sent elsewhere go there, which leaves a record where it is known who it was. */
async function letThrough(action: string, error: unknown): Promise<void> {
  try {
    unstable_rethrow(error);
  } catch (away) {
    await recordTurnedAway(action, await requestContext());
    throw away;
  }
}

/** Who asks could not be found out: what was typed stays on the page. */
async function failed(action: string, error: unknown, formData: FormData): Promise<FormState> {
  const { requestId } = await requestContext();
  log.error({ err: error, requestId, action }, 'An action failed');
  const words = await requestWords();
  return invalid([{ field: null, message: words.unexpected(requestId) }], valuesOf(formData));
}

/** Passes the answer on; a page that is drawn again gets to know that it was refused, and why. */
async function answered(state: FormState, isLate: boolean): Promise<FormState> {
  if (state.status === 'invalid' && state.errors.length > 0) {
    const messages = state.errors.map(({ message }) => message);
    await noteRefused({ messages, values: state.values, isLate });
  }
  if (isLate) refresh();
  return state;
}

function workOf<Who, Schema extends z.ZodType, Result>(
  { schema, run, done }: Definition<Who, Schema, Result>,
  who: Who,
) {
  return {
    schema: typeof schema === 'function' ? () => schema(who) : schema,
    run: (input: z.output<Schema>) => run(who, input),
    done,
  };
}

async function surroundings(
  action: string,
  { requestId }: RequestContext,
  organization?: Actor['organization'],
): Promise<Omit<Surroundings, 'refused'>> {
  return {
    requestId,
    words: await requestWords(organization),
    redirect,
    rethrow: unstable_rethrow,
    succeeded: () => {
      wakeMailWorker();
      refresh();
    },
    failed: (error) => log.error({ err: error, requestId, action }, 'An action failed'),
  };
}
