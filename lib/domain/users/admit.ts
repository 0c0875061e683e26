import type { RequestContext } from '@/lib/access';
import type { Tx } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { noteBrowser } from './known-browsers';
import { endSurplusSessions } from './limit-sessions';
import { openSession, type IssuerEntry } from './sessions';

export interface SignedIn {
  /** The session's secret, for the cookie. */
  readonly secret: string;
  readonly userId: string;
  readonly locale: string;
  readonly theme: string;
  readonly timeZone: string;
  readonly mustChangePassword: boolean;
  /** The session is good for giving the second factor, and for nothing else. */
  readonly awaitsFactor: boolean;
}

/** What has to be known of a user who comes in. */
export const entrant = {
  id: true,
  organizationId: true,
  locale: true,
  theme: true,
  timeZone: true,
  mustChangePassword: true,
  secondFactorSince: true,
} as const;

export interface Entrant {
  readonly id: string;
  readonly organizationId: string;
  readonly locale: string;
  readonly theme: string;
  readonly timeZone: string;
  readonly mustChangePassword: boolean;
  readonly secondFactorSince: Date | null;
}

interface Entry {
  /** One factor, such as a password; or all there is to ask, such as a passkey that knows its user. */
  readonly proved: 'first' | 'all';
  /** What must still be as it was when the proof was judged, such as the password's hash. */
  readonly unchanged?: { readonly passwordHash: string };
  /** The issuer that vouches for them. Its people need no password of ours. */
  readonly entry?: IssuerEntry | null;
}

/**
 * The one door of every way to sign in: opens the session of somebody whose proof was judged. With
 * one factor proved and a second one set up, that session only waits for it.
 * @throws Refusal `signInFailed` for whoever was blocked, or changed factors, since then.
 */
export async function admit(
  tx: Tx,
  user: Entrant,
  context: RequestContext,
  { proved, unchanged, entry = null }: Entry,
): Promise<SignedIn> {
  const { id, locale, theme, timeZone, secondFactorSince } = user;
  const mustChangePassword = user.mustChangePassword && entry === null;
  const awaitsFactor = proved === 'first' && secondFactorSince !== null;
  const now = new Date();
  const { count } = await tx.user.updateMany({
    where: { id, status: 'ACTIVE', secondFactorSince, ...unchanged },
    data: awaitsFactor ? { secondFactorSince } : { lastSignInAt: now },
  });
  if (count === 0) throw new Refusal('signInFailed');
  if (!awaitsFactor) await noteBrowser(tx, user, context, now);
  const secret = await openSession(tx, user, context, awaitsFactor, entry);
  if (!awaitsFactor) await endSurplusSessions(tx, id);
  return { secret, userId: id, locale, theme, timeZone, mustChangePassword, awaitsFactor };
}
