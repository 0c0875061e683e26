import {
  getExampleNumber,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/mobile/examples';

/**
 * A phone number in E.164, or null when it is none. Numbers are read as the country's own unless
 * they begin with `+`; extensions are not kept.
 * @param country ISO 3166-1 alpha-2
 */
export function toE164(typed: string, country: string): string | null {
  const number = parsePhoneNumberFromString(typed, {
    ...(isSupportedCountry(country) ? { defaultCountry: country } : {}),
    extract: false,
  });
  return number?.isValid() === true && number.ext === undefined ? number.number : null;
}

/** An E.164 number as people write it: +34 915 55 01 23. */
export function formatPhone(e164: string): string {
  return parsePhoneNumberFromString(e164)?.formatInternational() ?? e164;
}

/** A number of the country as people write it with its code; one of Spain where none is known. */
export function examplePhone(country: string): string {
  const known = isSupportedCountry(country) ? getExampleNumber(country, examples) : undefined;
  return known?.formatInternational() ?? '+34 612 34 56 78';
}
