import { isLocale } from './locale';

/** How the page is coloured: the operating system's choice unless the user made one. */
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Names of the cookies that carry a browser's preferences. They hold no secret. */
export const preferenceCookies = {
  locale: 'pc-locale',
  theme: 'pc-theme',
  timeZone: 'pc-time-zone',
} as const;

export const defaultTimeZone = 'UTC';

/** True when `value` names a theme. */
export function isTheme(value: unknown): value is Theme {
  return themes.some((theme) => theme === value);
}

/** Zones found to be real: asking costs more than the rest of a request's preferences together. */
const knownZones = new Set<string>();

/** True when `value` is an IANA time zone this runtime can format dates in. */
export function isTimeZone(value: unknown): value is string {
  if (typeof value !== 'string' || value === '' || value.length > 64) return false;
  if (knownZones.has(value)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    if (knownZones.size < 1000) knownZones.add(value);
    return true;
  } catch {
    return false;
  }
}

type CookieWriter = { set: (name: string, value: string, options: object) => unknown };

/**
 * Writes preferences to cookies: at sign-in from the user's record, and from the language and
 * theme switch. `secure` is true when the app is served over https.
 */
export function rememberPreferences(
  cookies: CookieWriter,
  preferences: { locale?: unknown; theme?: unknown; timeZone?: unknown },
  secure: boolean,
): void {
  const options = {
    path: '/',
    sameSite: 'lax',
    httpOnly: true,
    secure,
    maxAge: 60 * 60 * 24 * 365,
  };
  const { locale, theme, timeZone } = preferences;
  if (isLocale(locale)) cookies.set(preferenceCookies.locale, locale, options);
  if (isTheme(theme)) cookies.set(preferenceCookies.theme, theme, options);
  if (isTimeZone(timeZone)) cookies.set(preferenceCookies.timeZone, timeZone, options);
}
