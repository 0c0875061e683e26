import type { RequestContext } from '@/lib/access';
import { db, transaction, type Tx } from '@/lib/db';
import { recordAudit } from '@/lib/domain/audit';
import {
  askForPasskey,
  findFactorMethods,
  provePasskey,
  spendPasskey,
  useAuthenticatorCode,
  useRecoveryCode,
  type FactorMethods,
} from '@/lib/domain/factors';
import { guardGuessing } from '@/lib/domain/limits';
import { enqueueMail } from '@/lib/domain/notifications';
import { Refusal } from '@/lib/refusal';
import { admit, entrant, type SignedIn } from './admit';
import { CODE_GUESSES, RECOVERY_GUESSES } from './code-guesses';
import { linkWaiting } from './link-waiting';
import { findWaitingSession, type WaitingSession } from './sessions';

/** What a person gives as the second factor. */
export type SecondFactor =
  { readonly otp: string } | { readonly recoverySecret: string } | { readonly passkey: string };

const ownerOf = ({ userId, organizationId }: WaitingSession) => ({ userId, organizationId });

/** @throws Refusal `signInExpired` when no sign-in of this browser waits for its second factor. */
async function waiting(secret: string): Promise<WaitingSession> {
  const session = await findWaitingSession(secret);
  if (session === null) throw new Refusal('signInExpired');
  return session;
}

/** Who is signing in, and by what they can go on; null when no sign-in waits. */
export async function findWaitingSignIn(
  secret: string,
): Promise<(FactorMethods & { readonly signInName: string }) | null> {
  const session = await findWaitingSession(secret);
  if (session === null) return null;
  const { signInName } = session;
  return { signInName, ...(await findFactorMethods(db, ownerOf(session))) };
}

/**
 * Asks for a passkey as the second factor.
 * @returns what the browser needs, as JSON.
 * @throws Refusal `signInExpired`, `passkeyRefused` without a passkey.
 */
export async function beginSecondFactor(secret: string): Promise<{ options: string }> {
  const session = await waiting(secret);
  const { sessionId } = session;
  const options = await askForPasskey({ sessionId, owner: ownerOf(session) });
  if (options === null) throw new Refusal('passkeyRefused');
  return { options };
}

/**
 * Completes a sign-in by its second factor: the waiting session ends, and a new one opens. Wrong
 * codes wait longer and longer; passkeys and recovery codes cannot be guessed and go on working.
 * @param secret of the waiting session.
 * @throws Refusal `signInExpired`; `codeWrong` (also for a code that was used), `recoveryCodeWrong`,
 *   `passkeyRefused`; `tooManyCodes` with the seconds to wait.
 */
export async function completeSignIn(
  context: RequestContext,
  secret: string,
  factor: SecondFactor,
): Promise<SignedIn> {
  const session = await waiting(secret);
  if ('passkey' in factor) return byPasskey(context, session, factor.passkey);
  return 'otp' in factor
    ? byCode(context, session, factor.otp)
    : byRecoveryCode(context, session, factor.recoverySecret);
}

async function byPasskey(
  context: RequestContext,
  session: WaitingSession,
  answer: string,
): Promise<SignedIn> {
  const { sessionId } = session;
  const proved = await provePasskey(answer, { sessionId, owner: ownerOf(session) });
  return transaction(async (tx) => {
    await spendPasskey(tx, proved);
    return finish(tx, context, session);
  });
}

async function byCode(
  context: RequestContext,
  session: WaitingSession,
  otp: string,
): Promise<SignedIn> {
  const attempt = () =>
    transaction(async (tx) =>
      (await useAuthenticatorCode(tx, ownerOf(session), otp)) ? finish(tx, context, session) : null,
    );
  const signedIn = await guardGuessing(CODE_GUESSES, session.userId, context, attempt);
  if (signedIn === null) throw new Refusal('codeWrong', { field: 'otp' });
  return signedIn;
}

async function byRecoveryCode(
  context: RequestContext,
  session: WaitingSession,
  code: string,
): Promise<SignedIn> {
  const attempt = () =>
    transaction(async (tx) => {
      const left = await useRecoveryCode(tx, ownerOf(session), code);
      return left === null ? null : withRecoveryCode(tx, context, session, left);
    });
  const signedIn = await guardGuessing(RECOVERY_GUESSES, session.userId, context, attempt);
  if (signedIn === null) throw new Refusal('recoveryCodeWrong', { field: 'recoverySecret' });
  return signedIn;
}

/** Whoever holds a person's recovery codes is not always that person: they are told. */
async function withRecoveryCode(
  tx: Tx,
  request: RequestContext,
  session: WaitingSession,
  left: number,
): Promise<SignedIn> {
  const { userId, organizationId, signInName } = session;
  const signedIn = await finish(tx, request, session);
  await enqueueMail(tx, {
    template: 'recovery-code-used',
    refs: { userId, left: String(left) },
    organizationId,
  });
  await recordAudit(tx, {
    organizationIds: [organizationId],
    actor: { userId, signInName, organization: { id: organizationId }, request },
    action: 'use_recovery_code',
    resourceType: 'partner_user',
    resourceId: userId,
    after: { left },
  });
  return signedIn;
}

/** Ends the waiting session, of two completions at the same moment for one only, and lets in. */
async function finish(
  tx: Tx,
  context: RequestContext,
  { sessionId, userId, signInName, atIssuer }: WaitingSession,
): Promise<SignedIn> {
  const now = new Date();
  const { count } = await tx.session.updateMany({
    where: { id: sessionId, awaitsFactor: true, revokedAt: null, expiresAt: { gt: now } },
    data: { revokedAt: now },
  });
  const user = await tx.user.findFirst({
    where: { id: userId, status: 'ACTIVE' },
    select: { ...entrant, isGuest: true },
  });
  if (count === 0 || user === null) throw new Refusal('signInExpired');
  const linked = await linkWaiting(tx, { ...user, signInName }, context, {
    waitingSessionId: sessionId,
  });
  const entry = linked ?? atIssuer;
  return admit(tx, user, context, {
    proved: 'all',
    entry: entry === null ? null : { ...entry, issuerFactor: false, provedAt: now },
  });
}
