import { describe, expect, it } from 'vitest';
import { answerSchemas } from '@/lib/domain/enrollment/answers';
import { legalProfileForm } from '@/lib/domain/enrollment/legal-profile-form';
import { addressRule } from '@/lib/domain/enrollment/rules/address';
import { taxIdRule } from '@/lib/domain/enrollment/rules/tax-id';

interface Story {
  /** A code of the state, a postal code of it, and a tax id; null where the country has none. */
  readonly state: string | null;
  readonly postalCode: string;
  readonly taxId: string;
  /** What is refused. */
  readonly badPostalCode: string;
  readonly badTaxId: string;
  /** What a missing state and a missing postal code are answered with. */
  readonly without: readonly string[];
}

const STORIES: Readonly<Record<string, Story>> = {
  ES: story('SE', '41001', 'B12345674', '4100', 'B12345679', [
    'stateRequired',
    'postalCodeRequired',
  ]),
  PT: story(null, '1250-096', '501442600', '1250', '501442601', ['postalCodeRequired']),
  FR: story(null, '75008', '732 829 320', '750', '732 829 321', ['postalCodeRequired']),
  DE: story(null, '10117', 'DE136695976', '1011', 'DE136695978', ['postalCodeRequired']),
  IT: story('RM', '00144', '00743110157', '0014', '00743110158', [
    'stateRequired',
    'postalCodeRequired',
  ]),
  NL: story(null, '1012 JS', 'NL004495445B01', '0012 JS', '123456789B90', ['postalCodeRequired']),
  GB: story(null, 'SW1A 2AA', 'GB980780684', '12345', '802311781', ['postalCodeRequired']),
  IE: story('D', 'D02 X285', 'IE6433435F', 'D02', '6433435E', []),
  US: story('WA', '98101', '91-1144442', '9810', '07-1144442', [
    'stateRequired',
    'postalCodeRequired',
  ]),
  CA: story('ON', 'K1A 0B1', '123026635', 'K1A 0D1', '123456783', [
    'stateRequired',
    'postalCodeRequired',
  ]),
  MX: story('CMX', '06600', 'MAB9307148T4', '660', 'FUNK671228PH6x', [
    'stateRequired',
    'postalCodeRequired',
  ]),
  AR: story('C', 'C1070AAM', '20-05536168-2', 'CC10', '20-05536168-3', []),
  CL: story('RM', '8340457', '76086428-5', '83404', '76086428-6', []),
  CO: story('DC', '111221', '213.123.432-1', '1112', '213.123.432-2', ['stateRequired']),
  PE: story('LIM', '02001', '20512333797', '2', '20512333798', []),
  BR: story('SP', '01310-100', '16.727.230/0001-97', '0131', '16.727.230.0001-98', [
    'stateRequired',
    'postalCodeRequired',
  ]),
  AU: story('NSW', '2000', '83 914 571 673', '200', '99 999 999 999', [
    'stateRequired',
    'postalCodeRequired',
  ]),
  IN: story('KA', '560001', '27AAPFU0939F1ZV', '5600', '27AAPFU0939F1Z0', [
    'stateRequired',
    'postalCodeRequired',
  ]),
  JP: story('13', '150-0043', '5835678256246', '15000', '2-8356-7825-6246', [
    'stateRequired',
    'postalCodeRequired',
  ]),
};

function story(
  state: string | null,
  postalCode: string,
  taxId: string,
  badPostalCode: string,
  badTaxId: string,
  without: readonly string[],
): Story {
  return { state, postalCode, taxId, badPostalCode, badTaxId, without };
}

const typed = (country: string) => ({
  legalName: 'Example Trading',
  addressLine1: 'Street 1',
  addressLine2: '',
  city: 'Town',
  state: STORIES[country]?.state ?? '',
  postalCode: STORIES[country]?.postalCode ?? '',
  // Brazil and India ask for it.
  registrationNumber: '12345',
  taxId: STORIES[country]?.taxId ?? '',
});

const schemaOf = (country: string) => answerSchemas(country)['legal-profile'];
const refused = (country: string, answers: object) => {
  const read = schemaOf(country).safeParse({ ...typed(country), ...answers });
  return read.error?.issues.map(({ message }) => message) ?? [];
};

describe.each(Object.entries(STORIES))('a company of %s', (country, told) => {
  it('is taken with what its country asks for, as it was typed', () => {
    const taken = schemaOf(country).parse(typed(country));
    expect(taken).toMatchObject({
      state: told.state,
      postalCode: told.postalCode,
      taxId: told.taxId,
    });
    expect(taken.addressOffer).toBeUndefined();
  });

  it('is refused a postal code and a tax id that are none', () => {
    expect(refused(country, { postalCode: told.badPostalCode })).toEqual(['postalCodeFormat']);
    expect(refused(country, { taxId: told.badTaxId })).toEqual(['taxId']);
  });

  it('is told what is missing', () => {
    expect(refused(country, { state: '', postalCode: '' })).toEqual(told.without);
  });

  it('is refused a state of another country where its states are known', () => {
    const { states } = addressRule(country);
    const messages = refused(country, { state: 'Transylvania' });
    expect(messages).toEqual(states.length > 0 ? ['stateUnknown'] : []);
  });

  it('has examples that are right themselves', () => {
    const { example } = addressRule(country);
    const tax = taxIdRule(country);
    expect(refused(country, { postalCode: example, taxId: tax?.example })).not.toContain('taxId');
    expect(refused(country, { postalCode: example })).not.toContain('postalCodeFormat');
  });

  it('is asked in the words of its country', () => {
    const form = legalProfileForm(country, 'en', undefined);
    expect(form.taxId?.name).toMatch(/\S/);
    expect(form.state === 'none').toBe(told.state === null);
    expect(form.states.length > 0).toBe(told.state !== null);
  });
});

describe('the words of a country', () => {
  it.each([
    ['US', 'state', 'zip'],
    ['CA', 'province', 'postal'],
    ['IE', 'county', 'eircode'],
    ['JP', 'prefecture', 'postal'],
    ['IN', 'state', 'pin'],
    ['AU', 'state', 'postcode'],
    ['CO', 'department', 'postal'],
    ['CL', 'region', 'postal'],
    ['AE', 'emirate', 'postal'],
    ['AO', 'other', 'postal'],
  ])('%s has a %s and a %s code', (country, stateKind, postalCodeKind) => {
    expect(legalProfileForm(country, 'es', undefined)).toMatchObject({ stateKind, postalCodeKind });
  });

  it.each([
    ['ES', 'enterCity'],
    ['GB', 'enterTown'],
    ['AU', 'enterSuburb'],
    ['PE', 'enterDistrict'],
  ])('%s asks for a missing city by its own name: %s', (country, key) => {
    const { error } = schemaOf(country).safeParse({ ...typed(country), city: ' ' });
    const issue = error?.issues.find(({ path }) => path[0] === 'city');
    expect(issue?.message).toBe(key);
  });

  it('asks for no postal code where there are none, and keeps none', () => {
    expect(legalProfileForm('HK', 'en', undefined).postalCode).toBe('none');
    const answers = { ...typed('HK'), state: 'Kowloon', postalCode: '999077' };
    expect(schemaOf('HK').parse(answers).postalCode).toBeNull();
  });

  it('takes anything plausible where it has no rules', () => {
    expect(refused('CM', { state: 'Littoral', postalCode: 'B.P. 5', taxId: 'x' })).toEqual([]);
    expect(refused('CM', { state: '', postalCode: '', taxId: '' })).toEqual([]);
  });

  it('asks for the number in the register where the program wants it', () => {
    expect(refused('BR', { registrationNumber: '' })).toEqual(['registrationNumber']);
    expect(refused('ES', { registrationNumber: '' })).toEqual([]);
  });

  it('knows when no state has such postal codes', () => {
    expect(refused('ES', { postalCode: '99001' })).toEqual(['postalCodeNowhere']);
  });
});

describe('what every country’s data must hold', () => {
  it('an example that fits its own pattern', () => {
    const codes = 'AD AT AU BE BR CH CN CZ DK FI GR HU KR MY NO PL RO SE SK TH TR UA VN ZA'.split(
      ' ',
    );
    for (const code of codes) {
      const { pattern, example } = addressRule(code);
      expect(pattern?.test(example ?? ''), `${code} ${example}`).toBe(true);
    }
  });
});
