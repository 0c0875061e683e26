import type { AddressOffer } from './legal-profile';
import { addressLines, type AddressOnRecord } from './rules/address-lines';
import { taxIdRule } from './rules/tax-id';

/** A company's data, ready to be shown. */
export interface CompanyFacts {
  readonly legalName: string;
  /** The name of the country. */
  readonly country: string;
  /** By the country's own order of lines, the country itself last. */
  readonly address: string;
  /** The other form of the address that the applicant had the choice of; null when there was none. */
  readonly otherAddress: { readonly kind: 'typed' | 'suggested'; readonly address: string } | null;
  readonly registrationNumber: string | null;
  readonly taxId: string | null;
  /** What the country calls its tax id; null where it has no name that we know. */
  readonly taxIdName: string | null;
}

/** A legal profile as it was sent, or as the organization has it. */
export type CompanyOnRecord = AddressOnRecord & {
  readonly legalName: string;
  readonly registrationNumber: string | null;
  readonly taxId: string | null;
  readonly addressOffer?: AddressOffer;
};

/**
 * Makes a legal profile ready to be shown.
 * @param country of the organization: its code, and its name in the reader's language
 */
export function companyFacts(
  profile: CompanyOnRecord,
  country: { readonly code: string; readonly name: string },
): CompanyFacts {
  const { legalName, registrationNumber, taxId, addressOffer: offer } = profile;
  const shown = (address: AddressOnRecord) =>
    [...addressLines(country.code, address), country.name].join('\n');
  const other = offer?.chosen === 'suggested' ? 'typed' : 'suggested';
  return {
    legalName,
    country: country.name,
    address: shown(profile),
    otherAddress: offer === undefined ? null : { kind: other, address: shown(offer[other]) },
    registrationNumber,
    taxId,
    taxIdName: taxIdRule(country.code)?.name ?? null,
  };
}
