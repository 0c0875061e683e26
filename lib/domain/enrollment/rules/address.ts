import data from './address-data.json';

/** What a country calls its largest parts; `other` where we have no rules of it. */
export type StateKind =
  | 'area'
  | 'county'
  | 'department'
  | 'district'
  | 'doSi'
  | 'emirate'
  | 'island'
  | 'oblast'
  | 'parish'
  | 'prefecture'
  | 'province'
  | 'region'
  | 'state'
  | 'other';
export type PostalCodeKind = 'postal' | 'postcode' | 'zip' | 'pin' | 'eircode';
export type CityKind = 'city' | 'town' | 'suburb' | 'district';
/** Whether a field has to be filled in, may be, or is not asked for. */
export type Need = 'required' | 'optional' | 'none';

export interface State {
  readonly code: string;
  readonly name: string;
  /** How postal codes of the state begin; null where that is not known. */
  readonly postalCodes: RegExp | null;
}

/** What an address of a country holds. */
export interface AddressRule {
  /** libaddressinput's: %A street, %C city, %S state, %Z postal code, %n a new line. */
  readonly format: string;
  readonly city: CityKind;
  readonly state: Need;
  readonly stateKind: StateKind;
  /** Empty where any text is taken; the address holds the code. */
  readonly states: readonly State[];
  readonly postalCode: Need;
  readonly postalCodeKind: PostalCodeKind;
  readonly pattern: RegExp | null;
  readonly example: string | null;
  /** 9 for each digit, A for each letter of the example, where every code looks like it. */
  readonly outline: string | null;
}

interface CountryFacts {
  readonly format: string;
  readonly requires: string;
  readonly cityType?: string;
  readonly stateType?: string;
  /** Code, name, and how its postal codes begin. */
  readonly states?: readonly (readonly string[])[];
  readonly postalCode?: {
    readonly type?: string;
    readonly pattern: string;
    readonly example: string;
    readonly outline?: string;
  };
}

const FACTS: Readonly<Record<string, CountryFacts>> = data.countries;

/** Countries we have no rules of: anything plausible is taken. */
const GENERAL: AddressRule = {
  format: '%A%n%Z %C%n%S',
  city: 'city',
  state: 'optional',
  stateKind: 'other',
  states: [],
  postalCode: 'optional',
  postalCodeKind: 'postal',
  pattern: null,
  example: null,
  outline: null,
};

/** The data call every part a province that has no name of its own there. */
const CALLED: Readonly<Record<string, StateKind>> = { CL: 'region', PE: 'department' };
const STATE_KINDS: Readonly<Record<string, StateKind>> = {
  area: 'area',
  county: 'county',
  department: 'department',
  district: 'district',
  do_si: 'doSi',
  emirate: 'emirate',
  island: 'island',
  oblast: 'oblast',
  parish: 'parish',
  prefecture: 'prefecture',
  region: 'region',
  state: 'state',
};
const POSTAL_KINDS: Readonly<Record<string, PostalCodeKind>> = {
  zip: 'zip',
  pin: 'pin',
  eircode: 'eircode',
};
/** The data call these postal codes; their people do not. */
const POSTCODES: ReadonlySet<string> = new Set(['AU', 'GB', 'NZ']);
const CITY_KINDS: Readonly<Record<string, CityKind>> = {
  post_town: 'town',
  suburb: 'suburb',
  district: 'district',
};

const known = new Map<string, AddressRule>();

/** What an address of the country has to hold. @param country ISO 3166-1 alpha-2 */
export function addressRule(country: string): AddressRule {
  const kept = known.get(country);
  if (kept !== undefined) return kept;
  const facts = Object.hasOwn(FACTS, country) ? FACTS[country] : undefined;
  const rule = facts === undefined ? GENERAL : ruleOf(country, facts);
  if (facts !== undefined) known.set(country, rule);
  return rule;
}

function ruleOf(country: string, facts: CountryFacts): AddressRule {
  const { format, requires, stateType = '', cityType = '', postalCode, states = [] } = facts;
  const need = (letter: string): Need => {
    if (requires.includes(letter)) return 'required';
    return format.includes(`%${letter}`) ? 'optional' : 'none';
  };
  return {
    format,
    city: CITY_KINDS[cityType] ?? 'city',
    state: need('S'),
    stateKind: CALLED[country] ?? STATE_KINDS[stateType] ?? 'province',
    states: states.map(([code = '', name = '', begins]) => ({
      code,
      name,
      postalCodes: begins === undefined ? null : new RegExp(`^(?:${begins})`),
    })),
    postalCode:
      postalCode === undefined ? (format.includes('%Z') ? 'optional' : 'none') : need('Z'),
    postalCodeKind:
      POSTAL_KINDS[postalCode?.type ?? ''] ?? (POSTCODES.has(country) ? 'postcode' : 'postal'),
    pattern: postalCode === undefined ? null : new RegExp(`^(?:${postalCode.pattern})$`),
    example: postalCode?.example ?? null,
    outline: postalCode?.outline ?? null,
  };
}

/** The state that was meant, by its code or its name, however it is cased; null when none is. */
export function findState(country: string, typed: string): State | null {
  const same = (text: string) => text.toLowerCase() === typed.toLowerCase();
  const { states } = addressRule(country);
  return states.find(({ code }) => same(code)) ?? states.find(({ name }) => same(name)) ?? null;
}

/** A state as the lists of its country hold it: its code, where it is one of them. */
export function stateCode(country: string, state: string): string {
  return findState(country, state)?.code ?? state;
}

/** A state as people read it: its name where the address holds a code. */
export function stateName(country: string, state: string): string {
  return findState(country, state)?.name ?? state;
}
