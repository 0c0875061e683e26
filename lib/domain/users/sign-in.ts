import type { RequestContext } from '@/lib/access';
import { db, transaction } from '@/lib/db';
import { guardGuessing } from '@/lib/domain/limits';
import { Refusal } from '@/lib/refusal';
import { verifyPassword } from './passwords';
import { openSession } from './sessions';

export interface SignedIn {
  /** The session's secret, for the cookie. */
  readonly secret: string;
  readonly userId: string;
  readonly locale: string;
  readonly theme: string;
  readonly timeZone: string;
  readonly mustChangePassword: boolean;
}

const credentials = {
  id: true,
  organizationId: true,
  passwordHash: true,
  passwordExpiresAt: true,
  status: true,
  locale: true,
  theme: true,
  timeZone: true,
  mustChangePassword: true,
} as const;

/** A sign-in name as it is stored. */
export function canonicalSignInName(typed: string): string {
  return typed.trim().toLowerCase();
}

/**
 * Signs a work account in and opens a new session. A hash is verified whoever asks, so that an
 * unknown name, a wrong password and an account that cannot sign in answer alike, in the same time.
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
  if (user.passwordExpiresAt !== null && user.passwordExpiresAt <= new Date()) {
    throw new Refusal('temporaryPasswordExpired');
  }
  const secret = await transaction(async (tx) => {
    // Compare-and-set: whoever was blocked or given a new password since then stays outside.
    const { count } = await tx.user.updateMany({
      where: { id: user.id, status: 'ACTIVE', passwordHash: user.passwordHash },
      data: { lastSignInAt: new Date() },
    });
    if (count === 0) throw new Refusal('signInFailed');
    return openSession(tx, user, context);
  });
  const { id: userId, locale, theme, timeZone, mustChangePassword } = user;
  return { secret, userId, locale, theme, timeZone, mustChangePassword };
}
