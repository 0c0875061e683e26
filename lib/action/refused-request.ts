import { headers } from 'next/headers';

/**
 * Requests whose form was refused. Without scripts the browser posts the form and the same
 * request draws the page again: its title then has to say so. The headers object is the one
 * thing the action and the drawing of a request share.
 */
const refused = new WeakSet<object>();

/** Notes that this request's form was refused. */
export async function noteRefused(): Promise<void> {
  refused.add(await headers());
}

/** Whether this request draws a page again because its form was refused. */
export async function wasRefused(): Promise<boolean> {
  return refused.has(await headers());
}
