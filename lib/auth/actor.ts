import { headers } from 'next/headers';
import { getLocale, getTimeZone } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { after } from 'next/server';
import { cache } from 'react';
import type { Actor, RequestContext } from '@/lib/access';
import { isFactorRequired } from '@/lib/domain/factors';
import { findLiveSession, type LiveSession, touchSession } from '@/lib/domain/users';
import { env } from '@/lib/env';
import { paths } from '@/lib/paths';
import { REQUEST_PATH_HEADER } from '@/lib/request';
import { ownPath } from './next-path';
import { requestContext } from './request-context';
import { readSessionSecret } from './session-cookie';

/**
 * The live session of this request, also of somebody who has yet to change a temporary password;
 * null when nobody is signed in. One query a request; its last use is written after the answer.
 */
const getSession = cache(async (): Promise<LiveSession | null> => {
  const secret = await readSessionSecret();
  if (secret === null) return null;
  const session = await findLiveSession(secret);
  if (session?.needsTouch === true) after(() => touchSession(session.sessionId));
  return session;
});

/**
 * The person as every command and page gets to know them. Language and time zone are those of the
 * page before them, which is what they read, search and accept; mails follow their record instead.
 */
async function toActor(session: LiveSession, request: RequestContext): Promise<Actor> {
  return {
    userId: session.userId,
    sessionId: session.sessionId,
    provedAt: session.provedAt,
    signInName: session.signInName,
    displayName: `${session.firstName} ${session.lastName}`,
    locale: await getLocale(),
    timeZone: await getTimeZone(),
    roles: session.roles,
    organization: session.organization,
    request,
  };
}

/** What a signed-in person has to do before anything else: own password first, then the factor. */
function outstanding(session: LiveSession): 'password' | 'factor' | null {
  if (session.mustChangePassword) return 'password';
  const isMissing =
    !session.hasSecondFactor && isFactorRequired(session.organization, env.requireSecondFactor);
  return isMissing ? 'factor' : null;
}

/**
 * Who is behind this request, read from the database once per request.
 * @returns null when nobody is, or something is outstanding: a temporary password to change, a
 *   second factor to set up.
 */
export const getActor = cache(async (): Promise<Actor | null> => {
  const session = await getSession();
  return session === null || outstanding(session) !== null
    ? null
    : toActor(session, await requestContext());
});

/**
 * Whose session this is, whatever is outstanding; null for nobody. For what a person may choose
 * before that: nothing but how the pages look.
 */
export async function getSessionOwner(): Promise<Actor | null> {
  const session = await getSession();
  return session === null ? null : toActor(session, await requestContext());
}

/** The path asked for, to come back to after signing in; home is where one comes anyway. */
async function pathToReturnTo(): Promise<{ next?: string }> {
  const next = ownPath((await headers()).get(REQUEST_PATH_HEADER));
  return next === null || next === paths.home() ? {} : { next };
}

/** The live session, or the way to sign in. */
async function requireSession(): Promise<LiveSession> {
  return (await getSession()) ?? redirect(paths.signIn(await pathToReturnTo()));
}

/**
 * Who is behind this request. Whoever is not signed in is sent to sign in and comes back here;
 * whoever holds a temporary password is sent to change it, whoever lacks a second factor that the
 * operator asks for to set one up, and gets nowhere else.
 */
export async function requireActor(): Promise<Actor> {
  const session = await requireSession();
  const todo = outstanding(session);
  if (todo === 'password') redirect(paths.changePassword(await pathToReturnTo()));
  if (todo === 'factor') redirect(paths.setUpFactor(await pathToReturnTo()));
  return toActor(session, await requestContext());
}

/** Somebody who may do no more than what they owe. */
type Owner = Actor & { readonly mustChangePassword: boolean; readonly hasSecondFactor: boolean };

async function toOwner(session: LiveSession): Promise<Owner> {
  const { mustChangePassword, hasSecondFactor } = session;
  const actor = await toActor(session, await requestContext());
  return { ...actor, mustChangePassword, hasSecondFactor };
}

/**
 * Who is behind this request, also with a temporary password outstanding: only for the page and
 * the action that change it. Without a session, to sign in.
 */
export async function requirePasswordOwner(): Promise<Owner> {
  return toOwner(await requireSession());
}

/**
 * Who is behind this request, also without the second factor that they have to have: only for the
 * pages and actions that set one up. A temporary password is changed first.
 */
export async function requireFactorOwner(): Promise<Owner> {
  const session = await requireSession();
  if (session.mustChangePassword) redirect(paths.changePassword(await pathToReturnTo()));
  return toOwner(session);
}
