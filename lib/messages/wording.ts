import type { Formats } from 'next-intl';
import en from './en.json';
import es from './es.json';
import type { Locale } from './locale';

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: typeof en;
    Formats: typeof formats;
  }
}

const catalogue: Record<Locale, typeof en> = { en, es };

/**
 * How sentences write moments and shares: `{at, date, day}`, `{at, time, hour}`, `{part, number,
 * share}`. The names that ICU knows by itself (medium, short, percent) are lost when sentences are
 * taken apart ahead of time.
 */
export const formats = {
  dateTime: {
    day: { dateStyle: 'medium' },
    dayInFull: { dateStyle: 'long' },
    hour: { timeStyle: 'short' },
  },
  number: { share: { style: 'percent' } },
} as const satisfies Formats;

/** What a translator needs to speak a language: its sentences, and how they write values. */
export function wording(locale: Locale) {
  return { locale, messages: catalogue[locale], formats };
}
