import { cookies } from 'next/headers';
import { env } from '@/lib/env';
import { ownPath } from './next-path';
import { sessionCookieOptions } from './session-cookie';

/** As long as the link that confirms a new account. */
const SECONDS = 24 * 3600;

function name(): string {
  return env.secureCookies ? '__Host-next' : `next-${env.port}`;
}

/**
 * Keeps where a person was going while they create an account and confirm it by mail. It stays in
 * the browser: the path may hold an invitation's token, which no mail and no table may.
 */
export async function rememberNext(next: unknown): Promise<void> {
  const path = ownPath(next);
  if (path === null) return;
  (await cookies()).set(name(), path, { ...sessionCookieOptions(), maxAge: SECONDS });
}

/** Where the person was going, once. */
export async function takeRememberedNext(): Promise<string | null> {
  const jar = await cookies();
  const path = ownPath(jar.get(name())?.value);
  if (path !== null) jar.set(name(), '', { ...sessionCookieOptions(), maxAge: 0 });
  return path;
}
