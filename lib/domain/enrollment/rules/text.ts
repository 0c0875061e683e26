import { z } from 'zod';
import { sentText } from '@/lib/form-fields';

/** Control, bidirectional and other invisible characters: they only serve to mislead a reader. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * One line of a person's text: invisible characters removed, blanks tidied. `missing` is the key of
 * the messages' `validation` for an empty one.
 */
export const line = (maximum: number, missing: string) =>
  sentText(missing)
    .transform((text) =>
      text
        .replace(/[\t\r\n]/g, ' ')
        .replace(INVISIBLE, '')
        .replace(/ {2,}/g, ' ')
        .trim(),
    )
    .pipe(z.string().min(1, missing).max(maximum));

/** A line that may be left empty: then it is null. */
export const optionalLine = (maximum: number) =>
  z.preprocess(
    (value) =>
      value === undefined || (typeof value === 'string' && value.trim() === '') ? null : value,
    line(maximum, 'invalid').nullable(),
  );

/** What misleads a reader, but for the ends of lines. */
const INVISIBLE_BUT_BREAKS = /[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Text of several lines that may be left empty: then it is undefined. */
export const optionalParagraphs = (maximum: number) =>
  z
    .string()
    .optional()
    .transform((text = '') => {
      const read = text.replace(/\r\n?/g, '\n').replace(INVISIBLE_BUT_BREAKS, '').trim();
      return read === '' ? undefined : read;
    })
    .pipe(z.string().max(maximum).optional());

/** A box that has to be ticked; `key` of the messages' `validation` says why. */
export const ticked = (key: string) =>
  z.preprocess((value) => value === true || value === 'on', z.literal(true, { error: key }));
