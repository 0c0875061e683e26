import { momentOf, wallClock } from '@/lib/clock';
import { timeZoneOf } from './rules/clock';

/** Business days within which a review is answered (spec E9). */
export const REVIEW_BUSINESS_DAYS = 5;

const SATURDAY = 6;
const SUNDAY = 0;
const DAY = 86_400_000;
const MINUTE = 60_000;

/**
 * The moment `days` business days (Monday to Friday, by the country's clock) after `start`. A start
 * on a weekend counts from the Monday after, at the beginning of the day.
 * @param country ISO 3166-1 alpha-2
 */
export function addBusinessDays(start: Date, days: number, country: string): Date {
  const zone = timeZoneOf(country);
  let at = wallClock(start, zone);
  const isWeekend = () => at.getUTCDay() === SATURDAY || at.getUTCDay() === SUNDAY;
  if (isWeekend()) {
    while (isWeekend()) at = new Date(at.getTime() + DAY);
    at = new Date(midnight(at));
  }
  for (let left = days; left > 0;) {
    at = new Date(at.getTime() + DAY);
    if (!isWeekend()) left -= 1;
  }
  return momentOf(at, zone);
}

function midnight(at: Date): number {
  return Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate());
}

/**
 * How many business days (Monday to Friday, by the country's clock) have begun after the day of
 * `start`.
 */
export function businessDaysSince(start: Date, now: Date, country: string): number {
  const zone = timeZoneOf(country);
  const [from, to] = [wallClock(start, zone), wallClock(now, zone)];
  const days = Math.max(0, Math.round((midnight(to) - midnight(from)) / DAY));
  const rest = Array.from({ length: days % 7 }, (_, index) => (from.getUTCDay() + index + 1) % 7);
  const working = rest.filter((day) => day !== SATURDAY && day !== SUNDAY).length;
  return Math.floor(days / 7) * 5 + working;
}

/** Of a business day, which has all its hours: the promise counts in them. */
export const BUSINESS_DAY_MINUTES = 24 * 60;
/** A Monday, at the beginning of the day. */
const A_MONDAY = Date.UTC(2000, 0, 3);

/** The time from `start` to `end` without Saturdays and Sundays, by the country's clock. */
export function businessMinutesBetween(start: Date, end: Date, country: string): number {
  const zone = timeZoneOf(country);
  const passed = businessTime(wallClock(end, zone)) - businessTime(wallClock(start, zone));
  return Math.max(0, Math.round(passed / MINUTE));
}

/** The milliseconds of business days since A_MONDAY. */
function businessTime(at: Date): number {
  const days = Math.floor((midnight(at) - A_MONDAY) / DAY);
  const weekday = days - Math.floor(days / 7) * 7;
  const whole = Math.floor(days / 7) * 5 + Math.min(weekday, 5);
  return whole * DAY + (weekday < 5 ? at.getTime() - midnight(at) : 0);
}

/** When an applicant of a country may expect the answer to a review that began at `reviewSince`. */
export function expectedAnswer(reviewSince: Date, country: string): Date {
  return addBusinessDays(reviewSince, REVIEW_BUSINESS_DAYS, country);
}
