import { z } from 'zod';

/*
 * Schema pieces for what browsers send: everything is text, an empty field is an empty string, an
 * unticked box is absent, and one ticked box of many is not a list.
 */

/** Boxes or repeated fields: none, one or many values become a list. */
export function list<Item extends z.ZodType>(item: Item) {
  return z.preprocess((value): unknown => {
    if (value === undefined) return [];
    return Array.isArray(value) ? value : [value];
  }, z.array(item));
}

/** A box: true when it was ticked, whatever value it sends; absent when it was not. */
export const checkbox = z.preprocess(
  (value) => value === true || (typeof value === 'string' && value !== ''),
  z.boolean(),
);

/** A box that has to be ticked; `missing` is the key of `validation` that says what it stands for. */
export function tickedBox(missing: string) {
  return checkbox.refine((ticked) => ticked, { error: missing });
}

/** Text that may be left empty, which gives null. */
export function optionalText(maximum: number) {
  return z
    .string()
    .trim()
    .max(maximum)
    .optional()
    .transform((value) => (value === undefined || value === '' ? null : value));
}

/** Text of a form; `missing` is the key of `validation` for a field that was not sent at all. */
export function sentText(missing: string) {
  return z.string({ error: ({ input }) => (typeof input === 'string' ? undefined : missing) });
}

/** Text that has to be filled in; `missing` is the key of `validation` that says what to enter. */
export function requiredText(maximum: number, missing: string) {
  return sentText(missing).trim().min(1, { error: missing }).max(maximum);
}
