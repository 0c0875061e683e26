/**
 * How long to wait before something limited is tried again: seconds below a minute, else whole
 * minutes, rounded up so that nobody comes back too early.
 * @returns `none` where no time is known, since waiting does not help there
 */
export function waitInWords(seconds: unknown, locale: string): string {
  if (typeof seconds !== 'number') return 'none';
  const [unit, size] = seconds < 60 ? (['second', 1] as const) : (['minute', 60] as const);
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(
    Math.ceil(seconds / size),
  );
}
