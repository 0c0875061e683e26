import type { z } from 'zod';
import { MATRIX, rolesThatMay, type Permission, type Role } from '@/lib/access';
import { Refusal } from '@/lib/refusal';
import { done, invalid, valuesOf, type FieldError, type FormState } from './form-state';
import { inputOf } from './input';
import { inputIssues, type InputIssue } from './issues';

/** What happens after a command has succeeded. */
export type Outcome =
  | { readonly redirect: string }
  | { readonly message: string }
  | { readonly data: Record<string, string> };

/** The parts of a request that differ between a server and a test. */
export interface Surroundings {
  readonly requestId: string;
  /** Sentences in the reader's language. */
  readonly words: Words;
  readonly redirect: (path: string) => never;
  /** Lets exceptions pass that are the framework's way to redirect or to answer "not found". */
  readonly rethrow: (error: unknown) => void;
  readonly succeeded: () => void;
  readonly refused: (refusal: Refusal) => Promise<void>;
  /** The answer to a refusal that a proof of who asks would lift; null for any other. */
  readonly ask?: (refusal: Refusal) => Promise<FormState | null>;
  readonly failed: (error: unknown) => void;
}

export interface Words {
  readonly isValidationKey: (key: string) => boolean;
  readonly validation: (issue: InputIssue) => string;
  readonly refusal: (refusal: Refusal, roles: readonly Role[]) => string;
  readonly unexpected: (requestId: string) => string;
}

export interface Work<Schema extends z.ZodType, Result> {
  readonly schema: Schema | (() => Schema | Promise<Schema>);
  readonly run: (input: z.output<Schema>) => Promise<Result>;
  readonly done: (result: Result, input: z.output<Schema>) => Outcome | Promise<Outcome>;
}

type Attempt<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; state: FormState };

function rolesFor(refusal: Refusal): readonly Role[] {
  const permission = refusal.params['permission'];
  return typeof permission === 'string' && permission in MATRIX
    ? rolesThatMay(permission as Permission)
    : [];
}

/**
 * The life of a posted form: parse, run the command, map its outcome. Expected refusals become
 * sentences; anything else is logged under the request's id and hidden.
 */
export async function perform<Schema extends z.ZodType, Result>(
  work: Work<Schema, Result>,
  formData: FormData,
  around: Surroundings,
): Promise<FormState> {
  const refuse = (errors: FieldError[]): FormState => invalid(errors, valuesOf(formData));
  const { schema: given } = work;
  const made = await attempted(
    async () => (typeof given === 'function' ? given() : given),
    around,
    refuse,
  );
  if (!made.ok) return made.state;
  const parsed = made.value.safeParse(inputOf(formData));
  if (!parsed.success) {
    const issues = inputIssues(parsed.error, around.words.isValidationKey);
    return refuse(
      issues.map((issue) => {
        const error = { field: issue.field, message: around.words.validation(issue) };
        const { offer } = issue.values;
        return typeof offer === 'string' ? { ...error, offer } : error;
      }),
    );
  }
  const attempt = await attempted(() => work.run(parsed.data), around, refuse);
  if (!attempt.ok) return attempt.state;
  around.succeeded();
  const outcome = await work.done(attempt.value, parsed.data);
  if ('redirect' in outcome) return around.redirect(outcome.redirect);
  return 'message' in outcome ? done(outcome.message) : done(undefined, outcome.data);
}

async function attempted<T>(
  run: () => Promise<T>,
  around: Surroundings,
  refuse: (errors: FieldError[]) => FormState,
): Promise<Attempt<T>> {
  try {
    return { ok: true, value: await run() };
  } catch (error) {
    around.rethrow(error);
    if (!(error instanceof Refusal)) {
      around.failed(error);
      const message = around.words.unexpected(around.requestId);
      return { ok: false, state: refuse([{ field: null, message }]) };
    }
    await around.refused(error);
    const asked = (await around.ask?.(error)) ?? null;
    if (asked !== null) return { ok: false, state: asked };
    const message = around.words.refusal(error, rolesFor(error));
    return { ok: false, state: refuse([{ field: error.field ?? null, message }]) };
  }
}
