import { endSessionBySecret, findSignOutUrl, signIn, type SignedIn } from '@/lib/domain/users';
import { enterAnew } from './enter';
import { rememberSignedOut } from './issuer-cookies';
import { requestContext } from './request-context';
import { dropSessionCookie, readSessionSecret } from './session-cookie';

/**
 * Signs in with sign-in name and password: opens a session, ends the one this browser had, sets
 * the session's cookie and, unless the second factor is still to come, those of the person's
 * language, theme and time zone.
 * @param browser the secret of a browser in which an identity waits for its owner.
 * @throws Refusal as `signIn` of the users domain does.
 */
export async function signInWithPassword(
  input: { readonly signInName: string; readonly password: string },
  browser: string | null = null,
): Promise<SignedIn> {
  return enterAnew(await signIn(await requestContext(), input, browser));
}

/**
 * Ends this browser's session on the server and takes its cookie away.
 * @returns whether signing out goes on at the issuer that had let its owner in.
 */
export async function signOut(): Promise<{ goesOn: boolean }> {
  const secret = await readSessionSecret();
  if (secret !== null) await endSessionBySecret(secret);
  await dropSessionCookie();
  const goesOn = secret !== null && (await findSignOutUrl(secret)) !== null;
  if (goesOn) await rememberSignedOut(secret);
  return { goesOn };
}
