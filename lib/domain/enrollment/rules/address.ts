import rules from './address-rules.json';

interface CountryRule {
  readonly postalCode: 'required' | 'optional' | 'none';
  readonly pattern?: string;
  readonly example?: string;
  readonly state: 'required' | 'optional';
  /** Code and name; the address holds the code where there are codes. */
  readonly states?: Readonly<Record<string, string>>;
}

/** Countries we have no rules of: anything plausible is taken. */
const GENERAL: CountryRule = { postalCode: 'optional', state: 'optional' };

const RULES = rules.countries as Readonly<Record<string, CountryRule>>;

/** What an address of the country has to hold. @param country ISO 3166-1 alpha-2 */
export function addressRule(country: string): CountryRule {
  return RULES[country] ?? GENERAL;
}

export interface Place {
  readonly state: string | null;
  readonly postalCode: string | null;
}

export type AddressProblem =
  | { readonly field: 'state'; readonly code: 'stateRequired' | 'stateUnknown' }
  | { readonly field: 'postalCode'; readonly code: 'postalCodeRequired' | 'postalCodeFormat' };

/**
 * A postal code as the country writes it: upper case, with the blank or hyphen that was left out
 * put where the country's pattern wants it. What fits no pattern is returned as typed.
 */
export function canonicalPostalCode(country: string, typed: string): string {
  const { pattern } = addressRule(country);
  const tidy = typed.toUpperCase().replace(/\s+/g, ' ');
  if (pattern === undefined) return tidy;
  const fits = new RegExp(`^(?:${pattern})$`);
  const bare = tidy.replace(/[\s-]/g, '');
  const parted = [' ', '-'].flatMap((mark) =>
    Array.from(bare, (_, at) => `${bare.slice(0, at)}${mark}${bare.slice(at)}`),
  );
  return [tidy, bare, ...parted].find((candidate) => fits.test(candidate)) ?? tidy;
}

/** What the country's rules find wrong with state and postal code. */
export function addressProblems(country: string, place: Place): readonly AddressProblem[] {
  const rule = addressRule(country);
  const problems: AddressProblem[] = [];
  if (place.state === null) {
    if (rule.state === 'required') problems.push({ field: 'state', code: 'stateRequired' });
  } else if (rule.states !== undefined && !Object.hasOwn(rule.states, place.state)) {
    problems.push({ field: 'state', code: 'stateUnknown' });
  }
  if (place.postalCode === null) {
    if (rule.postalCode === 'required') {
      problems.push({ field: 'postalCode', code: 'postalCodeRequired' });
    }
  } else if (
    rule.pattern !== undefined &&
    !new RegExp(`^(?:${rule.pattern})$`).test(place.postalCode)
  ) {
    problems.push({ field: 'postalCode', code: 'postalCodeFormat' });
  }
  return problems;
}

/** A state as people read it: its name where the address holds a code. */
export function stateName(country: string, state: string): string {
  return addressRule(country).states?.[state] ?? state;
}
