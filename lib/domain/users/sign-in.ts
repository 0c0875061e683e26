import type { RequestContext } from '@/lib/access';
import { db, transaction } from '@/lib/db';
import { guardGuessing } from '@/lib/domain/limits';
import { Refusal } from '@/lib/refusal';
import { admit, entrant, type SignedIn } from './admit';
import { verifyPassword } from './passwords';

const credentials = {
  ...entrant,
  passwordHash: true,
  passwordExpiresAt: true,
  status: true,
} as const;

/** A sign-in name as it is stored. */
export function canonicalSignInName(typed: string): string {
  return typed.trim().toLowerCase();
}

/**
 * Signs a work account in by its password and opens a new session, which awaits the second factor
 * where there is one. A hash is verified whoever asks, so that an unknown name, a wrong password and
 * an account that cannot sign in answer alike, in the same time.
 * @throws Refusal `signInFailed`; `tooManyAttempts` with the seconds to wait;
 *   `temporaryPasswordExpired`, only to who knows that password.
 */
export async function signIn(
  context: RequestContext,
  input: { readonly signInName: string; readonly password: string },
): Promise<SignedIn> {
  const signInName = canonicalSignInName(input.signInName).slice(0, 254);
  const user = await guardGuessing('sign-in', signInName, context, async () => {
    const found = await db.user.findUnique({ where: { signInName }, select: credentials });
    const matches = await verifyPassword(found?.passwordHash ?? null, input.password);
    return matches && found?.status === 'ACTIVE' ? found : null;
  });
  if (user === null) throw new Refusal('signInFailed');
  const { passwordHash, passwordExpiresAt } = user;
  if (passwordExpiresAt !== null && passwordExpiresAt <= new Date()) {
    throw new Refusal('temporaryPasswordExpired');
  }
  return transaction((tx) =>
    admit(tx, user, context, { proved: 'first', unchanged: { passwordHash } }),
  );
}
