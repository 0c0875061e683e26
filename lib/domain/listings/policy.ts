import type { Locale } from '@/lib/messages/locale';
/** Pure rules of the provider directory. */

/** What providers can say they help with (spec P1: what resellers should compare). */
export const SERVICES = [
  'training',
  'technicalHelp',
  'marketing',
  'financing',
  'creditTerms',
  'billing',
  'migration',
  'security',
] as const;

/** Languages in which a provider can say it serves: ISO 639-1. */
export const SPOKEN = [
  ...['ar', 'bg', 'ca', 'cs', 'da', 'de', 'el', 'en', 'es', 'et', 'fi', 'fr', 'hr', 'hu', 'it'],
  ...['ja', 'ko', 'lt', 'lv', 'nb', 'nl', 'pl', 'pt', 'ro', 'sk', 'sl', 'sv', 'tr', 'uk', 'zh'],
] as const;

/** Most characters of a description (reference 6.7). */
export const LONGEST_DESCRIPTION = 2500;
/** A logo is no wider and no higher than this (reference 6.7). */
export const LOGO_PIXELS = 300;
/** The largest picture that is taken. */
export const MAX_LOGO_BYTES = 2 * 1024 * 1024;

/** The description in a language; in the other one where there is none. */
export function describedIn(
  locale: Locale,
  { descriptionEn, descriptionEs }: { descriptionEn: string | null; descriptionEs: string | null },
): { readonly text: string; readonly lang: Locale } | null {
  const [own, other] =
    locale === 'en' ? [descriptionEn, descriptionEs] : [descriptionEs, descriptionEn];
  if (own !== null) return { text: own, lang: locale };
  return other === null ? null : { text: other, lang: locale === 'en' ? 'es' : 'en' };
}
