import { db, type Tx } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { newChallenge, takeChallenge } from './challenges';
import type { FactorOwner } from './standing';
import { assertionOptions, readAsserted, userHandle, verifyAsserted } from './webauthn';

/** Who is asked: the session, and its user. */
interface Asked {
  readonly sessionId: string;
  readonly owner: FactorOwner;
}

/** What a browser needs to have one of a user's passkeys sign, as JSON; null without a passkey. */
export async function askForPasskey({ sessionId, owner }: Asked): Promise<string | null> {
  const known = await db.passkey.findMany({
    where: owner,
    select: { credentialId: true, transports: true },
  });
  if (known.length === 0) return null;
  return assertionOptions(await newChallenge({ purpose: 'ASSERT', sessionId }), known);
}

/** What a browser needs to sign somebody in by any passkey of this site, as JSON. */
export async function askForAnyPasskey(): Promise<string> {
  return assertionOptions(await newChallenge({ purpose: 'ASSERT', sessionId: null }), null);
}

/** A passkey that has signed its challenge, to be spent in the transaction that it opens. */
export interface ProvedPasskey {
  readonly id: string;
  readonly owner: FactorOwner;
  readonly counter: bigint;
  readonly newCounter: bigint;
  /** It knew its user by a fingerprint, a face or a PIN: two factors in one. */
  readonly userVerified: boolean;
}

const stored = {
  id: true,
  userId: true,
  organizationId: true,
  credentialId: true,
  publicKey: true,
  counter: true,
  transports: true,
} as const;

/**
 * Verifies a passkey's answer. Its challenge is used up, whatever comes of it.
 * @param asked whose passkey it has to be; null for somebody who signs in by it alone: then the
 *   authenticator has to have verified its user, and to name the account.
 * @throws Refusal `passkeyRefused`
 */
export async function provePasskey(json: string, asked: Asked | null): Promise<ProvedPasskey> {
  const answer = readAsserted(json);
  const row = await db.passkey.findFirst({
    where: { credentialId: answer.id, ...asked?.owner },
    select: stored,
  });
  const isOurs = (challenge: string) =>
    takeChallenge(challenge, { purpose: 'ASSERT', sessionId: asked?.sessionId ?? null });
  if (row === null) throw new Refusal('passkeyRefused');
  const alone = asked === null;
  const { newCounter, userVerified } = await verifyAsserted(answer, row, { isOurs, alone });
  const { id, userId, organizationId, counter } = row;
  const named = answer.response.userHandle;
  if (asked === null && named !== userHandle(userId).toString('base64url')) {
    throw new Refusal('passkeyRefused');
  }
  const owner = { userId, organizationId };
  return { id, owner, counter, newCounter: BigInt(newCounter), userVerified };
}

/**
 * Notes the use of a passkey: its count must still be the one that was verified.
 * @throws Refusal `passkeyRefused` when it was used elsewhere at the same moment, or is gone.
 */
export async function spendPasskey(tx: Tx, passkey: ProvedPasskey): Promise<void> {
  const { count } = await tx.passkey.updateMany({
    where: { id: passkey.id, ...passkey.owner, counter: passkey.counter },
    data: { counter: passkey.newCounter, lastUsedAt: new Date() },
  });
  if (count === 0) throw new Refusal('passkeyRefused');
}
