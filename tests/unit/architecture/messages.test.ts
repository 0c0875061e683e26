import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';

import en from '@/lib/messages/en.json';
import es from '@/lib/messages/es.json';
import { REFUSAL_CODES } from '@/lib/refusal';

type Catalogue = { [key: string]: string | Catalogue };

/** Every sentence by its dotted key. */
function sentences(catalogue: Catalogue, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(catalogue).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string'
        ? [[`${prefix}${key}`, value]]
        : [...sentences(value, `${prefix}${key}.`)],
    ),
  );
}

/** The names a sentence needs values for, tags included: `count`, `<link>`. */
function argumentsOf(elements: readonly MessageFormatElement[]): Set<string> {
  const names = new Set<string>();
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
    names.add(element.type === TYPE.tag ? `<${element.value}>` : element.value);
    const parts =
      element.type === TYPE.tag
        ? [element.children]
        : 'options' in element
          ? Object.values(element.options).map(({ value }) => value)
          : [];
    for (const part of parts) for (const name of argumentsOf(part)) names.add(name);
  }
  return names;
}

function signature(sentence: string | undefined): string {
  return [...argumentsOf(parse(sentence ?? ''))].sort().join(' ');
}

const english = sentences(en);
const spanish = sentences(es);

describe('the sentences', () => {
  it('exist in both languages', () => {
    expect([...english.keys()].filter((key) => !spanish.has(key))).toEqual([]);
    expect([...spanish.keys()].filter((key) => !english.has(key))).toEqual([]);
  });

  it('say something', () => {
    const all = [...english, ...spanish];
    expect(all.filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([]);
  });

  it('take the same values in both languages', () => {
    const differing = [...english].filter(
      ([key, text]) => signature(text) !== signature(spanish.get(key)),
    );
    expect(differing.map(([key]) => key)).toEqual([]);
  });
});

describe('refusals', () => {
  const codes: readonly string[] = REFUSAL_CODES;

  it('each have a sentence', () => {
    expect(codes.filter((code) => !english.has(`refusals.${code}`))).toEqual([]);
  });

  it('have no sentence without a code', () => {
    const keys = [...english.keys()].filter((key) => key.startsWith('refusals.'));
    expect(keys.filter((key) => !codes.includes(key.slice('refusals.'.length)))).toEqual([]);
  });
});
