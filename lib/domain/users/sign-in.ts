import type { RequestContext } from '@/lib/access';
import { db, transaction, type Tx } from '@/lib/db';
import { guardGuessing, networkOf } from '@/lib/domain/limits';
import {
  findNewIdentity,
  findRequiringOrganization,
  holdNewIdentity,
  type NewIdentity,
} from '@/lib/domain/openid';
import { Refusal } from '@/lib/refusal';
import { admit, entrant, type SignedIn } from './admit';
import { isKnownNetwork } from './known-networks';
import { linkWaiting } from './link-waiting';
import { owesIssuer } from './owes-issuer';
import { hashPassword, isOutdatedHash, verifyPassword } from './passwords';
import { sessionIdOf } from './sessions';

const credentials = {
  ...entrant,
  isGuest: true,
  signInName: true,
  passwordHash: true,
  passwordExpiresAt: true,
  status: true,
} as const;

/** A sign-in name as it is stored. */
export function canonicalSignInName(typed: string): string {
  return typed.trim().toLowerCase();
}

/**
 * Finds the user whose password it is. A hash is verified whoever asks, so that an unknown name, a
 * wrong password and an account that cannot sign in answer alike, in the same time. On a domain whose
 * organization requires its issuer all of them are told so, and with the right password those whom it
 * keeps from using one.
 * @param waiting what an issuer said of them, which they make theirs: of the required issuer, the
 *   password is what links it, and of no other one a way around it.
 */
async function findByPassword(
  context: RequestContext,
  input: { readonly signInName: string; readonly password: string },
  waiting: NewIdentity | null,
) {
  const signInName = canonicalSignInName(input.signInName).slice(0, 254);
  const requiring = await findRequiringOrganization(signInName);
  const attempt = async () => {
    const found = await db.user.findUnique({ where: { signInName }, select: credentials });
    const matches = await verifyPassword(
      found?.passwordHash ?? null,
      input.password,
      networkOf(context.ip),
    );
    if (!matches || found?.status !== 'ACTIVE') return null;
    const { id, isGuest, organizationId } = found;
    if (requiring !== organizationId || waiting?.organizationId === organizationId) return found;
    const roles = await db.userRole.findMany({ where: { userId: id }, select: { role: true } });
    return owesIssuer({ isGuest, roles }, true) ? null : found;
  };
  const user = await guardGuessing('sign-in', signInName, context, attempt, () =>
    isKnownNetwork(signInName, context),
  );
  if (user === null) throw new Refusal(requiring === null ? 'signInFailed' : 'organizationSignIn');
  return user;
}

/**
 * Signs a work account in by its password and opens a new session, which awaits the second factor
 * where there is one.
 * @param browser the secret of a browser in which an identity waits, of which the user is to be made
 *   the owner; null to sign in only.
 * @throws Refusal `signInFailed`, `organizationSignIn` where only the organization's issuer will do;
 *   `tooManyAttempts` with the seconds to wait; `temporaryPasswordExpired`, only to who knows that
 *   password; `visitUnknown` when no identity waits, `identityElsewhere`, `identityTaken`.
 */
export async function signIn(
  context: RequestContext,
  input: { readonly signInName: string; readonly password: string },
  browser: string | null = null,
): Promise<SignedIn> {
  const waiting = browser === null ? null : await findNewIdentity(browser);
  if (browser !== null && waiting === null) throw new Refusal('visitUnknown');
  const user = await findByPassword(context, input, waiting);
  const { passwordHash, passwordExpiresAt } = user;
  if (passwordExpiresAt !== null && passwordExpiresAt <= new Date()) {
    throw new Refusal('temporaryPasswordExpired');
  }
  const unchanged = { passwordHash };
  // A temporary password opens the way to one's own alone; only the organization's issuer stands for that.
  const isTemporary = user.mustChangePassword && waiting?.organizationId === null;
  const signedIn = await transaction((tx) =>
    browser === null || isTemporary
      ? admit(tx, user, context, { proved: 'first', unchanged })
      : admitAndLink(tx, user, context, { browser, unchanged }),
  );
  if (isOutdatedHash(passwordHash)) await renewHash(user, input.password, context);
  return signedIn;
}

/** Keeps a password, which is known at this moment alone, at today's cost; a changed one stays. */
async function renewHash(
  { id, passwordHash }: { readonly id: string; readonly passwordHash: string },
  password: string,
  context: RequestContext,
): Promise<void> {
  const renewed = await hashPassword(password, networkOf(context.ip));
  await db.user.updateMany({ where: { id, passwordHash }, data: { passwordHash: renewed } });
}

type Found = Awaited<ReturnType<typeof findByPassword>>;

/** With a second factor still owed, the identity waits for that, too. */
async function admitAndLink(
  tx: Tx,
  user: Found,
  context: RequestContext,
  { browser, unchanged }: { browser: string; unchanged: { passwordHash: string } },
): Promise<SignedIn> {
  if (user.secondFactorSince !== null) {
    const signedIn = await admit(tx, user, context, { proved: 'first', unchanged });
    await holdNewIdentity(tx, browser, sessionIdOf(signedIn.secret));
    return signedIn;
  }
  const linked = await linkWaiting(tx, user, context, { browser });
  if (linked === null) throw new Refusal('visitUnknown');
  const entry = { ...linked, issuerFactor: false, provedAt: new Date() };
  return admit(tx, user, context, { proved: 'first', unchanged, entry });
}
