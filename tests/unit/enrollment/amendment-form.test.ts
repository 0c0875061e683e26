import { describe, expect, it } from 'vitest';
import { inputIssues } from '@/lib/action/issues';
import {
  changedParts,
  shownChanges,
  type CompanyContent,
} from '@/lib/domain/enrollment/amendments/content';
import { amendmentSchema, edited } from '@/lib/domain/enrollment/amendments/edit-form';
import en from '@/lib/messages/en.json';

const IN_FORCE: CompanyContent = {
  legalProfile: {
    legalName: 'Cobalt IT, S. L.',
    addressLine1: 'Calle de Alcalá, 45',
    addressLine2: null,
    city: 'Madrid',
    state: 'M',
    postalCode: '28014',
    registrationNumber: null,
    taxId: null,
  },
  primaryContact: {
    firstName: 'Carla',
    lastName: 'Benítez',
    email: 'carla@cobalt.example',
    phone: '+34915550142',
    locale: 'es',
  },
};

const ALL = { legal: true, tax: true };

/** What the form of some content shows, with fields typed over. */
function fields({ legalProfile, primaryContact }: CompanyContent, over: object = {}) {
  const shown = { ...legalProfile, ...primaryContact };
  const texts = Object.entries(shown).map(([name, value]) => [name, value ?? ''] as const);
  return {
    ...Object.fromEntries<unknown>(texts),
    profileVersion: '1',
    amendmentVersion: '',
    explanation: '',
    ...over,
  };
}

/** What an edit comes to, or what is wrong with it, by field. */
function outcome(over: object, known = IN_FORCE, may = ALL, country = 'ES') {
  const result = amendmentSchema(country, may, known).safeParse(fields(known, over));
  if (result.success) return changedParts(known, edited(known, result.data));
  return Object.fromEntries<string>(
    inputIssues(result.error, (key) => key in en.validation).map(
      ({ field, key }) => [field ?? '', key] as const,
    ),
  );
}

describe('the form of the company profile', () => {
  it('finds nothing in what is sent back as it was shown', () => {
    expect(outcome({})).toEqual([]);
    expect(outcome({ phone: '+34 915 55 01 42', legalName: ' Cobalt IT, S. L. ' })).toEqual([]);
  });

  it.each([
    [{ legalName: 'Cobalt Cloud, S. L.' }, ['legalName']],
    [{ addressLine1: 'Gran Vía, 1', postalCode: '28013' }, ['address']],
    [{ registrationNumber: 'M-123456' }, ['registrationNumber']],
    [{ taxId: 'B12345674' }, ['taxId']],
    [{ phone: '915 55 01 99' }, ['contactPerson']],
    [{ email: 'Bruno@Cobalt.example' }, ['contactEmail']],
    [{ locale: 'en' }, []],
    [
      { legalName: 'Cobalt Cloud, S. L.', email: 'b@cobalt.example' },
      ['legalName', 'contactEmail'],
    ],
  ])('reads %j as a change of %j', (over, parts) => {
    expect(outcome(over)).toEqual(parts);
  });

  it('refuses by the rules of the enrollment, all at once', () => {
    expect(
      outcome({
        legalName: 'S. L.',
        postalCode: '99999',
        taxId: 'B12345670',
        email: 'carla@gmail.com',
        phone: '12',
      }),
    ).toEqual({
      legalName: 'legalNameLegalForm',
      postalCode: 'postalCodeNowhere',
      taxId: 'taxId',
      email: 'webmail',
      phone: 'phone',
    });
    expect(outcome({ legalName: 'x'.repeat(151) })).toEqual({ legalName: 'tooLong' });
  });

  it('warns of what is odd and offers the other form of an address, as the enrollment does', () => {
    expect(outcome({ legalName: 'cobalt.com' })).toEqual({ nameConfirmed: 'confirmName' });
    expect(outcome({ legalName: 'cobalt.com', nameConfirmed: 'cobalt.com' })).toEqual([
      'legalName',
    ]);
    expect(outcome({ addressLine1: 'GRAN VÍA 1' })).toEqual({ addressChoice: 'chooseAddress' });
  });

  it('asks nothing again about what is in force as it is, however odd', () => {
    const odd = {
      ...IN_FORCE,
      legalProfile: {
        ...IN_FORCE.legalProfile,
        legalName: 'cobalt.com',
        addressLine1: 'CALLE DE ALCALÁ 45',
        postalCode: '08001',
        taxId: 'no longer valid',
      },
      primaryContact: { ...IN_FORCE.primaryContact, email: 'cobalt@gmail.com', phone: null },
    };
    expect(outcome({}, odd)).toEqual([]);
    expect(outcome({ registrationNumber: 'M-1' }, odd)).toEqual(['registrationNumber']);
    expect(outcome({ city: 'Getafe' }, odd)).toEqual({
      postalCodeConfirmed: 'confirmPostalCode',
      addressChoice: 'chooseAddress',
    });
    expect(outcome({ lastName: 'Ruiz' }, odd)).toEqual({ email: 'webmail', phone: 'enterPhone' });
  });

  it('leaves out what a member’s record lacks, until its part is edited', () => {
    const member = {
      ...IN_FORCE,
      legalProfile: { ...IN_FORCE.legalProfile, addressLine1: null, city: null, postalCode: null },
    };
    expect(outcome({ email: 'b@cobalt.example' }, member)).toEqual(['contactEmail']);
    expect(outcome({ legalName: 'Cobalt Cloud' }, member)).toEqual({
      addressLine1: 'enterAddressLine1',
      city: 'enterCity',
      postalCode: 'postalCodeRequired',
    });
  });

  it('does not look at what its sender may not change', () => {
    const both = { legalName: 'S. L.', taxId: 'B12345674', email: 'nonsense' };
    expect(outcome(both, IN_FORCE, { legal: false, tax: true })).toEqual(['taxId']);
    const legal = { legalName: 'Cobalt Cloud, S. L.', taxId: 'nonsense' };
    expect(outcome(legal, IN_FORCE, { legal: true, tax: false })).toEqual(['legalName']);
  });

  it('does not take a field that is missing for one that was left as it was', () => {
    const rest: Record<string, unknown> = fields(IN_FORCE);
    delete rest['legalName'];
    expect(amendmentSchema('ES', ALL, IN_FORCE).safeParse(rest).success).toBe(false);
  });
});

it('shows what changes as people write it, in the country’s order', () => {
  const after = {
    legalProfile: { ...IN_FORCE.legalProfile, addressLine1: 'Gran Vía, 1', taxId: 'B12345674' },
    primaryContact: { ...IN_FORCE.primaryContact, firstName: 'Bruno', phone: null },
  };
  expect(shownChanges(IN_FORCE, after, 'ES')).toEqual([
    {
      part: 'address',
      before: 'Calle de Alcalá, 45\n28014 Madrid',
      after: 'Gran Vía, 1\n28014 Madrid',
    },
    { part: 'taxId', before: null, after: 'B12345674' },
    {
      part: 'contactPerson',
      before: 'Carla Benítez\n+34 915 55 01 42',
      after: 'Bruno Benítez',
    },
  ]);
});
