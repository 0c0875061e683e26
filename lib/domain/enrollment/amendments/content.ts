import { isDeepStrictEqual } from 'node:util';
import type { Prisma } from '@/lib/db';
import { addressLines } from '../rules/address-lines';
import { formatPhone } from '@/lib/phone';
import type { Snapshot } from '../snapshot';
import type { Part } from './policy';

/** What of a company is verified: as it is in force, or as it is to be. */
export type CompanyContent = Pick<Snapshot, 'legalProfile' | 'primaryContact'>;

/** Reads a column that only `contentColumn` writes. */
export function readContent(column: unknown): CompanyContent {
  return column as CompanyContent;
}

/** Content as its column takes it. */
export function contentColumn(content: CompanyContent): Prisma.InputJsonObject {
  return { ...content };
}

/** What each part consists of, as it is compared and as the audit keeps it. */
const VALUES = {
  legalName: ({ legalProfile: { legalName } }) => ({ legalName }),
  address: ({ legalProfile: { addressLine1, addressLine2, city, state, postalCode } }) => ({
    addressLine1,
    addressLine2,
    city,
    state,
    postalCode,
  }),
  registrationNumber: ({ legalProfile: { registrationNumber } }) => ({ registrationNumber }),
  taxId: ({ legalProfile: { taxId } }) => ({ taxId }),
  contactPerson: ({ primaryContact: { firstName, lastName, phone } }) => ({
    firstName,
    lastName,
    phone,
  }),
  contactEmail: ({ primaryContact: { email } }) => ({ email }),
} as const satisfies Record<Part, (content: CompanyContent) => Readonly<Record<string, unknown>>>;

const ORDER = Object.keys(VALUES) as Part[];

/** The parts that differ, in their order. The language of the contact is none: nobody verifies it. */
export function changedParts(before: CompanyContent, after: CompanyContent): Part[] {
  return ORDER.filter((part) => !isDeepStrictEqual(VALUES[part](before), VALUES[part](after)));
}

/** The values of some parts, for the audit. */
export function valuesOfParts(
  parts: readonly Part[],
  content: CompanyContent,
): Readonly<Record<string, unknown>> {
  return Object.assign({}, ...parts.map((part) => VALUES[part](content))) as Readonly<
    Record<string, unknown>
  >;
}

/** One changed part as people read it; null for what is not given. */
export interface ChangedPart {
  readonly part: Part;
  readonly before: string | null;
  readonly after: string | null;
}

/** What differs, part by part, ready to be shown; an address in the country's own order of lines. */
export function shownChanges(
  before: CompanyContent,
  after: CompanyContent,
  country: string,
): readonly ChangedPart[] {
  return changedParts(before, after).map((part) => ({
    part,
    before: shown(part, before, country),
    after: shown(part, after, country),
  }));
}

function shown(
  part: Part,
  { legalProfile, primaryContact }: CompanyContent,
  country: string,
): string | null {
  switch (part) {
    case 'legalName':
      return legalProfile.legalName;
    case 'address':
      return addressLines(country, legalProfile).join('\n') || null;
    case 'registrationNumber':
      return legalProfile.registrationNumber;
    case 'taxId':
      return legalProfile.taxId;
    case 'contactPerson': {
      const { firstName, lastName, phone } = primaryContact;
      const name = `${firstName} ${lastName}`;
      return phone === null ? name : `${name}\n${formatPhone(phone)}`;
    }
    case 'contactEmail':
      return primaryContact.email;
  }
}
