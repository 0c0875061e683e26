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

/** By what somebody proves once more who they are. */
export type IdentityProof =
  { readonly password: string } | { readonly otp: string } | { readonly passkey: string };

/** What the actor can be asked for. */
export interface ProofQuestion {
  readonly authenticator: boolean;
  /** What the browser needs to have a passkey sign, as JSON; null without a passkey. */
  readonly passkeyOptions: string | null;
  /** Whether they have a password that they may use. */
  readonly password: boolean;
  /** The host of the issuer that let them in, which can be asked to do so anew; null for none. */
  readonly issuerHost: string | null;
}

/** Asks the actor to prove once more who they are. */
export async function askForProof(actor: Actor): Promise<ProofQuestion> {
  authorize(actor, 'profile:own');
  const { userId, sessionId, organization } = actor;
  const owner = { userId, organizationId: organization.id };
  const [{ authenticator, passkey }, password, entry] = await Promise.all([
    findFactorMethods(db, owner),
    mayUsePassword(actor),
    findEntry(db, sessionId),
  ]);
  return {
    password,
    issuerHost: entry === null ? null : hostOf(entry.issuer),
    authenticator,
    passkeyOptions: passkey ? await askForPasskey({ sessionId, owner }) : null,
  };
}

/**
 * Takes the proof. The session goes on under a new secret: whoever has only the old one is out.
 * @returns the session as it goes on, and its secret for the cookie.
 * @throws Refusal `proofWrong`, `passkeyRefused`, `tooManyAttempts`, `tooManyCodes`; `conflict` when the session has
 *   ended meanwhile.
 */
export async function proveIdentity(actor: Actor, proof: IdentityProof): Promise<RenewedSession> {
  authorize(actor, 'profile:own');
  const { userId, sessionId } = actor;
  const owner = { userId, organizationId: actor.organization.id };
  if ('passkey' in proof) {
    const proved = await provePasskey(proof.passkey, { sessionId, owner });
    return transaction(async (tx) => {
      await spendPasskey(tx, proved);
      return renewSession(tx, actor);
    });
  }
  const renewed =
    'otp' in proof
      ? await guardGuessing(CODE_GUESSES, userId, actor.request, () =>
          transaction(async (tx) =>
            (await useAuthenticatorCode(tx, owner, proof.otp)) ? renewSession(tx, actor) : null,
          ),
        )
      : await guardGuessing('prove', userId, actor.request, async () =>
          (await isOwnPassword(actor, proof.password)) ? renewSession(db, actor) : null,
        );
  if (renewed === null) throw new Refusal('proofWrong');
  return renewed;
}

/** Whoever may come in by their organization's issuer only is known by no password of ours. */
async function mayUsePassword({ userId, organization: { id } }: Actor): Promise<boolean> {
  const [user, isRequired] = await Promise.all([
    db.user.findFirst({ where: { id: userId, organizationId: id }, select: standing }),
    isIssuerRequired(id),
  ]);
  return user !== null && !owesIssuer(user, isRequired);
}

async function isOwnPassword(actor: Actor, password: string): Promise<boolean> {
  if (!(await mayUsePassword(actor))) return false;
  const user = await db.user.findFirst({
    where: { id: actor.userId, organizationId: actor.organization.id, status: 'ACTIVE' },
    select: { passwordHash: true },
  });
  return verifyPassword(user?.passwordHash ?? null, password, networkOf(actor.request.ip));
}
