import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import compile from 'icu-minify/compile';
import format from 'icu-minify/format';
import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';

import { wording } from '@/lib/messages/wording';

/*
 * The built application formats sentences that were taken apart ahead of time; tests and programs
 * run from the sources format them as they stand. Both must say the same, or a story of one would
 * not be true of the other.
 */

type Catalogue = { [key: string]: string | Catalogue };
type Value = string | number | Date | ((chunks: readonly string[]) => string);

const formatters = {
  getDateTimeFormat: (...args: ConstructorParameters<typeof Intl.DateTimeFormat>) =>
    new Intl.DateTimeFormat(...args),
  getNumberFormat: (...args: ConstructorParameters<typeof Intl.NumberFormat>) =>
    new Intl.NumberFormat(...args),
  getPluralRules: (...args: ConstructorParameters<typeof Intl.PluralRules>) =>
    new Intl.PluralRules(...args),
};
const NUMBERS = [0, 1, 2, 1234.5];

/** Every sentence by its dotted key. */
function sentences(catalogue: Catalogue, prefix = ''): [string, string][] {
  return Object.entries(catalogue).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${prefix}${key}`, value]] : sentences(value, `${prefix}${key}.`),
  );
}

/** Values to try for each argument of a sentence, tags included. */
function candidatesOf(
  elements: readonly MessageFormatElement[],
  found = new Map<string, Value[]>(),
): Map<string, Value[]> {
  for (const element of elements) {
    switch (element.type) {
      case TYPE.literal:
      case TYPE.pound:
        break;
      case TYPE.argument:
        if (!found.has(element.value)) found.set(element.value, ['Ñandú {x} <b> ’', 12345]);
        break;
      case TYPE.number:
        found.set(element.value, NUMBERS);
        break;
      case TYPE.date:
      case TYPE.time:
        found.set(element.value, [new Date('2026-03-01T22:04:05Z')]);
        break;
      case TYPE.plural:
        found.set(element.value, NUMBERS);
        for (const { value } of Object.values(element.options)) candidatesOf(value, found);
        break;
      case TYPE.select:
        found.set(element.value, [...Object.keys(element.options), 'unheard of']);
        for (const { value } of Object.values(element.options)) candidatesOf(value, found);
        break;
      case TYPE.tag:
        found.set(element.value, [(chunks) => `[${chunks.join('')}]`]);
        candidatesOf(element.children, found);
        break;
    }
  }
  return found;
}

/** Rounds of values in which each argument takes each of its values at least once. */
function roundsOf(sentence: string): Record<string, Value>[] {
  const candidates = [...candidatesOf(parse(sentence))];
  const rounds = Math.max(1, ...candidates.map(([, values]) => values.length)) * 2;
  return Array.from({ length: rounds }, (_, round) =>
    Object.fromEntries(
      candidates.map(([name, values], i) => [
        name,
        values[(round + (round < rounds / 2 ? 0 : i)) % values.length] ?? '',
      ]),
    ),
  );
}

describe.each(['en', 'es'] as const)(
  'the sentences in %s, taken apart ahead of time,',
  (locale) => {
    const timeZone = 'Europe/Madrid';
    const { messages, formats } = wording(locale);
    const words = createTranslator({ locale, messages, formats, timeZone });
    const asItStands = (key: string, values: Record<string, Value>): string =>
      words.markup(key as never, values as never);

    it('say the same as they do as they stand', () => {
      const differing = sentences(messages).filter(([key, sentence]) => {
        const parts = compile(sentence);
        return roundsOf(sentence).some((values) => {
          const apart = format(parts, locale, values, { formats, formatters, timeZone });
          const text = Array.isArray(apart) ? apart.join('') : apart;
          return text !== asItStands(key, values);
        });
      });
      expect(differing.map(([key]) => key)).toEqual([]);
    });
  },
);
