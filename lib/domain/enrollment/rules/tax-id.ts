import { stdnum } from 'stdnum';

type Validator = { validate: (value: string) => { isValid: boolean } };

const COUNTRIES = new Map<string, readonly Validator[]>(
  Object.entries(stdnum as Record<string, Record<string, Validator>>).map(
    ([country, validators]) => [country, Object.values(validators)],
  ),
);

/**
 * Whether a tax id passes one of the country's own checks, with or without the country's code in
 * front. Where no check is known, any text does.
 * @param country ISO 3166-1 alpha-2
 */
export function isTaxId(typed: string, country: string): boolean {
  const validators = COUNTRIES.get(country) ?? [];
  if (validators.length === 0) return true;
  const withoutCode = typed.toUpperCase().startsWith(country) ? typed.slice(country.length) : typed;
  return validators.some(
    (validator) => validator.validate(typed).isValid || validator.validate(withoutCode).isValid,
  );
}
