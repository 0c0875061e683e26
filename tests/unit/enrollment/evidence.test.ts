import { describe, expect, it } from 'vitest';
import type { Snapshot } from '@/lib/domain/enrollment';
import { evidenceOf } from '@/lib/domain/enrollment/evidence';

function sent(email: string, website: string): Snapshot {
  return {
    organization: { id: 'o', name: 'Duna', country: 'ES' },
    applicant: { userId: 'u', name: 'Diana Ferrer', signInName: 'diana@duna.example' },
    profile: { id: 'p', name: 'Duna Systems', mpnId: '6031234', country: 'ES' },
    legalProfile: {
      legalName: 'Duna Systems, S. L.',
      addressLine1: 'Calle Mayor, 12',
      addressLine2: null,
      city: 'Valencia',
      state: 'V',
      postalCode: '46002',
      registrationNumber: null,
      taxId: null,
    },
    primaryContact: {
      firstName: 'Diana',
      lastName: 'Ferrer',
      email,
      phone: '+34963112233',
      locale: 'es',
    },
    support: { website, email: 'help@duna.example', phone: '+34963112244' },
    declarations: { authority: true, verification: true, firstLineSupport: true },
    warnings: [],
    submittedAt: '2026-11-20T10:00:00.000Z',
  };
}

describe("the contact's domain", () => {
  it.each([
    ['diana@duna.es', 'https://other.es', ['duna.es'], 'same'],
    ['diana@mail.duna.es', 'https://other.es', ['duna.es'], 'related'],
    ['diana@duna.es', 'https://www.duna.es/help', [], 'website'],
    ['diana@duna.es', 'https://duna.com', ['other.es'], 'other'],
    ['diana@duna.co.uk', 'https://other.co.uk', ['third.co.uk'], 'other'],
  ] as const)(
    '%s, with the website %s and the domains %j, is %s',
    (email, site, domains, found) => {
      expect(evidenceOf(sent(email, site), domains).domain).toBe(found);
    },
  );

  it('is named beside the other findings', () => {
    expect(evidenceOf(sent('diana@duna.es', 'https://duna.es'), [])).toMatchObject({
      contactDomain: 'duna.es',
      name: 'same',
      sameCountry: true,
      warnings: [],
    });
  });
});
