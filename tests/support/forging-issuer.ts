import { createHmac, generateKeyPairSync, randomUUID, sign, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import { close, listen, CLIENT } from './openid-provider';

/** What is wrong with the next ID token. */
export interface Forgery {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly alg?: 'RS256' | 'HS256' | 'none';
  readonly typ?: string;
  /** Signed by a key that the issuer does not publish, under the name of one that it does. */
  readonly strangeKey?: boolean;
}

/** An issuer that answers every code with the token it is told to make. */
export interface ForgingIssuer {
  readonly issuer: string;
  forgery: Forgery;
  nonce: string;
  /** How it answers: as it should, never, with a far too long page, or by sending one elsewhere. */
  manner: 'right' | 'silent' | 'endless' | 'elsewhere' | 'otherIssuer';
  /** A token that tells of an end of a session, signed as it should be but for the forgery. */
  readonly logoutToken: (forgery?: Forgery) => string;
  /** How often it was asked for its keys. */
  readonly keysAsked: () => number;
  /** The codes it was asked to turn into tokens. */
  readonly codes: string[];
  readonly stop: () => Promise<void>;
}

export const LOGOUT_EVENT = 'http://schemas.openid.net/event/backchannel-logout';
const KID = 'published';

function newKey(): KeyObject {
  return generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
}

function part(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function tokenOf(
  { alg = 'RS256', typ = 'JWT', claims, strangeKey = false }: Forgery,
  { issuer, key, ...more }: { issuer: string; key: KeyObject; readonly [claim: string]: unknown },
): string {
  const now = Math.floor(Date.now() / 1000);
  const said = { iss: issuer, sub: 'subject-1', aud: CLIENT.id, iat: now, exp: now + 300 };
  const body = `${part({ alg, kid: KID, typ })}.${part({ ...said, ...more, ...claims })}`;
  if (alg === 'none') return `${body}.`;
  if (alg === 'HS256') {
    return `${body}.${createHmac('sha256', CLIENT.secret).update(body).digest('base64url')}`;
  }
  const signature = sign('sha256', Buffer.from(body), strangeKey ? newKey() : key);
  return `${body}.${signature.toString('base64url')}`;
}

export async function startForgingIssuer(): Promise<ForgingIssuer> {
  const key = newKey();
  const server = createServer();
  const issuer = await listen(server);
  const codes: string[] = [];
  let keysAsked = 0;
  const state: Pick<ForgingIssuer, 'forgery' | 'nonce' | 'manner'> = {
    forgery: {},
    nonce: '',
    manner: 'right',
  };
  const jwk = generatePublic(key);
  const answers: Readonly<Record<string, () => unknown>> = {
    '/.well-known/openid-configuration': () => ({
      issuer: state.manner === 'otherIssuer' ? 'https://login.example.com' : issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
    }),
    '/keys': () => {
      keysAsked += 1;
      return { keys: [jwk] };
    },
    '/token': () => ({
      access_token: 'unused',
      token_type: 'Bearer',
      id_token: tokenOf(state.forgery, {
        issuer,
        key,
        nonce: state.nonce,
        auth_time: Math.floor(Date.now() / 1000),
      }),
    }),
  };
  server.on('request', (request, response) => {
    if (state.manner === 'silent') return;
    if (state.manner === 'elsewhere') {
      response.writeHead(302, { Location: 'http://169.254.169.254/latest' }).end();
      return;
    }
    let sent = '';
    request.setEncoding('utf8').on('data', (text: string) => (sent += text));
    request.on('end', () => {
      if (request.url === '/token') codes.push(new URLSearchParams(sent).get('code') ?? '');
      const answer = answers[request.url ?? '']?.();
      response.writeHead(answer === undefined ? 404 : 200, { 'Content-Type': 'application/json' });
      const padding = state.manner === 'endless' ? ' '.repeat(1_000_000) : '';
      response.end(`${padding}${JSON.stringify(answer ?? {})}`);
    });
  });
  const logoutToken = (forgery: Forgery = {}) =>
    tokenOf(
      { typ: 'logout+jwt', ...forgery },
      { issuer, key, jti: randomUUID(), events: { [LOGOUT_EVENT]: {} } },
    );
  return Object.assign(state, {
    issuer,
    codes,
    logoutToken,
    keysAsked: () => keysAsked,
    stop: () => close(server),
  });
}

function generatePublic(key: KeyObject) {
  const { kty, n, e } = key.export({ format: 'jwk' });
  return { kty, n, e, kid: KID, use: 'sig', alg: 'RS256' };
}
