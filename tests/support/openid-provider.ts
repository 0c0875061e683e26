import { generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  Provider,
  type Adapter,
  type AdapterPayload,
  type Configuration,
  type JWK,
} from 'oidc-provider';

/** What we are to it. */
export const CLIENT = { id: 'partner-center', secret: 'a-secret-of-the-tests-0123456789' } as const;

/** What it names when a session ends: that session, or its owner alone. */
type Naming = 'session' | 'owner';

/** A real OpenID provider, on this machine; whoever comes is signed in as `person`, without asking. */
export interface OpenIdProvider {
  readonly issuer: string;
  /** The subject that it signs in next. */
  person: string;
  /** The ways to authenticate that its tokens name (RFC 8176). */
  amr: string[];
  /** What it says of anybody's mail address. */
  email: string;
  /** What became of the ends of sessions that it told of: the answers' statuses. */
  readonly told: number[];
  /** Tells this address when a session ends, naming the session or its owner alone. */
  readonly tellEnds: (address: string, naming?: Naming) => void;
  /** Sends people back to this address, too. */
  readonly register: (redirectUri: string) => void;
  /** Signs with other keys from now on. */
  readonly rotateKeys: () => void;
  readonly stop: () => Promise<void>;
}

function newKey(): JWK {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const kid = `key-${Math.random().toString(36).slice(2)}`;
  return { ...privateKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' };
}

/** Its page that asks whether to sign out: the one it brings along takes a font from elsewhere. */
const logoutSource: NonNullable<
  NonNullable<NonNullable<Configuration['features']>['rpInitiatedLogout']>['logoutSource']
> = (context, form) => {
  context.type = 'html';
  context.body = `<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>Sign out</title>
    ${form}<button form="op.logoutForm" name="logout" value="yes">Yes, sign me out</button></html>`;
};

/** Its page for whoever signed out there and came from nowhere; likewise. */
const postLogoutSuccessSource: NonNullable<
  NonNullable<
    NonNullable<Configuration['features']>['rpInitiatedLogout']
  >['postLogoutSuccessSource']
> = (context) => {
  context.type = 'html';
  context.body = `<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>Signed out</title>
    <p>Signed out.</p></html>`;
};

/** Listens on a free port of this machine. */
export async function listen(server: Server): Promise<string> {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

/** Ends it with its connections. */
export async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
}

/** Keeps what the provider has to know, as long as the process lives. */
function memory(): (kind: string) => Adapter {
  const rows = new Map<string, AdapterPayload>();
  const drop = (isMeant: (row: AdapterPayload) => boolean) => {
    for (const [key, row] of rows) if (isMeant(row)) rows.delete(key);
  };
  const first = (isMeant: (row: AdapterPayload) => boolean) => [...rows.values()].find(isMeant);
  return (kind) => ({
    upsert: (id, row) => Promise.resolve(void rows.set(`${kind} ${id}`, { ...row })),
    find: (id) => Promise.resolve(rows.get(`${kind} ${id}`)),
    findByUid: (uid) => Promise.resolve(first((row) => row.uid === uid)),
    findByUserCode: () => Promise.resolve(undefined),
    consume: (id) => {
      Object.assign(rows.get(`${kind} ${id}`) ?? {}, { consumed: Math.floor(Date.now() / 1000) });
      return Promise.resolve();
    },
    destroy: (id) => Promise.resolve(void rows.delete(`${kind} ${id}`)),
    revokeByGrantId: (grantId) => {
      drop((row) => row.grantId === grantId);
      return Promise.resolve();
    },
  });
}

interface Registered {
  readonly redirectUris: readonly string[];
  readonly afterSignOut: string;
  /** Where it tells of ends of sessions, and whether it names them. */
  readonly ends: { readonly address: string; readonly naming: Naming } | null;
}

/** What a client registers to be told of ends. */
function backchannelOf(ends: Registered['ends']) {
  if (ends === null) return {};
  return {
    backchannel_logout_uri: ends.address,
    backchannel_logout_session_required: ends.naming === 'session',
  };
}

function configuration(
  { redirectUris, afterSignOut, ends }: Registered,
  said: Pick<OpenIdProvider, 'email'>,
  { key, adapter }: { key: JWK; adapter: (kind: string) => Adapter },
): Configuration {
  return {
    adapter,
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [...redirectUris],
        post_logout_redirect_uris: [afterSignOut],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        ...backchannelOf(ends),
      },
    ],
    jwks: { keys: [key] },
    cookies: { keys: ['a-cookie-key-of-the-tests'] },
    claims: { openid: ['sub', 'amr', 'auth_time', 'email'] },
    conformIdTokenClaims: false,
    findAccount: (_context, sub) => ({
      accountId: sub,
      claims: () => ({ sub, email: said.email, email_verified: true }),
    }),
    // Its own way of asking refuses addresses of this machine, where the application is.
    fetch: (address, options = {}) => {
      Reflect.deleteProperty(options, 'dispatcher');
      return fetch(address, options);
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: true, logoutSource, postLogoutSuccessSource },
      backchannelLogout: { enabled: true },
    },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    loadExistingGrant: async ({ oidc }) => {
      const { client, session, provider } = oidc;
      if (client === undefined || session?.accountId === undefined) return undefined;
      const grant = new provider.Grant({
        clientId: client.clientId,
        accountId: session.accountId,
      });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
  };
}

/** Starts one that knows this application by the addresses that are registered. */
export async function startOpenIdProvider(afterSignOut: string): Promise<OpenIdProvider> {
  const server = createServer();
  const issuer = await listen(server);
  const state = { person: 'subject-1', amr: ['pwd'], email: 'somebody@cobalt.example' };
  const redirectUris: string[] = ['http://localhost/registered-later'];
  let key = newKey();
  let ends: Registered['ends'] = null;
  const adapter = memory();
  const told: number[] = [];
  const make = () => {
    const registered = { redirectUris, afterSignOut, ends };
    const made = new Provider(issuer, configuration(registered, state, { key, adapter }));
    made.on('backchannel.success', () => told.push(200));
    made.on('backchannel.error', (_context, error: Error & { response?: Response }) => {
      told.push(error.response?.status ?? 0);
    });
    return made;
  };
  let provider = make();
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.url?.startsWith('/interaction/') !== true) {
      void provider.callback()(request, response);
      return;
    }
    await provider.interactionFinished(
      request,
      response,
      { login: { accountId: state.person, amr: state.amr } },
      { mergeWithLastSubmission: false },
    );
  };
  server.on('request', (request, response) => void answer(request, response));
  return Object.assign(state, {
    issuer,
    told,
    tellEnds: (address: string, naming: Naming = 'session') => {
      ends = { address, naming };
      provider = make();
    },
    register: (redirectUri: string) => {
      redirectUris.push(redirectUri);
      provider = make();
    },
    rotateKeys: () => {
      key = newKey();
      provider = make();
    },
    stop: () => close(server),
  });
}

/** The cookies that a provider has given to a browser. */
export type Cookies = Map<string, string>;

async function ask(at: string, cookies: Cookies, body?: URLSearchParams): Promise<Response> {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const sent = body === undefined ? {} : { method: 'POST', body };
  const answer = await fetch(at, { ...sent, redirect: 'manual', headers: { cookie } });
  for (const set of answer.headers.getSetCookie()) {
    const [name = '', value = ''] = (set.split(';')[0] ?? '').split('=');
    cookies.set(name, value);
  }
  return answer;
}

/** What a browser does to sign out at a provider, whose page asks whether to. */
export async function signOutThere(issuer: string, cookies: Cookies): Promise<void> {
  const page = await (await ask(`${issuer}/session/end`, cookies)).text();
  const xsrf = /name="xsrf" value="([^"]*)"/.exec(page)?.[1] ?? '';
  const action = /action="([^"]*)"/.exec(page)?.[1] ?? '';
  await ask(action, cookies, new URLSearchParams({ xsrf, logout: 'yes' }));
}

/** What a browser does that is sent to a provider: it comes back with what stands behind the `?`. */
export async function visit(url: string, cookies: Cookies = new Map()): Promise<string> {
  let at = url;
  for (let step = 0; step < 10; step += 1) {
    const answer = await ask(at, cookies);
    const next = new URL(answer.headers.get('location') ?? '', at);
    if (next.pathname.startsWith('/sign-in/callback/')) return next.search;
    at = next.href;
  }
  throw new Error(`The provider did not send the browser back from ${at}`);
}
