import { authorize, type Actor } from '@/lib/access';
import { db, transaction } from '@/lib/db';
import {
  askForPasskey,
  findFactorMethods,
  provePasskey,
  spendPasskey,
  useAuthenticatorCode,
} from '@/lib/domain/factors';
import { guardGuessing, networkOf } from '@/lib/domain/limits';
import { hostOf, isIssuerRequired } from '@/lib/domain/openid';
import { Refusal } from '@/lib/refusal';
import { CODE_GUESSES } from './code-guesses';
import { owesIssuer, standing } from './owes-issuer';
import { verifyPassword } from './passwords';
import { findEntry, renewSession, type RenewedSession } from './sessions';

/**
 * By what somebody proves once more who they are: by all that signing in asks them for (ASVS 7.5.1).
 * Null for what they left out.
 */
export interface IdentityProof {
  readonly password: string | null;
  readonly otp: string | null;
  readonly passkey: string | null;
}

/** What the actor can be asked for. */
export interface ProofQuestion {
  readonly authenticator: boolean;
  /** What the browser needs to have a passkey sign, as JSON; null without a passkey. */
  readonly passkeyOptions: string | null;
  /** Whether they have a password that they may use, which is asked for beside the factor. */
  readonly password: boolean;
  /** The host of the issuer that let them in, which can be asked to do so anew; null for none. */
  readonly issuerHost: string | null;
}

/** Asks the actor to prove once more who they are. */
export async function askForProof(actor: Actor): Promise<ProofQuestion> {
  authorize(actor, 'profile:own');
  const { userId, sessionId, organization } = actor;
  const owner = { userId, organizationId: organization.id };
  const [{ authenticator, passkey }, { password }, entry] = await Promise.all([
    findFactorMethods(db, owner),
    findOwed(actor),
    findEntry(db, sessionId),
  ]);
  return {
    password,
    issuerHost: entry === null ? null : hostOf(entry.issuer),
    authenticator,
    passkeyOptions: passkey ? await askForPasskey({ sessionId, owner }) : null,
  };
}

/** What somebody has to give. */
interface Owed {
  readonly password: boolean;
  readonly factor: boolean;
}

/** Whoever may come in by their organization's issuer only is known by no password of ours. */
async function findOwed({ userId, organization: { id } }: Actor): Promise<Owed> {
  const [user, isRequired] = await Promise.all([
    db.user.findFirst({
      where: { id: userId, organizationId: id, status: 'ACTIVE' },
      select: { ...standing, secondFactorSince: true },
    }),
    isIssuerRequired(id),
  ]);
  if (user === null) return { password: false, factor: false };
  return { password: !owesIssuer(user, isRequired), factor: user.secondFactorSince !== null };
}

/**
 * Takes the proof: the password where there is one, and the second factor where there is one; a
 * passkey that has verified its user is both. The session goes on under a new secret: whoever has
 * only the old one is out.
 * @returns the session as it goes on, and its secret for the cookie.
 * @throws Refusal `proofWrong`, `proofIncomplete`, `passkeyRefused`, `tooManyAttempts`,
 *   `tooManyCodes`; `conflict` when the session has ended meanwhile.
 */
export async function proveIdentity(actor: Actor, proof: IdentityProof): Promise<RenewedSession> {
  authorize(actor, 'profile:own');
  const { userId, sessionId } = actor;
  const owner = { userId, organizationId: actor.organization.id };
  const passkey =
    proof.passkey === null ? null : await provePasskey(proof.passkey, { sessionId, owner });
  const owed = passkey?.userVerified === true ? null : await findOwed(actor);
  if (owed?.password === true) await takePassword(actor, proof, owed);
  if (passkey !== null) {
    return transaction(async (tx) => {
      await spendPasskey(tx, passkey);
      return renewSession(tx, actor);
    });
  }
  if (owed?.factor === true) return takeCode(actor, proof);
  // Of somebody whom only an issuer knows there is nothing to take.
  if (owed?.password !== true) throw new Refusal('proofWrong');
  return renewSession(db, actor);
}

function incomplete(missing: 'password' | 'otp'): Refusal {
  return new Refusal('proofIncomplete', { field: missing, params: { missing } });
}

/** The password comes first: a code is spent, and guesses at it counted, only by who knows it. */
async function takePassword(
  actor: Actor,
  { password, otp, passkey }: IdentityProof,
  owed: Owed,
): Promise<void> {
  if (password === null) throw incomplete('password');
  if (owed.factor && otp === null && passkey === null) {
    throw incomplete('otp');
  }
  const isRight = await guardGuessing('prove', actor.userId, actor.request, async () =>
    (await isOwnPassword(actor, password)) ? true : null,
  );
  if (isRight === null) throw new Refusal('proofWrong');
}

async function takeCode(actor: Actor, { otp }: IdentityProof): Promise<RenewedSession> {
  if (otp === null) throw incomplete('otp');
  const owner = { userId: actor.userId, organizationId: actor.organization.id };
  const session = await guardGuessing(CODE_GUESSES, actor.userId, actor.request, () =>
    transaction(async (tx) =>
      (await useAuthenticatorCode(tx, owner, otp)) ? renewSession(tx, actor) : null,
    ),
  );
  if (session === null) throw new Refusal('proofWrong');
  return session;
}

async function isOwnPassword(actor: Actor, password: string): Promise<boolean> {
  const user = await db.user.findFirst({
    where: { id: actor.userId, organizationId: actor.organization.id, status: 'ACTIVE' },
    select: { passwordHash: true },
  });
  return verifyPassword(user?.passwordHash ?? null, password, networkOf(actor.request.ip));
}
