import { cookies } from 'next/headers';
import type { RequestContext } from '@/lib/access';
import * as users from '@/lib/domain/users';
import { env } from '@/lib/env';
import { rememberPreferences } from '@/lib/messages/preferences';
import { Refusal } from '@/lib/refusal';
import { readSessionSecret, writeSessionCookie } from './session-cookie';

/** @throws Refusal `signInExpired` without a cookie: no sign-in of this browser waits. */
async function requireSecret(): Promise<string> {
  const secret = await readSessionSecret();
  if (secret === null) throw new Refusal('signInExpired');
  return secret;
}

/** Gives the browser the new session, and the person's language, theme and time zone. */
async function enter(signedIn: users.SignedIn): Promise<users.SignedIn> {
  await writeSessionCookie(signedIn.secret);
  rememberPreferences(await cookies(), signedIn, env.secureCookies);
  return signedIn;
}

/** Who is signing in with this browser and owes the second factor; null when nobody does. */
export async function findWaitingSignIn() {
  const secret = await readSessionSecret();
  return secret === null ? null : users.findWaitingSignIn(secret);
}

/** Asks for a passkey as the second factor of this browser's sign-in. */
export async function beginSecondFactor(): Promise<{ options: string }> {
  return users.beginSecondFactor(await requireSecret());
}

/** Completes this browser's sign-in. @throws Refusal as `completeSignIn` of the users domain does. */
export async function completeSignIn(
  context: RequestContext,
  factor: users.SecondFactor,
): Promise<users.SignedIn> {
  return enter(await users.completeSignIn(context, await requireSecret(), factor));
}

/** Signs in by a passkey alone and ends the session this browser had. */
export async function signInWithPasskey(
  context: RequestContext,
  input: { readonly passkey: string },
): Promise<users.SignedIn> {
  const previous = await readSessionSecret();
  const signedIn = await enter(await users.signInWithPasskey(context, input));
  if (previous !== null) await users.endSessionBySecret(previous);
  return signedIn;
}
