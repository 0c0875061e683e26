import { useLocale, useTimeZone } from 'next-intl';
import { TimeText, type WrittenTime } from './time-text';

const styles = {
  date: { dateStyle: 'medium' },
  'date-time': { dateStyle: 'medium', timeStyle: 'short' },
} as const;

type Style = keyof typeof styles;

/** A moment in the user's own time zone, written by the server, with UTC on hover. */
export function LocalTime({ value, show = 'date-time' }: { value: Date; show?: Style }) {
  return <TimeText time={useWrittenTime()(value, show)} />;
}

/** Writes moments as `LocalTime` shows them, for what the browser renders. */
export function useWrittenTime(): (value: Date, show: Style) => WrittenTime {
  const locale = useLocale();
  const timeZone = useTimeZone();
  return (value, show) => ({
    iso: value.toISOString(),
    text: writerOf(locale, timeZone, show).format(value),
  });
}

/** By language, time zone and style, which are few: making one costs as much as a hundred rows. */
const writers = new Map<string, Intl.DateTimeFormat>();

function writerOf(locale: string, timeZone: string | undefined, show: Style): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone ?? ''} ${show}`;
  const known = writers.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale, { ...styles[show], timeZone });
  writers.set(key, made);
  return made;
}
