import { cookies } from 'next/headers';
import { endSessionBySecret, type SignedIn } from '@/lib/domain/users';
import { env } from '@/lib/env';
import { rememberPreferences } from '@/lib/messages/preferences';
import { readSessionSecret, writeSessionCookie } from './session-cookie';

/** Gives the browser the new session, and the person's language, theme and time zone. */
export async function enter(signedIn: SignedIn): Promise<SignedIn> {
  await writeSessionCookie(signedIn.secret);
  if (!signedIn.awaitsFactor) rememberPreferences(await cookies(), signedIn, env.secureCookies);
  return signedIn;
}

/** Gives the browser the new session and ends the one it had. */
export async function enterAnew(signedIn: SignedIn): Promise<SignedIn> {
  const previous = await readSessionSecret();
  await enter(signedIn);
  if (previous !== null) await endSessionBySecret(previous);
  return signedIn;
}
