import { headers } from 'next/headers';
import type { FormValues } from './form-state';

/** A form that was refused, as the page that is drawn again gets to know it. */
interface RefusedAttempt {
  readonly messages: readonly string[];
  /** What was typed. */
  readonly values: FormValues;
  /** What the form was about has changed meanwhile: it may not be on the page any more. */
  readonly isLate: boolean;
}

/**
 * Requests whose form was refused. The request of the form draws the page again, always without
 * scripts, and with them when the refusal came late: its title then has to say so, and the page
 * what the form can no longer say. The headers object is the one thing the action and the drawing
 * of a request share.
 */
const refused = new WeakMap<object, RefusedAttempt>();

/** Notes that this request's form was refused. */
export async function noteRefused(attempt: RefusedAttempt): Promise<void> {
  refused.set(await headers(), attempt);
}

/** Whether this request draws a page again because its form was refused. */
export async function wasRefused(): Promise<boolean> {
  return refused.has(await headers());
}

/** The attempt that this request refused for coming late; null for none. */
export async function findLateAttempt(): Promise<RefusedAttempt | null> {
  const attempt = refused.get(await headers());
  return attempt?.isLate === true ? attempt : null;
}
