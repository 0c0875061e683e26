import type { LegalProfileAnswers } from './legal-profile';
import {
  addressRule,
  type CityKind,
  type Need,
  type PostalCodeKind,
  type StateKind,
} from './rules/address';
import { addressInOneLine } from './rules/address-lines';
import { isRegistrationNumberRequired } from './rules/registration-number';
import { taxIdRule } from './rules/tax-id';

/** What the form of a legal profile shows, by the rules of the organization's country. */
export interface LegalProfileForm {
  readonly cityKind: CityKind;
  readonly state: Need;
  readonly stateKind: StateKind;
  /** In the order of the reader's language; empty where any text is taken. */
  readonly states: readonly { readonly value: string; readonly label: string }[];
  readonly postalCode: Need;
  readonly postalCodeKind: PostalCodeKind;
  readonly postalCodeExample: string | null;
  readonly registrationNumberOptional: boolean;
  /** What the country calls its tax id, and one that is valid. */
  readonly taxId: { readonly name: string; readonly example: string } | null;
  /** The suggestion that the saved address had; null when it had none. */
  readonly suggested: string | null;
}

/**
 * Makes what the form shows.
 * @param country ISO 3166-1 alpha-2
 * @param saved what was saved before
 */
export function legalProfileForm(
  country: string,
  locale: string,
  saved: Pick<LegalProfileAnswers, 'addressOffer'> | undefined,
): LegalProfileForm {
  const rule = addressRule(country);
  const { compare } = new Intl.Collator(locale);
  const tax = taxIdRule(country);
  const offer = saved?.addressOffer;
  return {
    cityKind: rule.city,
    state: rule.state,
    stateKind: rule.stateKind,
    states: rule.states
      .map(({ code, name }) => ({ value: code, label: name }))
      .sort((a, b) => compare(a.label, b.label)),
    postalCode: rule.postalCode,
    postalCodeKind: rule.postalCodeKind,
    postalCodeExample: rule.example,
    registrationNumberOptional: !isRegistrationNumberRequired(country),
    taxId: tax === null ? null : { name: tax.name, example: tax.example },
    suggested: offer === undefined ? null : addressInOneLine(country, offer.suggested),
  };
}
