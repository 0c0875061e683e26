import { findState } from './address';
import { writtenPostalCode } from './postal-code';

/**
 * Where a company is, as far as people type it; the country is the organization's. A type, not an
 * interface: a JSON column takes it.
 */
export type Address = {
  readonly addressLine1: string;
  readonly addressLine2: string | null;
  readonly city: string;
  /** A code where the country's states are listed. */
  readonly state: string | null;
  readonly postalCode: string | null;
};

/** Words that stay small inside an address, in the languages whose addresses have them. */
const SMALL = new Set(
  (
    'al and at da das de degli dei del della delle der des di do dos du el em en et ' +
    'im in la las le les lo los of on op por sous sul sur the und upon van von y zum zur'
  ).split(' '),
);
/** What is written in capitals though the rest is not. */
const CAPITALS = new Set(
  'bp cp cedex ii iii iv ne nw po se sw us vi vii viii ix xi xii xiii xiv xv'.split(' '),
);

/** Nothing but capitals, and enough of them to be a word: "CALLE MAYOR 1", not "NW 3". */
function isShouted(text: string): boolean {
  return text === text.toUpperCase() && /\p{Lu}{4}/u.test(text);
}

function quietWord(word: string, isFirst: boolean, isElided: boolean): string {
  const small = word.toLowerCase();
  // "Rue de l'Église", but "L'Hospitalet".
  if (isElided && !isFirst) return small;
  if (CAPITALS.has(small) || /\p{N}/u.test(word)) return word;
  if (!isFirst && SMALL.has(small)) return small;
  const [first = '', ...rest] = Array.from(small);
  const capital = first.toUpperCase();
  // "ß" and the like have no capital of one letter: the word stays as it was typed.
  return Array.from(capital).length === 1 ? capital + rest.join('') : word;
}

/** Text in capitals as it is written otherwise; any other text as it is. */
function quiet(text: string): string {
  if (!isShouted(text)) return text;
  let words = 0;
  return text.replace(/[\p{L}\p{M}\p{N}]+/gu, (word, at: number) =>
    quietWord(word, words++ === 0, /^[DL]['’]/u.test(text.slice(at))),
  );
}

/**
 * The address as the country's post writes it: postal code and state code in their own form, and
 * no shouting. It is offered to the applicant, never put in the place of what they typed. Applied
 * twice it gives the same as once.
 */
export function normalAddress(country: string, typed: Address): Address {
  const { addressLine2, state, postalCode } = typed;
  return {
    addressLine1: quiet(typed.addressLine1),
    addressLine2: addressLine2 === null ? null : quiet(addressLine2),
    city: quiet(typed.city),
    state: state === null ? null : (findState(country, state)?.code ?? quiet(state)),
    postalCode: postalCode === null ? null : (writtenPostalCode(country, postalCode) ?? postalCode),
  };
}

/** Whether two addresses are the same, letter by letter. */
export function isSameAddress(one: Address, other: Address): boolean {
  return (
    one.addressLine1 === other.addressLine1 &&
    one.addressLine2 === other.addressLine2 &&
    one.city === other.city &&
    one.state === other.state &&
    one.postalCode === other.postalCode
  );
}
