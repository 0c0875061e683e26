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
