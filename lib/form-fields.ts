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

/** What is ticked of the rows of a page that were shown; those come as one field, with commas between. */
export const selectionFields = {
  shown: z
    .string()
    .max(4000)
    .transform((ids) => ids.split(','))
    .pipe(z.array(z.uuid()).max(100)),
  ticked: list(z.uuid()).pipe(z.array(z.uuid()).max(100)),
  /** What comes next: `stay`, what the page calls its next step, or the query of another page of the list. */
  then: z.string().max(4000).catch('stay'),
};

/** What a ticked box sends: `on`, or the `true` that its form gives it. Nothing else is consent. */
const isTicked = (value: unknown) => value === true || value === 'on' || value === 'true';

/** A box: true when it was ticked; absent when it was not. */
export const checkbox = z.preprocess(isTicked, z.boolean());

/** A box that has to be ticked; `missing` is the key of `validation` that says what it stands for. */
export function tickedBox(missing: string) {
  return z.preprocess(isTicked, z.literal(true, { error: missing }));
}

/** A field that may be left empty, which gives null. */
export function optional<Schema extends z.ZodType>(schema: Schema) {
  const isEmpty = (value: unknown) =>
    value === undefined || (typeof value === 'string' && asParagraphs(value) === '');
  return z.preprocess((value) => (isEmpty(value) ? null : value), schema.nullable());
}

/** Text of a form; `missing` is the key of `validation` for a field that was not sent at all. */
export function sentText(missing: string) {
  return z.string({ error: ({ input }) => (typeof input === 'string' ? undefined : missing) });
}

/**
 * A name or a number that has to be filled in, one line without anything invisible; `missing` is the
 * key of `validation` that says what to enter. Unlike `line`, it is still a string to ask more of.
 */
export function requiredText(maximum: number, missing: string) {
  return sentText(missing).overwrite(asLine).min(1, { error: missing }).max(maximum);
}

/**
 * Control, bidirectional and other invisible characters, but for line feeds: they only mislead. What
 * of people's text counts as invisible is said here and nowhere else.
 */
const INVISIBLE = /[^\P{Cc}\n]|[\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** One line of a person's text as people read it: nothing invisible, blanks tidied. */
export function asLine(text: string): string {
  return text
    .replace(/[\t\r\n]/g, ' ')
    .replace(INVISIBLE, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** Text of several lines as people read it: nothing invisible. */
function asParagraphs(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/\t/g, ' ').replace(INVISIBLE, '').trim();
}

/** One line of a person's text; `missing` is the key of `validation` for an empty one. */
export function line(maximum: number, missing: string) {
  return sentText(missing).transform(asLine).pipe(z.string().min(1, missing).max(maximum));
}

/** What programs make a link of: an address of a page, or of a mailbox. */
const ADDRESS = /:\/\/|\bwww\.|[\p{L}\p{N}-]\.\p{L}{2,}\/|[^\s@]@[^\s@]+\.\p{L}/iu;

/** Whether a name carries an address, with which it would send those elsewhere to whom we mail it. */
export function holdsAddress(name: string): boolean {
  return ADDRESS.test(name);
}

/** The name of a person or a company, which strangers get to read in mails that we send. */
export function nameLine(maximum: number, missing: string) {
  return line(maximum, missing).refine((name) => !holdsAddress(name), 'nameHoldsAddress');
}

/** Text of several lines; `missing` is the key of `validation` for an empty one. */
export function paragraphs(maximum: number, missing: string) {
  return sentText(missing).transform(asParagraphs).pipe(z.string().min(1, missing).max(maximum));
}

/** Text of several lines that may be left empty: then it is undefined. */
export function optionalParagraphs(maximum: number) {
  return z
    .string()
    .optional()
    .transform((text = '') => {
      const read = asParagraphs(text);
      return read === '' ? undefined : read;
    })
    .pipe(z.string().max(maximum).optional());
}
