import { addressRule, findState } from './address';

/** What stands in front of a code to name its country: `E-28013`, `〒150-0043`. */
const COUNTRY_MARK = /^(?:〒|[A-Z]{1,2}-)\s*/;

/**
 * A postal code as the country writes it: upper case, plain digits, with the blank or hyphen that
 * was left out put where the country's pattern wants it. Null when it is no code of the country.
 */
export function writtenPostalCode(country: string, typed: string): string | null {
  const { pattern } = addressRule(country);
  const tidy = typed.normalize('NFKC').toUpperCase().replace(/\s+/g, ' ').trim();
  if (pattern === null) return tidy;
  return candidates(tidy).find((candidate) => pattern.test(candidate)) ?? null;
}

function candidates(tidy: string): readonly string[] {
  const unmarked = tidy.replace(COUNTRY_MARK, '');
  const bare = unmarked.replace(/[\s-]/g, '');
  const parted = ['-', ' '].flatMap((mark) =>
    Array.from(bare, (_, at) => `${bare.slice(0, at)}${mark}${bare.slice(at)}`),
  );
  return [tidy, unmarked, bare, ...parted];
}

/**
 * Whether the state has postal codes like this one. True where the data do not say.
 * @param written as `writtenPostalCode` gives it
 */
export function isPostalCodeOf(country: string, state: string | null, written: string): boolean {
  const begins = state === null ? null : (findState(country, state)?.postalCodes ?? null);
  return begins === null || begins.test(written);
}

/** Whether no state at all has postal codes like this one, in a country where all are known. */
export function isPostalCodeOfNowhere(country: string, written: string): boolean {
  const { states } = addressRule(country);
  return (
    states.length > 0 &&
    states.every(({ postalCodes }) => postalCodes !== null && !postalCodes.test(written))
  );
}

/** How a postal code of the country looks, in numbers that a sentence is made of. */
export interface PostalCodeForm {
  readonly form:
    'digits' | 'hyphen' | 'blank' | 'digitsLetters' | 'zip' | 'short' | 'letters' | 'example';
  /** How many stand before the blank or hyphen, and after it. */
  readonly first: number;
  readonly second: number;
}

/** The words for it are `validation.postalCodeFormat` in the messages. */
export function postalCodeForm(country: string): PostalCodeForm {
  const { outline, pattern, postalCodeKind, example } = addressRule(country);
  const of = (form: PostalCodeForm['form'], first = 0, second = 0) => ({ form, first, second });
  if (outline !== null) {
    const [, digits = '', mark, rest = ''] = /^(9+)(?:([ -])?(9+|A+))?$/.exec(outline) ?? [];
    if (digits !== '' && rest === '') return of('digits', digits.length);
    if (digits !== '' && rest.startsWith('A')) {
      return of('digitsLetters', digits.length, rest.length);
    }
    if (digits !== '') return of(mark === '-' ? 'hyphen' : 'blank', digits.length, rest.length);
  }
  if (postalCodeKind === 'zip') return of('zip');
  if (!/[A-Z]/.test(example ?? '')) return of('example');
  // Argentina's digits do without the letters around them.
  const digits = (example ?? '').replace(/\D/g, '');
  return pattern?.test(digits) === true ? of('short', digits.length) : of('letters');
}
