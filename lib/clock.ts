/** What clocks and calendars of a time zone (IANA) show, and the way back. Pure. */

const formats = new Map<string, Intl.DateTimeFormat>();

/** What the clocks of a time zone show at a moment, written as if they showed UTC. */
export function wallClock(at: Date, timeZone: string): Date {
  return new Date(at.getTime() + offsetAt(at, timeZone));
}

const QUARTER = 15 * 60_000;
const MOST_OFFSETS = 20_000;
const offsets = new Map<string, number>();

/**
 * Milliseconds by which the clocks of a time zone are ahead of UTC. They are changed at a quarter of
 * an hour of UTC, so within one they are asked once: writing a moment is dear, and lists ask often.
 */
function offsetAt(at: Date, timeZone: string): number {
  const key = `${timeZone} ${Math.floor(at.getTime() / QUARTER)}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const offset = writtenAt(at, timeZone) - at.getTime();
  if (offsets.size >= MOST_OFFSETS) offsets.clear();
  offsets.set(key, offset);
  return offset;
}

/** The milliseconds of what the clocks show, read from how it is written. */
function writtenAt(at: Date, timeZone: string): number {
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
  return Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
    at.getUTCMilliseconds(),
  );
}

/**
 * The moment at which the clocks of a time zone show `shown`, the inverse of `wallClock`. A time
 * that the change to summer time leaves out is the moment as long after the change.
 */
export function momentOf(shown: Date, timeZone: string): Date {
  const guess = new Date(shown.getTime() - offsetAt(shown, timeZone));
  return new Date(shown.getTime() - offsetAt(guess, timeZone));
}

/**
 * The moment that a text names as `Date.toISOString` writes it; null for any other text, such as that
 * of a day which no month has, and for years that the database does not take: 0, which no calendar has,
 * and those that are written with a sign.
 */
export function readMoment(text: string): Date | null {
  const at = new Date(text);
  const isWritten = !Number.isNaN(at.getTime()) && at.toISOString() === text;
  return isWritten && /^(?!0000)\d{4}-/.test(text) ? at : null;
}

/** The calendar day that it is now in a time zone, as `2026-11-22`. */
export function dayIn(timeZone: string, now: Date): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(now);
}

/** The moment at which a day, as `2026-11-22`, begins in a time zone. */
export function startOfDay(day: string, timeZone: string): Date {
  return momentOf(new Date(`${day}T00:00:00Z`), timeZone);
}
