/** A sign-in name that one page hands on to the next; anything else is not shown. */
export function nameIn(value: unknown): string | null {
  return typeof value === 'string' && /^[a-z0-9._-]{1,64}@[a-z0-9.-]{1,190}$/.test(value)
    ? value
    : null;
}
