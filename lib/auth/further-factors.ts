import type { RequestContext } from '@/lib/access';
import * as users from '@/lib/domain/users';
import { Refusal } from '@/lib/refusal';
import { enter, enterAnew } from './enter';
import { readSessionSecret } from './session-cookie';

/** @throws Refusal `signInExpired` without a cookie: no sign-in of this browser waits. */
async function requireSecret(): Promise<string> {
  const secret = await readSessionSecret();
  if (secret === null) throw new Refusal('signInExpired');
  return secret;
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
  return enterAnew(await users.signInWithPasskey(context, input));
}
