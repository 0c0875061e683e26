import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';

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
