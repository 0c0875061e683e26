import { decode, encode } from 'next-auth/jwt';
import { cookies } from 'next/headers';
import { SESSION_HOURS } from '@/lib/domain/users';
import { env } from '@/lib/env';

export const SESSION_SECONDS = SESSION_HOURS * 3600;

/** Copies of the application on one machine share `localhost`: the port keeps them apart. */
export function sessionCookieName(): string {
  return env.secureCookies ? '__Host-session' : `session-${env.port}`;
}

export function sessionCookieOptions() {
  return { httpOnly: true, secure: env.secureCookies, sameSite: 'lax', path: '/' } as const;
}

/** Decrypting a cookie costs more than an empty page, and gives the same answer every time. */
const opened = new Map<string, string>();
const MAX_OPENED = 5000;

async function open(token: string): Promise<string | null> {
  const known = opened.get(token);
  if (known !== undefined) return known;
  try {
    const claims = await decode({ token, secret: env.authSecret, salt: sessionCookieName() });
    const sid: unknown = claims?.['sid'];
    if (typeof sid !== 'string') return null;
    if (opened.size >= MAX_OPENED) opened.clear();
    opened.set(token, sid);
    return sid;
  } catch {
    return null; // Forged, of another secret, or past its end.
  }
}

/**
 * The session secret in this request's cookie, or null. Whether that session is live, only the
 * database knows.
 */
export async function readSessionSecret(): Promise<string | null> {
  const token = (await cookies()).get(sessionCookieName())?.value;
  return token === undefined ? null : open(token);
}

/** Gives the browser a new session's cookie, in the form of Auth.js. */
export async function writeSessionCookie(sid: string): Promise<void> {
  const name = sessionCookieName();
  const token = await encode({
    token: { sid },
    secret: env.authSecret,
    salt: name,
    maxAge: SESSION_SECONDS,
  });
  (await cookies()).set(name, token, { ...sessionCookieOptions(), maxAge: SESSION_SECONDS });
}

/** Takes the cookie away. */
export async function dropSessionCookie(): Promise<void> {
  (await cookies()).set(sessionCookieName(), '', { ...sessionCookieOptions(), maxAge: 0 });
}
