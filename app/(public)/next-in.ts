import { ownPath } from '@/lib/auth';

/** The query that hands on where a person is going; empty for anything but a path of our own. */
export function nextIn(value: unknown): { next?: string } {
  const next = ownPath(value);
  return next === null ? {} : { next };
}
