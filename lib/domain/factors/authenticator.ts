import { randomUUID } from 'node:crypto';
import { authorize, authorizeProved, type Actor } from '@/lib/access';
import { db, transaction, type Tx } from '@/lib/db';
import { openSealed, seal } from '@/lib/domain/credentials';
import { env } from '@/lib/env';
import { Refusal } from '@/lib/refusal';
import {
  lockFactors,
  ownerOf,
  reportChange,
  settleFactors,
  settleRemoval,
  type FactorOwner,
} from './standing';
import { newTotpSecret, stepOfCode, totpKey } from './totp';

const PURPOSE = 'authenticator';
/** Minutes in which an app that is being set up has to show its first code. */
const SETUP_MINUTES = 30;

/** When setting up must have begun to go on. */
function setupStart(now: Date): Date {
  return new Date(now.getTime() - SETUP_MINUTES * 60_000);
}

/** Begins to set up an authenticator app: makes the secret that the next page shows. */
export async function beginAuthenticator(actor: Actor): Promise<void> {
  authorizeProved(actor, 'profile:own', 'changeFactors');
  const owner = ownerOf(actor);
  const id = randomUUID();
  await transaction(async (tx) => {
    await lockFactors(tx, owner);
    await tx.authenticator.deleteMany({ where: { ...owner, confirmedAt: null } });
    const sealedSecret = seal(PURPOSE, id, newTotpSecret());
    await tx.authenticator.create({ data: { id, ...owner, sealedSecret }, select: { id: true } });
  });
}

/** An app that is being set up, as its page shows it. */
export interface AuthenticatorSetup {
  /** The text of the QR code. */
  readonly uri: string;
  /** The same secret in letters and digits. */
  readonly typed: string;
}

/** The app that the actor is setting up; null when there is none, or it took too long. */
export async function findAuthenticatorSetup(actor: Actor): Promise<AuthenticatorSetup | null> {
  authorize(actor, 'profile:own');
  const row = await db.authenticator.findFirst({
    where: { ...ownerOf(actor), confirmedAt: null, createdAt: { gt: setupStart(new Date()) } },
    select: { id: true, sealedSecret: true },
  });
  const secret = row === null ? null : openSealed(PURPOSE, row.id, row.sealedSecret);
  if (secret === null) return null;
  return totpKey(secret, { issuer: env.brandName, account: actor.signInName });
}

/**
 * Takes the app into use once it has shown a right code; one in use until now is replaced.
 * @returns whether it is the first second factor: recovery codes come next.
 * @throws Refusal `codeWrong`; `setupExpired` when there is nothing being set up any more.
 */
export async function confirmAuthenticator(
  actor: Actor,
  { otp }: { readonly otp: string },
): Promise<{ isFirst: boolean }> {
  authorizeProved(actor, 'profile:own', 'changeFactors');
  const owner = ownerOf(actor);
  const now = new Date();
  return transaction(async (tx) => {
    const { hadFactor } = await lockFactors(tx, owner);
    const row = await tx.authenticator.findFirst({
      where: { ...owner, confirmedAt: null, createdAt: { gt: setupStart(now) } },
      select: { id: true, sealedSecret: true },
    });
    const secret = row === null ? null : openSealed(PURPOSE, row.id, row.sealedSecret);
    if (row === null || secret === null) throw new Refusal('setupExpired');
    const step = stepOfCode(secret, otp, now);
    if (step === null) throw new Refusal('codeWrong', { field: 'otp' });
    await tx.authenticator.deleteMany({ where: { ...owner, confirmedAt: { not: null } } });
    await tx.authenticator.update({
      where: { id: row.id },
      data: { confirmedAt: now, lastStep: step },
      select: { id: true },
    });
    await settleFactors(tx, owner);
    await reportChange(tx, actor, 'add_authenticator');
    return { isFirst: !hadFactor };
  });
}

/**
 * Takes the actor's authenticator app out of use.
 * @throws Refusal `notFound` without one; `secondFactorRequired` and `passwordTooShortAlone` when it
 *   is the last factor and may not go.
 */
export async function removeAuthenticator(actor: Actor): Promise<void> {
  authorizeProved(actor, 'profile:own', 'changeFactors');
  const owner = ownerOf(actor);
  await transaction(async (tx) => {
    const standing = await lockFactors(tx, owner);
    const { count } = await tx.authenticator.deleteMany({
      where: { ...owner, confirmedAt: { not: null } },
    });
    if (count === 0) throw new Refusal('notFound');
    await settleRemoval(tx, actor, standing);
    await reportChange(tx, actor, 'remove_authenticator');
  });
}

/**
 * Takes a code of a user's authenticator app. Each is good once: the step of the last one taken is
 * kept and only moves on, so of many at the same moment one succeeds.
 * @returns whether it was right and unspent.
 */
export async function useAuthenticatorCode(
  tx: Tx,
  owner: FactorOwner,
  code: string,
): Promise<boolean> {
  const row = await tx.authenticator.findFirst({
    where: { ...owner, confirmedAt: { not: null } },
    select: { id: true, sealedSecret: true },
  });
  const secret = row === null ? null : openSealed(PURPOSE, row.id, row.sealedSecret);
  const step = secret === null ? null : stepOfCode(secret, code, new Date());
  if (row === null || step === null) return false;
  const { count } = await tx.authenticator.updateMany({
    where: { id: row.id, lastStep: { lt: step } },
    data: { lastStep: step },
  });
  return count === 1;
}
