import { cookies, headers } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import en from './en.json';
import es from './es.json';
import { chooseLocale, type Locale } from './locale';
import { defaultTimeZone, isTimeZone, preferenceCookies } from './preferences';

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: typeof en;
  }
}

const catalogue: Record<Locale, typeof en> = { en, es };

/**
 * What next-intl needs for one request: language and time zone come from the browser's
 * preference cookies (written at sign-in and by the switch), never from the URL.
 */
export default getRequestConfig(async ({ locale: asked }) => {
  const jar = await cookies();
  const locale =
    asked ??
    chooseLocale(
      jar.get(preferenceCookies.locale)?.value,
      (await headers()).get('accept-language'),
    );
  const zone = jar.get(preferenceCookies.timeZone)?.value;
  return {
    locale,
    messages: catalogue[locale],
    timeZone: isTimeZone(zone) ? zone : defaultTimeZone,
  };
});
