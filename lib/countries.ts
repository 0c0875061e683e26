import countries from 'i18n-iso-countries';

/** ISO 3166-1 alpha-2 codes of every country. */
export const COUNTRIES: readonly string[] = Object.keys(countries.getAlpha2Codes()).sort();

const known = new Set(COUNTRIES);
const names = new Map<string, Intl.DisplayNames>();
const options = new Map<string, readonly CountryOption[]>();

export interface CountryOption {
  readonly value: string;
  readonly label: string;
}

export function isCountry(code: string): boolean {
  return known.has(code);
}

/** A country's name in a language; the code itself where there is none. */
export function countryName(code: string, locale: string): string {
  const found = names.get(locale) ?? new Intl.DisplayNames(locale, { type: 'region' });
  names.set(locale, found);
  return known.has(code) ? (found.of(code) ?? code) : code;
}

/** Countries that English gives an article inside a sentence. */
const WITH_ARTICLE = new Set(
  'AE BS CD CF CG CK DO FK FO GB GM KM KY MH MP MV NL PH PS SB SC TC UM US VG VI'.split(' '),
);

/** A country's name as it stands after a preposition: "of the United States", "de Estados Unidos". */
export function countryInSentence(code: string, locale: string): string {
  const name = countryName(code, locale);
  return locale.startsWith('en') && WITH_ARTICLE.has(code) ? `the ${name}` : name;
}

/** Every country by its name in a language, in that language's order: for a select. */
export function countryOptions(locale: string): readonly CountryOption[] {
  const kept = options.get(locale);
  if (kept !== undefined) return kept;
  const { compare } = new Intl.Collator(locale);
  const made = COUNTRIES.map((value) => ({ value, label: countryName(value, locale) })).sort(
    (a, b) => compare(a.label, b.label),
  );
  options.set(locale, made);
  return made;
}
