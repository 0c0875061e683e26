import type { Actor, RequestContext } from '@/lib/access';
import { authorizeProved } from '@/lib/access';
import { networkOf, takeLimit } from '@/lib/domain/limits';
import {
  beginVisit,
  completeVisit,
  findConnection,
  findConnectionFor,
  findConnectionOf,
  findNewIdentity,
  findVisitPurpose,
  hostOf,
  keepNewIdentity,
  type Departure,
} from '@/lib/domain/openid';
import { linkByIssuer, proveByIssuer, signInByIssuer, type SignedIn } from '@/lib/domain/users';
import { Refusal, type RefusalCode } from '@/lib/refusal';
import { getActor } from './actor';
import { enterAnew } from './enter';
import { readBrowser, requireBrowser } from './issuer-cookies';
import { rememberNext } from './next-cookie';
import { writeSessionCookie } from './session-cookie';
import { signInWithPassword } from './sign-in';

/** Each one asks an issuer. */
const DEPARTURES = { name: 'issuer-sign-in', times: 60, seconds: 600 };

/**
 * Sends somebody to the issuer of their organization, or with null to the operator's.
 * @throws Refusal `noIssuer`, `issuerUnreachable`, `issuerSecretLost`, `tooManyRequests`.
 */
export async function beginIssuerSignIn(
  context: RequestContext,
  { signInName, next }: { readonly signInName: string | null; readonly next?: string | undefined },
): Promise<Departure> {
  await takeLimit(DEPARTURES, networkOf(context.ip));
  const connection =
    signInName === null ? await findConnection(null) : await findConnectionFor(signInName);
  if (connection === null) throw new Refusal('noIssuer', { field: 'signInName' });
  const departure = await beginVisit(connection, {
    purpose: 'SIGN_IN',
    browser: await requireBrowser(),
    sessionId: null,
    loginHint: signInName,
  });
  await rememberNext(next);
  return departure;
}

/**
 * Sends the actor to their issuer to prove anew who they are, or to become the owner of what it says
 * of them.
 */
async function beginFor(actor: Actor, purpose: 'PROVE' | 'LINK'): Promise<Departure> {
  await takeLimit(DEPARTURES, actor.userId);
  const connection = await findConnectionOf(
    actor.organization.id,
    purpose === 'PROVE' ? actor.sessionId : null,
  );
  if (connection === null) throw new Refusal('noIssuer');
  return beginVisit(connection, {
    purpose,
    browser: await requireBrowser(),
    sessionId: actor.sessionId,
    loginHint: actor.signInName,
  });
}

/** @throws Refusal `noIssuer`, `issuerUnreachable`, `tooManyRequests`. */
export async function beginIssuerProof(actor: Actor): Promise<Departure> {
  return beginFor(actor, 'PROVE');
}

/** @throws Refusal `proofNeeded`, `noIssuer`, `issuerUnreachable`, `tooManyRequests`. */
export async function beginIssuerLink(actor: Actor): Promise<Departure> {
  authorizeProved(actor, 'profile:own', 'changeIdentity');
  return beginFor(actor, 'LINK');
}

/** The identity that waits in this browser for its owner to sign in: its issuer's host, or null. */
export async function findWaitingIdentity(): Promise<{ readonly host: string } | null> {
  const browser = await readBrowser();
  const identity = browser === null ? null : await findNewIdentity(browser);
  return identity === null ? null : { host: hostOf(identity.issuer) };
}

/** Signs in with the password and makes the identity that waits in this browser the user's. */
export async function signInAndLink(input: {
  readonly signInName: string;
  readonly password: string;
}): Promise<SignedIn> {
  const browser = await readBrowser();
  if (browser === null) throw new Refusal('visitUnknown');
  return signInWithPassword(input, browser);
}

/** What came of a visit to an issuer. */
export type Arrival =
  | { readonly kind: 'signedIn'; readonly signedIn: SignedIn }
  /** Nobody has this identity yet: its owner signs in otherwise, once. */
  | { readonly kind: 'new' }
  | { readonly kind: 'proved' | 'linked' }
  | {
      readonly kind: 'refused';
      readonly purpose: 'SIGN_IN' | 'PROVE' | 'LINK';
      readonly code: RefusalCode;
    };

/**
 * Takes a browser back from an issuer.
 * @param organizationId whose issuer the address is for; null for the operator's.
 * @param search what the address holds from its `?` on.
 */
export async function returnFromIssuer(
  context: RequestContext,
  organizationId: string | null,
  search: string,
): Promise<Arrival> {
  const browser = await readBrowser();
  const purpose = (await findVisitPurpose(search, browser)) ?? 'SIGN_IN';
  try {
    return await arrive(context, { organizationId, search, browser });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { kind: 'refused', purpose, code: error.code };
  }
}

async function arrive(
  context: RequestContext,
  back: { organizationId: string | null; search: string; browser: string | null },
): Promise<Arrival> {
  const confirmed = await completeVisit(back);
  if (confirmed.purpose === 'SIGN_IN') {
    const signedIn = await signInByIssuer(context, confirmed);
    if (signedIn !== null) return { kind: 'signedIn', signedIn: await enterAnew(signedIn) };
    if (back.browser !== null) await keepNewIdentity(back.browser, confirmed);
    return { kind: 'new' };
  }
  const actor = await getActor();
  if (actor === null) throw new Refusal('visitUnknown');
  if (confirmed.purpose === 'LINK') {
    await linkByIssuer(actor, confirmed);
    return { kind: 'linked' };
  }
  const { secret } = await proveByIssuer(actor, confirmed);
  await writeSessionCookie(secret);
  return { kind: 'proved' };
}
