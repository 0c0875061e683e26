import { describe, expect, it } from 'vitest';
import { COUNTRIES } from '@/lib/countries';
import { toE164 } from '@/lib/phone';
import { isRegistrationNumberRequired } from '@/lib/domain/enrollment/rules/registration-number';
import { isTaxId } from '@/lib/domain/enrollment/rules/tax-id';

describe('phone numbers', () => {
  it.each([
    ['915 550 123', 'ES', '+34915550123'],
    ['+34 915 55 01 23', 'ES', '+34915550123'],
    ['+351 21 123 4567', 'ES', '+351211234567'],
    ['(206) 555-0123', 'US', '+12065550123'],
    ['020 7946 0018', 'GB', '+442079460018'],
    ['01 42 68 53 00', 'FR', '+33142685300'],
    ['123', 'ES', null],
    ['call me', 'ES', null],
    ['+34 915 550 123 ext. 4', 'ES', null],
    ['', 'ES', null],
    ['+999 123456789', 'ES', null],
  ])('reads %j in %s as %s', (typed, country, e164) => {
    expect(toE164(typed, country)).toBe(e164);
  });
});

describe('registration number and tax id', () => {
  it('asks for the number where the law of the country makes it known', () => {
    const asking = COUNTRIES.filter(isRegistrationNumberRequired);
    expect(asking.join(' ')).toBe(
      'AE AM AZ BR BY HU IN IQ KG KZ MD MM PL RU SA SS TH TJ TR UA UZ VE VN ZA',
    );
  });

  it.each([
    ['B12345674', 'ES', true],
    ['ESB12345674', 'ES', true],
    ['B12345679', 'ES', false],
    ['hello', 'ES', false],
    ['501442600', 'PT', true],
    ['501442601', 'PT', false],
    ['T5835678256246', 'JP', true],
    ['T5835678256247', 'JP', false],
    ['anything', 'ZZ', true],
  ])('takes %s of %s: %s', (taxId, country, valid) => {
    expect(isTaxId(taxId, country)).toBe(valid);
  });
});
