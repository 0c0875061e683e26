import { randomBytes } from 'node:crypto';
import { cookies } from 'next/headers';
import { findSignOutUrl } from '@/lib/domain/users';
import { env } from '@/lib/env';
import { sessionCookieOptions } from './session-cookie';

/** As long as somebody may be away at an issuer. */
const SECONDS = 600;

/** 256 random bits, base64url. */
const SECRET = /^[\w-]{43}$/;

function name(stem: 'issuer' | 'signed-out'): string {
  return env.secureCookies ? `__Host-${stem}` : `${stem}-${env.port}`;
}

async function read(stem: 'issuer' | 'signed-out'): Promise<string | null> {
  const value = (await cookies()).get(name(stem))?.value ?? '';
  return SECRET.test(value) ? value : null;
}

async function write(stem: 'issuer' | 'signed-out', value: string): Promise<void> {
  (await cookies()).set(name(stem), value, { ...sessionCookieOptions(), maxAge: SECONDS });
}

/** The secret by which a browser is known when it comes back from an issuer; null without one. */
export async function readBrowser(): Promise<string | null> {
  return read('issuer');
}

/** The browser's secret, made now unless it has one: of two tabs, each comes back. */
export async function requireBrowser(): Promise<string> {
  const secret = (await readBrowser()) ?? randomBytes(32).toString('base64url');
  await write('issuer', secret);
  return secret;
}

/** Notes which session of this browser has just ended: its secret opens nothing any more. */
export async function rememberSignedOut(secret: string): Promise<void> {
  await write('signed-out', secret);
}

/** Where signing out goes on for whoever has just signed out with this browser; null for nowhere. */
export async function findSignedOutUrl(): Promise<string | null> {
  const secret = await read('signed-out');
  return secret === null ? null : findSignOutUrl(secret);
}
