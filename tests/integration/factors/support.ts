import type { Actor } from '@/lib/access';
import { db } from '@/lib/db';
import { openSealed } from '@/lib/domain/credentials';
import {
  beginAuthenticator,
  confirmAuthenticator,
  findAuthenticatorSetup,
} from '@/lib/domain/factors';
import { findLiveSession, signIn, type IdentityProof } from '@/lib/domain/users';
import { codeAt, keyOf } from '../../support/codes';
import { aRequest, anAccount, PASSWORD } from '../auth/support';

/** Somebody who signed in with the password alone, and the secret of the session. */
export async function aPerson(changes: Parameters<typeof anAccount>[0] = {}) {
  const account = await anAccount(changes);
  const { signInName } = account;
  const { secret } = await signIn(aRequest(), { signInName, password: PASSWORD });
  return { account, secret, actor: await actorOf(secret) };
}

/** The actor of a live session. */
export async function actorOf(secret: string): Promise<Actor> {
  const session = await findLiveSession(secret);
  if (session === null) throw new Error('The session is not live');
  return {
    ...session,
    displayName: `${session.firstName} ${session.lastName}`,
    locale: 'en',
    timeZone: 'UTC',
    request: aRequest(),
  };
}

/** The actor with a proof of a quarter of an hour ago. */
export function stale(actor: Actor): Actor {
  return { ...actor, provedAt: new Date(Date.now() - 15 * 60_000) };
}

/** A proof of so much, and of nothing more. */
export function proof(given: Partial<IdentityProof>): IdentityProof {
  return { password: null, otp: null, passkey: null, ...given };
}

/** Sets up an authenticator app. @returns its key */
export async function setUpApp(actor: Actor): Promise<Buffer> {
  await beginAuthenticator(actor);
  const setup = await findAuthenticatorSetup(actor);
  if (setup === null) throw new Error('Nothing is being set up');
  const key = keyOf(setup.typed);
  await confirmAuthenticator(actor, { otp: codeAt(key) });
  return key;
}

/** Lets the codes that were taken so far be of long ago: the minute that no test waits for. */
export async function forgetCodes(userId: string): Promise<void> {
  await db.authenticator.updateMany({ where: { userId }, data: { lastStep: 0 } });
}

/** Somebody with an app; signed in before it was set up. */
export async function aPersonWithApp() {
  const person = await aPerson();
  const key = await setUpApp(person.actor);
  await forgetCodes(person.account.id);
  return { ...person, key };
}

/** A sign-in that has given the password and waits. @returns its secret */
export async function aWaitingSignIn(signInName: string): Promise<string> {
  const { secret, awaitsFactor } = await signIn(aRequest(), { signInName, password: PASSWORD });
  if (!awaitsFactor) throw new Error('The sign-in waits for nothing');
  return secret;
}

/** What is stored of an app's secret, opened for another row. */
export async function openedElsewhere(userId: string): Promise<Buffer | null> {
  const row = await db.authenticator.findFirstOrThrow({ where: { userId } });
  return openSealed('authenticator', 'another row', row.sealedSecret);
}
