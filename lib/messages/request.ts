import { cookies, headers } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { REQUEST_PATH_HEADER } from '@/lib/request/names';
import { chooseLocale, isLocale, type Locale } from './locale';
import { defaultTimeZone, isTimeZone, preferenceCookies } from './preferences';
import { wording } from './wording';

/**
 * What next-intl needs for one request: language and time zone come from the browser's
 * preference cookies (written at sign-in and by the switch). Only pages for search engines, which
 * keep no cookie, have an address for each language.
 */
export default getRequestConfig(async ({ locale: asked }) => {
  const jar = await cookies();
  const sent = await headers();
  const chosen =
    jar.get(preferenceCookies.locale)?.value ?? languageOf(sent.get(REQUEST_PATH_HEADER));
  const locale = asked ?? chooseLocale(chosen, sent.get('accept-language'));
  const zone = jar.get(preferenceCookies.timeZone)?.value;
  return {
    ...wording(locale),
    timeZone: isTimeZone(zone) ? zone : defaultTimeZone,
  };
});

const IN_EACH_LANGUAGE = /^\/providers(?:\/[^/?]+)?\?/;

/** The language that the address of such a page names, where nobody has chosen one. */
function languageOf(address: string | null): Locale | undefined {
  if (address === null || !IN_EACH_LANGUAGE.test(address)) return undefined;
  const lang = new URLSearchParams(address.slice(address.indexOf('?'))).get('lang');
  return isLocale(lang) ? lang : undefined;
}
