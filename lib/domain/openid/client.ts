import * as openid from 'openid-client';
import { env, isLoopback } from '@/lib/env';
import { guardedFetch, isAllowedUrl, Unreachable } from '@/lib/guarded-fetch';
import { log } from '@/lib/log';
import { paths } from '@/lib/paths';
import { Refusal } from '@/lib/refusal';
import type { Connection } from './connections';
import { CLOCK_SECONDS, sidOf } from './policy';

/** Seconds for one question to an issuer; the fetch below has its own bound, too. */
const PATIENCE = 5;

type Client = Pick<Connection, 'issuer' | 'clientId' | 'clientSecret'>;

/** What an issuer says of somebody, checked. */
export interface IssuerClaims {
  readonly issuer: string;
  readonly subject: string;
  /** The session there; null when it tells none. */
  readonly sid: string | null;
  readonly saidAt: Date;
  readonly amr: unknown;
  readonly authTime: unknown;
}

/** What `discover` learns of an issuer. */
export interface Issuer {
  /** Its identifier, as its tokens say it. */
  readonly identifier: string;
  /** Where signing out goes on; null where it offers none. */
  readonly signOutUrl: string | null;
  readonly configuration: openid.Configuration;
}

const fetchGuarded: openid.CustomFetch = async (url, { method, headers, body }) => {
  if (body !== null && body !== undefined && !(body instanceof URLSearchParams)) {
    throw new Unreachable('No body of ours');
  }
  return guardedFetch(url, { method, headers, body: body?.toString() ?? null });
};

/** As the issuer takes it: in the header, as every issuer has to, unless it says otherwise. */
function authentication(secret: string): openid.ClientAuth {
  const basic = openid.ClientSecretBasic(secret);
  const post = openid.ClientSecretPost(secret);
  return (server, ...rest) => {
    const taken = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    (taken.includes('client_secret_basic') ? basic : post)(server, ...rest);
  };
}

/** Where the issuer sends people back to: one address for each, so that no other's answer is taken. */
export function callbackUrl(organizationId: string | null): string {
  return `${env.appUrl}/sign-in/callback/${organizationId ?? 'all'}`;
}

/** Where the issuer tells us that somebody's session there has ended. */
export function logoutUrl(organizationId: string | null): string {
  return `${env.appUrl}${paths.issuerLogout(organizationId)}`;
}

/** Where the issuer sends people who signed out there. */
export function signedOutUrl(): string {
  return `${env.appUrl}/sign-in?notice=signed-out`;
}

/**
 * Reads what an issuer publishes of itself; nothing is kept, so that changed keys and addresses
 * count at once.
 * @throws Refusal `issuerUnreachable`, also for one whose answer is not that of the issuer asked.
 */
export async function discover({ issuer, clientId, clientSecret }: Client): Promise<Issuer> {
  const isPlain = isLoopback(new URL(issuer).hostname) && issuer.startsWith('http:');
  try {
    const configuration = await openid.discovery(
      new URL(issuer),
      clientId,
      { client_secret: clientSecret, [openid.clockTolerance]: CLOCK_SECONDS },
      authentication(clientSecret),
      {
        [openid.customFetch]: fetchGuarded,
        timeout: PATIENCE,
        // The signature counts even though the token comes straight from its issuer.
        execute: [
          openid.enableNonRepudiationChecks,
          ...(isPlain && isAllowedUrl(issuer) ? [openid.allowInsecureRequests] : []),
        ],
      },
    );
    const server = configuration.serverMetadata();
    if (!isAllowedUrl(server.authorization_endpoint ?? ''))
      throw new Unreachable('No sign-in page');
    if (server.token_endpoint === undefined || server.jwks_uri === undefined) {
      throw new Unreachable('No tokens or keys');
    }
    return { identifier: server.issuer, signOutUrl: signOutOf(server, clientId), configuration };
  } catch (error) {
    log.warn({ err: error, issuer }, 'An OpenID Connect issuer cannot be used');
    throw new Refusal('issuerUnreachable');
  }
}

function signOutOf(server: openid.ServerMetadata, clientId: string): string | null {
  const endpoint = server.end_session_endpoint;
  if (endpoint === undefined || !isAllowedUrl(endpoint)) return null;
  const url = new URL(endpoint);
  url.searchParams.set('client_id', clientId);
  url.searchParams.set('post_logout_redirect_uri', signedOutUrl());
  return url.href.length > 2000 ? null : url.href;
}

/** What a visit is recognised by when it comes back. */
export interface VisitSecrets {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/**
 * The address that asks the issuer to sign somebody in: an authorization code, with PKCE.
 * @param anew whoever is signed in there has to prove it again.
 */
export async function authorizationUrl(
  { configuration }: Issuer,
  organizationId: string | null,
  { state, nonce, verifier }: VisitSecrets,
  { loginHint, anew }: { readonly loginHint: string | null; readonly anew: boolean },
): Promise<string> {
  return openid.buildAuthorizationUrl(configuration, {
    redirect_uri: callbackUrl(organizationId),
    scope: 'openid',
    state,
    nonce,
    code_challenge: await openid.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...(loginHint === null ? {} : { login_hint: loginHint }),
    ...(anew ? { prompt: 'login', max_age: '0' } : {}),
  }).href;
}

/**
 * Turns what a browser brought back into what the issuer says of its owner: state, issuer, signature,
 * audience, times and nonce are checked.
 * @throws Refusal `issuerRefused` when the issuer let nobody in; `issuerUnreachable`;
 *   `issuerAnswerWrong` for an answer that proves nothing.
 */
export async function exchange(
  { configuration, identifier }: Issuer,
  organizationId: string | null,
  { state, nonce, verifier }: VisitSecrets,
  search: string,
): Promise<IssuerClaims> {
  try {
    const tokens = await openid.authorizationCodeGrant(
      configuration,
      new URL(`${callbackUrl(organizationId)}${search}`),
      {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      },
    );
    const claims = tokens.claims();
    if (claims === undefined) throw new Error('No ID token');
    const { iss: issuer, sub: subject, iat, auth_time: authTime } = claims;
    const sid = sidOf(claims['sid']);
    return { issuer, subject, sid, saidAt: new Date(iat * 1000), authTime, amr: claims['amr'] };
  } catch (error) {
    log.warn(
      { err: error, issuer: identifier },
      'An answer of an OpenID Connect issuer is refused',
    );
    throw new Refusal(codeOf(error));
  }
}

function codeOf(error: unknown) {
  if (error instanceof openid.AuthorizationResponseError) return 'issuerRefused';
  return isUnreachable(error) ? 'issuerUnreachable' : 'issuerAnswerWrong';
}

function isUnreachable(error: unknown): boolean {
  if (error instanceof Unreachable) return true;
  return error instanceof Error && error.cause !== undefined && isUnreachable(error.cause);
}
