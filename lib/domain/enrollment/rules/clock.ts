import zones from './time-zones.json';

/**
 * The clock of a country: the time zone of its seat of government, by the table `zone.tab` of the
 * IANA time zone database (tzdb 2025b; its most used zone where the table has several). UTC for a
 * territory that the table does not list.
 * @param country ISO 3166-1 alpha-2
 */
export function timeZoneOf(country: string): string {
  const known: Readonly<Record<string, string>> = zones;
  return known[country] ?? 'UTC';
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** What the clocks of a time zone show at a moment, written as if they showed UTC. */
export function wallClock(at: Date, timeZone: string): Date {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  formats.set(timeZone, format);
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
  return new Date(
    Date.UTC(
      part('year'),
      part('month') - 1,
      part('day'),
      part('hour'),
      part('minute'),
      part('second'),
      at.getUTCMilliseconds(),
    ),
  );
}

/**
 * The moment at which the clocks of a time zone show `shown`, the inverse of `wallClock`. A time
 * that the change to summer time leaves out is the moment as long after the change.
 */
export function momentOf(shown: Date, timeZone: string): Date {
  const offsetAt = (at: Date) => wallClock(at, timeZone).getTime() - at.getTime();
  const guess = new Date(shown.getTime() - offsetAt(shown));
  return new Date(shown.getTime() - offsetAt(guess));
}
