import { describe, expect, it } from 'vitest';
import {
  countryName,
  countryOptions,
  isDomainPrefix,
  prefixSkeleton,
} from '@/lib/domain/organizations';
import { isReservedPrefix } from '@/lib/domain/organizations/domain-names';

describe('a domain prefix', () => {
  it.each(['a', '7', 'cobalt', 'cobalt-it', 'c-o-b-a-l-t', '3m', 'a'.repeat(27)])(
    'may be %s',
    (prefix) => {
      expect(isDomainPrefix(prefix)).toBe(true);
    },
  );

  it.each([
    ...['', '-', '-cobalt', 'cobalt-', 'a'.repeat(28), 'cobalt.it', 'cobalt it', 'cobalt_it'],
    ...['Cobalt', 'còbalt', 'соbalt', 'xn--cobalt', 'ab--cd', 'cobalt\n', 'cobalt@it', '.', 'a/b'],
  ])('may not be %j', (prefix) => {
    expect(isDomainPrefix(prefix)).toBe(false);
  });
});

describe('prefixes that look alike', () => {
  it.each([
    ['cobalt', 'coba1t'],
    ['cobalt', 'c0balt'],
    ['cobalt', 'cobait'],
    ['cobalt', 'co-balt'],
    ['modern', 'rnodern'],
    ['wave', 'vvave'],
    ['stone5', 'stones'],
  ])('%s and %s', (one, other) => {
    expect(prefixSkeleton(one)).toBe(prefixSkeleton(other));
  });

  it.each([
    ['cobalt', 'cobalts'],
    ['lumen', 'human'],
    ['granada', 'grenada'],
  ])('but not %s and %s', (one, other) => {
    expect(prefixSkeleton(one)).not.toBe(prefixSkeleton(other));
  });

  it("are refused when they resemble the service's own", () => {
    const own = ['Partner Center', 'Northlight'];
    const tried = ['www', 'adm1n', 'n0rthlight', 'north-light', 'partnercenter', 'cobalt'];
    expect(tried.map((prefix) => isReservedPrefix(prefix, own))).toEqual([
      ...[true, true, true, true, true],
      false,
    ]);
  });
});

describe('countries', () => {
  it('are named and ordered in the language', () => {
    expect(countryName('ES', 'es')).toBe('España');
    expect(countryName('ES', 'en')).toBe('Spain');
    expect(countryName('??', 'en')).toBe('??');
    const labels = countryOptions('es').map(({ label }) => label);
    expect(labels).toHaveLength(countryOptions('en').length);
    expect(labels).toEqual([...labels].sort(new Intl.Collator('es').compare));
  });
});
