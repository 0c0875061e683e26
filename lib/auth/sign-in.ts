import { AsyncLocalStorage } from 'node:async_hooks';
import NextAuth, { type NextAuthConfig } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { cookies } from 'next/headers';
import { z } from 'zod';
import {
  endSessionBySecret,
  findLiveSession,
  findSignOutUrl,
  signIn as signInToDomain,
  type SignedIn,
} from '@/lib/domain/users';
import { env } from '@/lib/env';
import { rememberPreferences } from '@/lib/messages/preferences';
import { Refusal } from '@/lib/refusal';
import { rememberSignedOut } from './issuer-cookies';
import { requestContext } from './request-context';
import {
  dropSessionCookie,
  readSessionSecret,
  SESSION_SECONDS,
  sessionCookieName,
  sessionCookieOptions,
} from './session-cookie';

const credentials = z.object({
  signInName: z.string().max(1000),
  password: z.string().max(4000),
  /** The secret of a browser in which an identity waits for its owner. */
  browser: z.string().max(100).optional(),
});

/** Auth.js writes down where a sign-in leads to; our form says it itself, so this is taken away. */
const UNUSED_COOKIE = 'callback-url';

/** Carries what `authorize` found past Auth.js, which hands on no more than the cookie. */
const outcome = new AsyncLocalStorage<{ signedIn?: SignedIn }>();

/**
 * Auth.js, configured when first needed. Its cookie is an encrypted token that carries a session's
 * secret and nothing else; the session itself is a row of ours. It has no routes of its own: the
 * sign-in page posts to a server action.
 */
function config(): NextAuthConfig {
  return {
    secret: env.authSecret,
    trustHost: true, // AUTH_URL is set from the configuration: no header decides the address.
    useSecureCookies: env.secureCookies,
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    cookies: {
      sessionToken: { name: sessionCookieName(), options: sessionCookieOptions() },
      callbackUrl: { name: UNUSED_COOKIE },
    },
    providers: [
      Credentials({
        credentials: { signInName: {}, password: { type: 'password' }, browser: {} },
        async authorize(sent) {
          const { browser = null, ...given } = credentials.parse(sent);
          const signedIn = await signInToDomain(await requestContext(), given, browser);
          const store = outcome.getStore();
          if (store) store.signedIn = signedIn;
          return { id: signedIn.secret };
        },
      }),
    ],
    callbacks: {
      async jwt({ token, user, trigger }) {
        const sid: unknown = trigger === 'signIn' ? user.id : token['sid'];
        if (typeof sid !== 'string') return null;
        return trigger === 'signIn' || (await findLiveSession(sid)) !== null ? { sid } : null;
      },
    },
    // What goes wrong is thrown to the caller, who answers or logs it.
    logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
  };
}

const authJs = NextAuth(() => config());

/** Auth.js wraps what `authorize` throws; our refusals come out as they went in. */
function unwrapped(error: unknown): unknown {
  if (!(error instanceof Error) || typeof error.cause !== 'object') return error;
  const inner: unknown = error.cause === null ? null : Reflect.get(error.cause, 'err');
  return inner instanceof Refusal ? inner : error;
}

/**
 * Signs in with sign-in name and password: opens a session, ends the one this browser had, sets
 * the session's cookie and, unless the second factor is still to come, those of the person's
 * language, theme and time zone.
 * @param browser the secret of a browser in which an identity waits for its owner.
 * @throws Refusal as `signIn` of the users domain does.
 */
export async function signInWithPassword(
  input: { readonly signInName: string; readonly password: string },
  browser: string | null = null,
): Promise<SignedIn> {
  const previous = await readSessionSecret();
  const result: { signedIn?: SignedIn } = {};
  try {
    await outcome.run(result, () =>
      authJs.signIn('credentials', {
        ...input,
        ...(browser === null ? {} : { browser }),
        redirect: false,
        redirectTo: '/',
      }),
    );
  } catch (error) {
    throw unwrapped(error);
  }
  const { signedIn } = result;
  if (!signedIn) throw new Refusal('signInFailed');
  if (previous !== null) await endSessionBySecret(previous);
  const jar = await cookies();
  jar.delete(UNUSED_COOKIE);
  if (!signedIn.awaitsFactor) rememberPreferences(jar, signedIn, env.secureCookies);
  return signedIn;
}

/**
 * Ends this browser's session on the server and takes its cookie away.
 * @returns whether signing out goes on at the issuer that had let its owner in.
 */
export async function signOut(): Promise<{ goesOn: boolean }> {
  const secret = await readSessionSecret();
  if (secret !== null) await endSessionBySecret(secret);
  await dropSessionCookie();
  const goesOn = secret !== null && (await findSignOutUrl(secret)) !== null;
  if (goesOn) await rememberSignedOut(secret);
  return { goesOn };
}
