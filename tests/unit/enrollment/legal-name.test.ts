import { describe, expect, it } from 'vitest';
import { legalNameRefusal, legalNameWarnings } from '@/lib/domain/enrollment/rules/legal-name';

describe('legal names', () => {
  it.each([
    ['A', 'legalNameOneCharacter'],
    ['7', 'legalNameOneCharacter'],
    ['&', 'legalNameSymbols'],
    ['---', 'legalNameSymbols'],
    ['. , !', 'legalNameSymbols'],
    ['SL', 'legalNameLegalForm'],
    ['S.L.', 'legalNameLegalForm'],
    ['s. l.', 'legalNameLegalForm'],
    ['Ltd', 'legalNameLegalForm'],
    ['LTD.', 'legalNameLegalForm'],
    ['GmbH', 'legalNameLegalForm'],
    ['GmbH & Co. KG', 'legalNameLegalForm'],
    ['Inc.', 'legalNameLegalForm'],
    ['Pty Ltd', 'legalNameLegalForm'],
    ['S.à r.l.', 'legalNameLegalForm'],
    ['Sociedad Limitada', 'legalNameLegalForm'],
    ['Sp. z o.o.', 'legalNameLegalForm'],
    ['S.A. de C.V.', 'legalNameLegalForm'],
    ['Pvt. Ltd.', 'legalNameLegalForm'],
    ['d.o.o.', 'legalNameLegalForm'],
    ['A/S', 'legalNameLegalForm'],
    ['株式会社', 'legalNameLegalForm'],
    ['ООО', 'legalNameLegalForm'],
    ['주식회사', 'legalNameLegalForm'],
  ])('refuses %j as %s', (name, why) => {
    expect(legalNameRefusal(name)).toBe(why);
  });

  it.each([
    'Granada Networks, S.L.',
    'SLK Systems',
    '3M España',
    'A1',
    'Limited Edition Wines Ltd',
    'Ñandú',
    '株式会社トヨタ',
    'O2',
    'Inc & Pen',
  ])('takes %j', (name) => {
    expect(legalNameRefusal(name)).toBeNull();
  });

  it.each([
    ['amadeus.com', ['internetSuffix']],
    ['Tienda.es Servicios SL', ['internetSuffix']],
    ['999', ['repeatedCharacter']],
    ['aaa', ['repeatedCharacter']],
    ['1 2 3', ['singleCharacters']],
    ['A B C', ['singleCharacters']],
    ['1 1 1', ['repeatedCharacter', 'singleCharacters']],
    ['Granada Networks, S.L.', []],
    ['Compass Communications', []],
    ['St. Comet GmbH', []],
    ['Acme Co.Ltd.', []],
    ['J.P.Morgan', []],
    ['Reisen.travel GmbH', ['internetSuffix']],
  ])('warns of %j: %j', (name, warnings) => {
    expect(legalNameWarnings(name)).toEqual(warnings);
  });
});
