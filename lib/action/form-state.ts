/**
 * One thing wrong with what was sent. `message` is a sentence in the user's language; `offer` is
 * what the form proposes instead, for a field that is a choice.
 */
export type FieldError = { field: string | null; message: string; offer?: string };

/** What was typed, by field name, to show again; never a password. */
export type FormValues = Record<string, string | string[]>;

/**
 * Asks whoever sent the form to prove once more who they are, in words of their language. The
 * answer comes with the same form, in `proofFields`.
 */
export type ProofQuestion = {
  title: string;
  body: string;
  /** What is needed, where it is more than one thing; null where it is not. */
  needed: string | null;
  /** Null for whoever may use none. */
  password: string | null;
  /** A page on which the issuer that let them in is asked anew; null without one. */
  issuer: { label: string; next: string; href: string } | null;
  /** Null without an authenticator app. */
  otp: string | null;
  /** Null without a passkey; `options` is what the browser needs, as JSON. */
  passkey: { label: string; failed: string; options: string } | null;
  button: string;
};

/** The names under which a form carries the answer to a `ProofQuestion`. */
export const proofFields = {
  asked: 'proofAsked',
  password: 'proofPassword',
  otp: 'proofOtp',
  passkey: 'proofPasskey',
} as const;

/** What a form's server action answers. `id` differs for every refused attempt. */
export type FormState =
  | { status: 'idle' }
  | {
      status: 'invalid';
      errors: FieldError[];
      values: FormValues;
      id: string;
      question?: ProofQuestion;
    }
  | { status: 'done'; message?: string; data?: Record<string, string> };

/** The signature of every action a form of the kit can post to. */
export type FormAction = (previous: FormState, formData: FormData) => Promise<FormState>;

export const idle: FormState = { status: 'idle' };

/** A refused attempt: the sentences, and what was typed so that nothing is lost. */
export function invalid(errors: FieldError[], values: FormValues) {
  return { status: 'invalid', errors, values, id: globalThis.crypto.randomUUID() } as const;
}

/** An attempt that waits for a proof of who sends it; `errors` is what was wrong with the last one. */
export function unproved(
  question: ProofQuestion,
  values: FormValues,
  errors: FieldError[] = [],
): FormState {
  return { ...invalid(errors, values), question };
}

/** A finished action that stays on its page. */
export function done(message?: string, data?: Record<string, string>): FormState {
  return {
    status: 'done',
    ...(message === undefined ? {} : { message }),
    ...(data === undefined ? {} : { data }),
  };
}

/** Names whose values are secrets: they are never sent back to the page. */
const secretName = /password|secret|token|otp|passkey/i;

/** Whether a field of this name holds a secret, which nothing keeps and nothing shows again. */
export function isSecretName(name: string): boolean {
  return secretName.test(name);
}

/**
 * The text values of a submitted form, fit to be shown again: the framework's own fields,
 * files and every password are left out; a name sent more than once becomes a list.
 */
export function valuesOf(formData: FormData): FormValues {
  const values: [string, string | string[]][] = [];
  for (const [name, sent] of entriesOf(formData)) {
    if (isSecretName(name)) continue;
    const all = sent.filter((value) => typeof value === 'string');
    const [first] = all;
    if (first !== undefined) values.push([name, all.length > 1 ? all : first]);
  }
  return Object.fromEntries(values);
}

/** The sentences about one field, in order. */
export function errorsOf(state: FormState, field: string): string[] {
  if (state.status !== 'invalid') return [];
  return state.errors.filter((error) => error.field === field).map((error) => error.message);
}

/** What a refused attempt proposes for a field, if it does. */
export function offerOf(state: FormState, field: string): string | undefined {
  if (state.status !== 'invalid') return undefined;
  return state.errors.find((error) => error.field === field)?.offer;
}

/** What the field showed when the form was sent, or `undefined` when it was not sent. */
export function valueOf(state: FormState, field: string): string | string[] | undefined {
  return state.status === 'invalid' ? state.values[field] : undefined;
}

/** The name under which a form carries what a field showed when the page was read. */
export function seenName(name: string): string {
  return `seen.${name}`;
}

/**
 * Whether a field was sent as the page had shown it, in a form that carries what it showed; a tick
 * box that is not ticked is not sent. After a refusal it then shows what is saved now, which may be
 * somebody else's, and not the old value.
 */
export function isUntouched(state: FormState, name: string): boolean {
  const seen = valueOf(state, seenName(name));
  return seen !== undefined && seen === (valueOf(state, name) ?? '');
}

/** The id of a field's control: what its label, its errors and the summary point at. */
export function fieldId(prefix: string, name: string): string {
  return `${prefix}field-${name.replace(/[^A-Za-z0-9_-]/g, '-')}`;
}

/**
 * The fields of a form by name, the framework's own left out. One pass: a body may hold thousands of
 * names, and `getAll` for each would read all of it anew every time.
 */
export function entriesOf(formData: FormData): ReadonlyMap<string, FormDataEntryValue[]> {
  const entries = new Map<string, FormDataEntryValue[]>();
  for (const [name, value] of formData) {
    if (name.startsWith('$ACTION')) continue;
    const values = entries.get(name);
    if (values === undefined) entries.set(name, [value]);
    else values.push(value);
  }
  return entries;
}
