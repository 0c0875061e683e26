import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerSchemas } from '@/lib/domain/enrollment/answers';
import { companyFacts } from '@/lib/domain/enrollment/company-facts';
import { addressInOneLine, addressLines } from '@/lib/domain/enrollment/rules/address-lines';
import { normalAddress } from '@/lib/domain/enrollment/rules/normal-address';
import { postalCodeForm, writtenPostalCode } from '@/lib/domain/enrollment/rules/postal-code';

const COUNTRIES = 'ES PT FR DE IT NL GB IE US CA MX AR CL CO PE BR AU IN JP AO SE TR'.split(' ');

const place = {
  addressLine1: 'CALLE DE LA PAZ 1',
  addressLine2: null,
  city: 'MADRID',
  state: 'm',
  postalCode: 'E-28 013',
};
const legal = { legalName: 'Granada Networks, S.L.', registrationNumber: '', taxId: '', ...place };
const schema = answerSchemas('ES')['legal-profile'];
const OFFER = 'Calle de la Paz 1, 28013 Madrid';

describe('postal codes', () => {
  it.each([
    ['GB', 'sw1a2aa', 'SW1A 2AA'],
    ['PT', '1250096', '1250-096'],
    ['NL', '1012js', '1012 JS'],
    ['US', '981011234', '98101-1234'],
    ['US', '98101 1234', '98101-1234'],
    ['ES', '28 013', '28013'],
    ['DE', 'D-10117', '10117'],
    ['FR', '75 008', '75 008'],
    ['JP', '〒１５０－００４３', '150-0043'],
    ['CA', 'k1a-0b1', 'K1A 0B1'],
    ['BR', '01310100', '01310-100'],
    ['ES', 'nonsense', null],
    ['AO', '  x ', 'X'],
  ])('in %s %j is written %j', (country, typed, written) => {
    expect(writtenPostalCode(country, typed)).toBe(written);
  });

  it.each([
    ['ES', { form: 'digits', first: 5 }],
    ['PT', { form: 'hyphen', first: 4, second: 3 }],
    ['NL', { form: 'digitsLetters', first: 4, second: 2 }],
    ['GB', { form: 'letters' }],
    ['AR', { form: 'short', first: 4 }],
    ['US', { form: 'zip' }],
    ['JP', { form: 'hyphen', first: 3, second: 4 }],
    ['AO', { form: 'example' }],
  ])('in %s are described as %j', (country, form) => {
    expect(postalCodeForm(country)).toMatchObject(form);
  });
});

describe('an address as the post writes it', () => {
  it.each([
    ['ES', 'CALLE DE LA PAZ 12 BIS', 'Calle de la Paz 12 Bis'],
    ['FR', '12 RUE DE L’ÉGLISE, BP 40, CEDEX', '12 Rue de l’Église, BP 40, CEDEX'],
    ['US', 'PO BOX 12', 'PO BOX 12'],
    ['US', '1200 PIKE STREET NW', '1200 Pike Street NW'],
    ['ES', 'C/ Mayor 1', 'C/ Mayor 1'],
    ['ES', 'calle mayor 1', 'calle mayor 1'],
    ['JP', '道玄坂1-2-3', '道玄坂1-2-3'],
    ['DE', 'HAUPTSTRASSE 3B', 'Hauptstrasse 3B'],
  ])('in %s turns %j into %j', (country, typed, quiet) => {
    expect(normalAddress(country, { ...place, addressLine1: typed }).addressLine1).toBe(quiet);
  });

  it('is the same after the first time, whatever was typed', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('CALLE MAYOR', 'STRAẞE', 'İSTANBUL', 'ǅEMAL', 'AIX-EN-PROVENCE', 'ΌΔΟΣ'),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...COUNTRIES),
        fc.record({
          addressLine1: text,
          addressLine2: fc.option(text),
          city: text,
          state: fc.option(fc.oneof(text, fc.constantFrom('wa', 'Madrid', 'm', 'SP'))),
          postalCode: fc.option(
            fc.oneof(text, fc.stringMatching(/^[A-Za-z\d -]{0,10}$/), fc.stringMatching(/^\d{5}$/)),
          ),
        }),
        (country, typed) => {
          const once = normalAddress(country, typed);
          expect(normalAddress(country, once)).toEqual(once);
        },
      ),
      { numRuns: 500 },
    );
  }, 30_000);

  it.each([
    ['US', { state: 'WA', city: 'Seattle', postalCode: '98101' }, 'Street 1, Seattle, WA 98101'],
    ['ES', { state: 'SE', city: 'Écija', postalCode: '41400' }, 'Street 1, 41400 Écija, Sevilla'],
    ['ES', { state: 'SE', city: 'Sevilla', postalCode: '41001' }, 'Street 1, 41001 Sevilla'],
    ['IT', { state: 'RM', city: 'Roma', postalCode: '00144' }, 'Street 1, 00144 Roma RM'],
    ['GB', { state: null, city: 'London', postalCode: 'SW1A 2AA' }, 'Street 1, London, SW1A 2AA'],
    ['BR', { state: 'SP', city: 'Campinas', postalCode: null }, 'Street 1, Campinas-SP'],
    ['SG', { state: null, city: 'Singapore', postalCode: '546080' }, 'Street 1, Singapore 546080'],
    ['AO', { state: null, city: 'Luanda', postalCode: null }, 'Street 1, Luanda'],
  ])('has the lines of %s', (country, rest, line) => {
    const address = { addressLine1: 'Street 1', addressLine2: null, ...rest };
    expect(addressInOneLine(country, address)).toBe(line);
  });

  it('loses nothing of what was typed', () => {
    for (const country of COUNTRIES) {
      const address = {
        addressLine1: 'Alpha',
        addressLine2: 'Beta',
        city: 'Gamma',
        state: 'Delta',
        postalCode: '999',
      };
      const lines = addressLines(country, address).join(' ');
      const { state: _, ...always } = address;
      for (const part of Object.values(always)) {
        // Hong Kong and the like have no postal code; none of these countries is one.
        expect(lines, country).toContain(part);
      }
    }
  });
});

describe('the choice between the two', () => {
  const issues = (answers: object) => schema.safeParse({ ...legal, ...answers }).error?.issues;

  it('is offered with the other address, and decided by nobody else', () => {
    expect(issues({})).toMatchObject([
      { path: ['addressChoice'], message: 'chooseAddress', params: { offer: OFFER } },
    ]);
    expect(issues({ addressChoice: 'suggested' })).toHaveLength(1);
    // What was shown was another suggestion: the address has been changed since.
    expect(issues({ addressChoice: 'typed', addressSuggested: 'Elsewhere 2' })).toHaveLength(1);
    expect(issues({ addressChoice: 'other', addressSuggested: OFFER })).toHaveLength(1);
  });

  it.each(['typed', 'suggested'] as const)('keeps both when %s is chosen', (chosen) => {
    const taken = schema.parse({ ...legal, addressChoice: chosen, addressSuggested: OFFER });
    expect(taken.addressOffer).toMatchObject({ typed: place, chosen });
    expect(taken.city).toBe(chosen === 'typed' ? 'MADRID' : 'Madrid');
    expect(schema.parse(taken)).toEqual(taken);
    const { address, otherAddress } = companyFacts(taken, { code: 'ES', name: 'Spain' });
    const shown = { typed: 'CALLE DE LA PAZ 1\nE-28 013 MADRID\nSpain' };
    const forms = { ...shown, suggested: 'Calle de la Paz 1\n28013 Madrid\nSpain' };
    const other = chosen === 'typed' ? 'suggested' : 'typed';
    expect(address).toBe(forms[chosen]);
    expect(otherAddress).toEqual({ kind: other, address: forms[other] });
  });

  it('believes no offer that does not fit the address', () => {
    const forged = { typed: place, suggested: { ...place, city: 'Paris' }, chosen: 'typed' };
    expect(issues({ addressOffer: forged })).toHaveLength(1);
    expect(issues({ addressOffer: '{"chosen":"typed"}' })).toHaveLength(1);
  });
});

describe('what is odd', () => {
  const fine = { ...legal, addressLine1: 'Calle Mayor 1', city: 'Madrid', state: 'M' };
  const messages = (answers: object) =>
    schema
      .safeParse({ ...fine, postalCode: '28013', ...answers })
      .error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? [];

  it('asks for a tick, which holds for these words only', () => {
    const legalName = 'amadeus.com';
    expect(messages({ legalName })).toEqual([['nameConfirmed', 'confirmName']]);
    expect(messages({ legalName, nameConfirmed: 'amadeus.com' })).toEqual([]);
    expect(messages({ legalName: 'other.com', nameConfirmed: 'amadeus.com' })).toEqual([
      ['nameConfirmed', 'confirmName'],
    ]);
  });

  it('asks whether a postal code of another province is right', () => {
    const elsewhere = { postalCode: '41001' };
    expect(messages(elsewhere)).toEqual([['postalCodeConfirmed', 'confirmPostalCode']]);
    expect(messages({ ...elsewhere, postalCodeConfirmed: '41001 M' })).toEqual([]);
    const taken = schema.parse({ ...fine, ...elsewhere, postalCodeConfirmed: '41001 M' });
    expect(schema.parse(taken)).toEqual(taken);
  });

  it('keeps the tick, and drops one that nothing is behind', () => {
    const odd = { ...fine, postalCode: '28013', legalName: '999', nameConfirmed: '999' };
    expect(schema.parse(odd).nameConfirmed).toBe('999');
    expect(schema.parse({ ...odd, legalName: 'Granada' }).nameConfirmed).toBeUndefined();
  });
});
