import { describe, expect, it } from 'vitest';
import {
  compareWithDirectory,
  proposedAddress,
  proposedContact,
} from '@/lib/domain/enrollment/from-directory';

const NOTHING = {
  addressLine1: null,
  addressLine2: null,
  city: null,
  state: null,
  postalCode: null,
  contactFirstName: null,
  contactLastName: null,
  contactEmail: null,
  contactPhone: null,
};
const ROSES = {
  ...NOTHING,
  addressLine1: 'Passeig Marítim, 8',
  city: 'Roses',
  state: 'Girona',
  postalCode: '17480',
  contactFirstName: 'Teresa',
  contactLastName: 'Bosch',
  contactEmail: 'teresa.bosch@tramontana.example',
  contactPhone: '+34972112233',
};

describe('what the forms hold before anything was typed', () => {
  it('is nothing where the directory has nothing', () => {
    expect(proposedAddress('ES', NOTHING)).toBeNull();
    expect(proposedContact(NOTHING)).toBeNull();
  });

  it('has the state as the form takes it, and no state that cannot be chosen', () => {
    expect(proposedAddress('ES', ROSES)).toMatchObject({ city: 'Roses', state: 'GI' });
    expect(proposedAddress('ES', { ...ROSES, state: 'Catalonia' })).toMatchObject({ state: null });
  });

  it('has the phone as people write it, and no address that would be refused', () => {
    expect(proposedContact(ROSES)).toEqual({
      firstName: 'Teresa',
      lastName: 'Bosch',
      email: 'teresa.bosch@tramontana.example',
      phone: '+34 972 11 22 33',
    });
    expect(proposedContact({ ...ROSES, contactEmail: 'teresa@gmail.com' })?.email).toBeNull();
  });
});

describe('a submission beside the directory', () => {
  const sent = {
    organization: { id: 'o', name: 'Tramontana', country: 'ES' },
    legalProfile: {
      legalName: 'Tramontana Cloud, S. L.',
      addressLine1: 'passeig maritim 8',
      addressLine2: null,
      city: 'ROSES',
      state: 'GI',
      postalCode: '17480',
      registrationNumber: null,
      taxId: null,
    },
    primaryContact: {
      firstName: 'Ana',
      lastName: 'Bosch',
      email: 'Teresa.Bosch@tramontana.example',
      phone: '+34972112234',
      locale: 'es' as const,
    },
  };
  const found = (location: typeof ROSES | typeof NOTHING) =>
    Object.fromEntries(
      compareWithDirectory(sent, location).map(({ fact, isSame }) => [fact, isSame]),
    );

  it('differs neither by case nor by accents, punctuation or the name of a state', () => {
    expect(found(ROSES)).toEqual({
      street: true,
      city: true,
      state: true,
      postalCode: true,
      contact: false,
      email: true,
      phone: false,
    });
  });

  it('says of each fact what both have', () => {
    const facts = compareWithDirectory(sent, { ...ROSES, postalCode: '17481', city: null });
    expect(facts).toContainEqual({
      fact: 'postalCode',
      sent: '17480',
      onRecord: '17481',
      isSame: false,
    });
    expect(facts).toContainEqual({ fact: 'city', sent: 'ROSES', onRecord: null, isSame: false });
  });
});
