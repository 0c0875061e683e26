/** Languages the product is complete in. The first is the fallback. */
export const locales = ['en', 'es'] as const;
export type Locale = (typeof locales)[number];
/** What each language calls itself. */
export const localeNames = { en: 'English', es: 'Español' } as const satisfies Record<
  Locale,
  string
>;
export const defaultLocale: Locale = 'en';

/** True when `value` names a language we ship. */
export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

/** The language that a record keeps; the fallback for one that no release has any more. */
export function localeOf(stored: string): Locale {
  return isLocale(stored) ? stored : defaultLocale;
}

/**
 * The language to answer in: the user's stored choice, else the best match of the
 * browser's Accept-Language header (quality values honoured, region ignored), else English.
 */
export function chooseLocale(chosen: string | undefined, acceptLanguage: string | null): Locale {
  if (isLocale(chosen)) return chosen;
  const ranked = (acceptLanguage ?? '')
    .slice(0, 500)
    .split(',')
    .map((part, index) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find(Boolean);
      return { language: tag.split('-')[0], quality: quality ? Number(quality) : 1, index };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality || a.index - b.index);
  for (const { language } of ranked) if (isLocale(language)) return language;
  return defaultLocale;
}
