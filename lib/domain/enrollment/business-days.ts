/** Business days within which a review is answered (spec E9). */
export const REVIEW_BUSINESS_DAYS = 5;

const SATURDAY = 6;
const SUNDAY = 0;
const DAY = 86_400_000;

/**
 * The moment `days` business days (Monday to Friday, in UTC) after `start`. A start on a weekend
 * counts from the Monday after, at the beginning of the day.
 */
export function addBusinessDays(start: Date, days: number): Date {
  let at = start;
  const isWeekend = () => at.getUTCDay() === SATURDAY || at.getUTCDay() === SUNDAY;
  if (isWeekend()) {
    while (isWeekend()) at = new Date(at.getTime() + DAY);
    at = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()));
  }
  for (let left = days; left > 0;) {
    at = new Date(at.getTime() + DAY);
    if (!isWeekend()) left -= 1;
  }
  return at;
}

/** How many business days (Monday to Friday, in UTC) have begun after the day of `start`. */
export function businessDaysSince(start: Date, now: Date): number {
  const midnight = (at: Date) => Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate());
  const days = Math.max(0, Math.round((midnight(now) - midnight(start)) / DAY));
  const rest = Array.from({ length: days % 7 }, (_, index) => (start.getUTCDay() + index + 1) % 7);
  const working = rest.filter((day) => day !== SATURDAY && day !== SUNDAY).length;
  return Math.floor(days / 7) * 5 + working;
}

/** When an applicant may expect the answer to a review that began at `reviewSince`. */
export function expectedAnswer(reviewSince: Date): Date {
  return addBusinessDays(reviewSince, REVIEW_BUSINESS_DAYS);
}
