import { createHash } from 'node:crypto';
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet, type JWTPayload } from 'jose';
import { guardedFetch, Unreachable } from '@/lib/guarded-fetch';
import { log } from '@/lib/log';
import { Refusal } from '@/lib/refusal';
import { remembering } from '@/lib/remembered';
import { discover } from './client';
import { findConnection } from './connections';
import { CLOCK_SECONDS, LOGOUT_MINUTES, sidOf } from './policy';
import { isSubject } from './schema';

/** What a logout token says happened (OpenID Connect Back-Channel Logout 1.0, 2.4). */
const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
/** Signatures by a key that the issuer alone has: none by the secret that we have, too. */
const SIGNATURES = [
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
];
/** Anybody may send tokens: each lets us ask its issuer for keys, but not more often than this. */
const KEYS_MS = 10_000;
const LONGEST_TOKEN = 16_384;

/** Whose session it was, or which, or both. */
type About =
  | { readonly subject: string; readonly sid: string | null }
  | { readonly subject: null; readonly sid: string };

/** An issuer's word that a session there has ended. */
export type Logout = About & {
  /** By which it is known again. */
  readonly id: string;
  /** Whose issuer it is; null for the operator's. */
  readonly organizationId: string | null;
  readonly issuer: string;
  readonly issuedAt: Date;
};

/** An issuer's identifier and the keys it publishes. */
const keys = remembering(KEYS_MS, async (issuer: string) => {
  const { identifier, configuration } = await discover({
    issuer,
    clientId: 'unused',
    clientSecret: 'unused',
  });
  const answer = await guardedFetch(configuration.serverMetadata().jwks_uri ?? '');
  return { identifier, find: createLocalJWKSet((await answer.json()) as JSONWebKeySet) };
});

/**
 * Reads what an issuer sends when somebody's session there has ended (OpenID Connect Back-Channel
 * Logout 1.0, 2.6): typed as a logout token and as nothing else, signed by the issuer for us, minutes
 * old at most, and about somebody. Whether it was sent before, its taker finds out.
 * @throws Refusal `noIssuer`; `issuerUnreachable`; `issuerAnswerWrong` for a token that proves nothing.
 */
export async function readLogoutToken(
  organizationId: string | null,
  token: string,
): Promise<Logout> {
  const connection = await findConnection(organizationId);
  if (connection === null) throw new Refusal('noIssuer');
  try {
    if (token.length > LONGEST_TOKEN) throw new Error('The token is too long');
    const { identifier, find } = await keys.get(connection.issuer);
    const { payload } = await jwtVerify(token, find, {
      typ: 'logout+jwt',
      issuer: identifier,
      audience: connection.clientId,
      algorithms: SIGNATURES,
      maxTokenAge: LOGOUT_MINUTES * 60,
      clockTolerance: CLOCK_SECONDS,
      requiredClaims: ['exp', 'jti', 'events'],
    });
    return read(payload, identifier, organizationId);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    // What a token says of somebody stays out of the log, which an error of the library would tell.
    const reason = error instanceof Error ? error.message : 'unknown';
    log.warn({ reason, issuer: connection.issuer }, 'An end of a session is not believed');
    throw new Refusal(error instanceof Unreachable ? 'issuerUnreachable' : 'issuerAnswerWrong');
  }
}

function read(payload: JWTPayload, issuer: string, organizationId: string | null): Logout {
  const { events, jti, iat = 0 } = payload;
  if ('nonce' in payload) throw new Error('An ID token is no logout token');
  if (!isObject(events) || !isObject(events[EVENT])) throw new Error('It is about something else');
  if (typeof jti !== 'string' || jti === '') throw new Error('It cannot be told from another one');
  const id = createHash('sha256').update(JSON.stringify([organizationId, issuer, jti]));
  const issuedAt = new Date(iat * 1000);
  return { ...aboutOf(payload), id: id.digest('hex'), organizationId, issuer, issuedAt };
}

function aboutOf({ sub: subject, sid: named }: JWTPayload): About {
  const sid = sidOf(named);
  if (named !== undefined && sid === null) throw new Error('It is about no session');
  if (subject !== undefined) {
    if (typeof subject !== 'string' || !isSubject(subject)) throw new Error('It is about nobody');
    return { subject, sid };
  }
  if (sid === null) throw new Error('It is about nobody and no session');
  return { subject: null, sid };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
