/** Longer targets are no page of ours. */
const MAX_LENGTH = 1000;
const BASE = 'http://own.invalid';

/**
 * A redirect target as it was sent, if it is a path of our own.
 * @returns path and query, or null for anything that a browser could take for another site.
 */
export function ownPath(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > MAX_LENGTH) return null;
  // Browsers drop tabs and line breaks and read "\" as "/": `/\evil`, `/<tab>/evil`.
  if (!/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(value) || !URL.canParse(value, BASE)) return null;
  const url = new URL(value, BASE);
  // `/.//evil` is `//evil` once its dots are resolved.
  if (url.origin !== BASE || url.pathname.startsWith('//')) return null;
  return `${url.pathname}${url.search}${url.hash}`;
}
