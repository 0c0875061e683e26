import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerSchemas } from '@/lib/domain/enrollment/answers';

const legal = {
  legalName: '  Granada   Networks, S.L. ',
  addressLine1: 'Calle Mayor 1',
  addressLine2: '',
  city: 'Madrid',
  state: 'M',
  postalCode: '28013',
  registrationNumber: '',
  taxId: '',
};

/** Field and key of everything a schema refuses. */
function refusals(result: { error?: { issues: { path: PropertyKey[]; message: string }[] } }) {
  return result.error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? [];
}

describe('the answers', () => {
  it('tidies what was typed', () => {
    expect(answerSchemas('ES')['legal-profile'].parse(legal)).toEqual({
      legalName: 'Granada Networks, S.L.',
      addressLine1: 'Calle Mayor 1',
      addressLine2: null,
      city: 'Madrid',
      state: 'M',
      postalCode: '28013',
      registrationNumber: null,
      taxId: null,
    });
  });

  it('names every field that is wrong, each with its reason', () => {
    const typed = { ...legal, legalName: 'SL', state: '', postalCode: '99999', taxId: 'B12345679' };
    expect(refusals(answerSchemas('ES')['legal-profile'].safeParse(typed))).toEqual([
      ['legalName', 'legalNameLegalForm'],
      ['state', 'stateRequired'],
      ['postalCode', 'postalCodeNowhere'],
      ['taxId', 'taxId'],
    ]);
    const place = { ...legal, state: '', postalCode: '99999' };
    expect(refusals(answerSchemas('ES')['legal-profile'].safeParse(place))).toEqual([
      ['state', 'stateRequired'],
      ['postalCode', 'postalCodeNowhere'],
    ]);
    const poland = { ...legal, state: '', postalCode: '00-950' };
    expect(refusals(answerSchemas('PL')['legal-profile'].safeParse(poland))).toEqual([
      ['registrationNumber', 'registrationNumber'],
    ]);
  });

  it('removes what misleads a reader', () => {
    const typed = { ...legal, legalName: 'Gra\u202Enada\u200B Net\u0007works' };
    expect(answerSchemas('ES')['legal-profile'].parse(typed).legalName).toBe('Granada Networks');
  });

  it('takes an address at the company, and refuses web-mail with its reason', () => {
    const contact = { firstName: 'Ana', lastName: 'García', phone: '915 550 123', locale: 'es' };
    const schema = answerSchemas('ES')['primary-contact'];
    expect(schema.parse({ ...contact, email: ' Ana@Granada.Example ' })).toMatchObject({
      email: 'ana@granada.example',
      phone: '+34915550123',
    });
    expect(refusals(schema.safeParse({ ...contact, email: 'ana@gmail.com' }))).toEqual([
      ['email', 'webmail'],
    ]);
    expect(refusals(schema.safeParse({ ...contact, email: '' }))).toEqual([
      ['email', 'enterEmail'],
    ]);
    // Whatever passes here, mail can reach: the confirmation is what the enrollment waits for.
    for (const email of ['ana', `${'a'.repeat(65)}@granada.example`, 'ana@granada_x.example']) {
      expect(refusals(schema.safeParse({ ...contact, email }))).toEqual([['email', 'email']]);
    }
  });

  it.each([
    ['granada.example', 'https://granada.example'],
    ['http://granada.example/help', 'http://granada.example/help'],
    ['https://www.granada.example', 'https://www.granada.example'],
    ['javascript:alert(1)', null],
    ['https://localhost', null],
    ['ftp://granada.example', null],
    ['granada', null],
  ])('reads the support website %j as %j', (typed, website) => {
    const result = answerSchemas('ES').support.safeParse({
      website: typed,
      email: 'help@granada.example',
      phone: '915550123',
    });
    expect(result.data?.website ?? null).toBe(website);
  });

  it('asks for all three declarations', () => {
    const { declarations } = answerSchemas('ES');
    expect(refusals(declarations.safeParse({ authority: 'on', verification: 'off' }))).toEqual([
      ['verification', 'declareVerification'],
      ['firstLineSupport', 'declareFirstLineSupport'],
    ]);
  });

  it('reads stored answers as it took them', () => {
    const schemas = answerSchemas('ES');
    fc.assert(
      fc.property(
        fc.record({
          legalName: fc.string(),
          addressLine1: fc.string({ unit: 'binary' }),
          addressLine2: fc.option(fc.string()),
          city: fc.string({ unit: 'grapheme' }),
          state: fc.constant('M'),
          postalCode: fc.constantFrom('28013', '28 013', '41001'),
          nameConfirmed: fc.constantFrom('', '999'),
          postalCodeConfirmed: fc.constantFrom('41001 M', ''),
          addressChoice: fc.constantFrom('typed', 'suggested'),
          addressSuggested: fc.constant('Calle Mayor 1, 28013 Madrid'),
          registrationNumber: fc.option(fc.string()),
          taxId: fc.constantFrom('', 'B12345674', null),
        }),
        (typed) => {
          const first = schemas['legal-profile'].safeParse(typed);
          if (!first.success) return;
          expect(schemas['legal-profile'].parse(first.data)).toEqual(first.data);
        },
      ),
    );
  }, 30_000);
});
