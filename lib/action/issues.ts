import type { z } from 'zod';
import type messages from '@/lib/messages/en.json';

type Catalogue = typeof messages.validation;
export type ValidationKey = keyof Catalogue;
export type Values = Record<string, string | number>;

/** One thing wrong with the input, before it is put into words. */
export interface InputIssue {
  readonly field: string | null;
  /** A key of the messages' `validation`. */
  readonly key: string;
  readonly values: Values;
}

const FORMAT_KEYS: Partial<Record<string, ValidationKey>> = { email: 'email', url: 'url' };
const TOO_LONG: Partial<Record<string, ValidationKey>> = { string: 'tooLong', array: 'tooMany' };
const TOO_SHORT: Partial<Record<string, ValidationKey>> = { string: 'tooShort', array: 'tooFew' };

function defaultKey(issue: z.core.$ZodIssue): ValidationKey {
  switch (issue.code) {
    case 'too_big':
      return TOO_LONG[issue.origin] ?? 'tooBig';
    case 'too_small':
      if (Number(issue.minimum) <= 1 && issue.origin === 'string') return 'required';
      return TOO_SHORT[issue.origin] ?? 'tooSmall';
    case 'invalid_format':
      return FORMAT_KEYS[issue.format] ?? 'invalid';
    case 'invalid_type':
      return issue.expected === 'number' ? 'number' : 'required';
    case 'invalid_value':
      return 'choose';
    default:
      return 'invalid';
  }
}

function valuesOfIssue(issue: z.core.$ZodIssue): Values {
  const values: Values = {};
  for (const [name, value] of Object.entries(issue)) {
    if (typeof value === 'number' || typeof value === 'bigint') values[name] = Number(value);
  }
  if (issue.code === 'custom') {
    for (const [name, value] of Object.entries(issue.params ?? {})) {
      if (typeof value === 'string' || typeof value === 'number') values[name] = value;
    }
  }
  return values;
}

/**
 * Turns what zod found into keys of `validation`: a schema's own message if it is such a key, else
 * one that fits the kind of issue, so that plain schemas read well too. The first issue of each
 * field counts.
 */
export function inputIssues(
  error: z.core.$ZodError,
  isKey: (key: string) => boolean,
): InputIssue[] {
  const byField = new Map<string | null, InputIssue>();
  for (const issue of error.issues) {
    const field = fieldOf(issue.path);
    if (byField.has(field)) continue;
    const key = isKey(issue.message) ? issue.message : defaultKey(issue);
    byField.set(field, { field, key, values: valuesOfIssue(issue) });
  }
  return [...byField.values()];
}

/** A form's field name: objects by dots; an item of a repeated field counts as the field. */
function fieldOf(path: readonly PropertyKey[]): string | null {
  const names = path.filter((part) => typeof part === 'string');
  return names.length === 0 ? null : names.join('.');
}
