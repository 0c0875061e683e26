import { addressRule, stateName } from './address';
import type { Address } from './normal-address';

/** An address of which no more than the country may be known. */
export type AddressOnRecord = Omit<Address, 'addressLine1' | 'city'> & {
  readonly addressLine1: string | null;
  readonly city: string | null;
};

/** Where letters carry the state's code, not its name. */
const WITH_STATE_CODE = new Set(['AU', 'BR', 'CA', 'IT', 'US']);

/** The country's format, with a place for the city and the state where it has none of its own. */
function formatOf(country: string): string {
  const { format } = addressRule(country);
  const street = format.slice(format.includes('%A') ? format.indexOf('%A') : 0);
  const named = street.includes('%C')
    ? street
    : street.includes('%S')
      ? street.replace('%S', '%C, %S')
      : // "SINGAPORE %Z": the state is a city.
        street.replace(/\p{Lu}{4,}/u, '%C');
  // A name beside a name reads as one: "28013 Madrid Cuenca".
  return WITH_STATE_CODE.has(country) ? named : named.replace('%C %S', '%C%n%S');
}

/**
 * An address as letters to the country show it, line by line, without the country.
 * @param country ISO 3166-1 alpha-2
 */
export function addressLines(country: string, address: AddressOnRecord): readonly string[] {
  const { state } = address;
  const name = state === null ? '' : stateName(country, state);
  const isCity = name.toLowerCase() === address.city?.toLowerCase();
  const shown = WITH_STATE_CODE.has(country) ? (state ?? '') : isCity ? '' : name;
  const parts: Readonly<Record<string, string>> = {
    A: [address.addressLine1, address.addressLine2].filter(Boolean).join('\n'),
    C: address.city ?? '',
    S: shown,
    Z: address.postalCode ?? '',
    n: '\n',
  };
  return formatOf(country)
    .replace(/%([A-Za-z])/g, (_, part: string) => parts[part] ?? '')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').replace(/^[\s,/-]+|[\s,/-]+$/g, ''))
    .filter((line) => line !== '');
}

/** The same in one line. */
export function addressInOneLine(country: string, address: Address): string {
  return addressLines(country, address).join(', ');
}
