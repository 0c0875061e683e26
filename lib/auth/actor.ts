import { headers } from 'next/headers';
import { getLocale, getTimeZone } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { after } from 'next/server';
import { cache } from 'react';
import type { Actor, RequestContext } from '@/lib/access';
import { findLiveSession, type LiveSession, touchSession } from '@/lib/domain/users';
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
    signInName: session.signInName,
    displayName: `${session.firstName} ${session.lastName}`,
    locale: await getLocale(),
    timeZone: await getTimeZone(),
    roles: session.roles,
    organization: session.organization,
    request,
  };
}

/**
 * Who is behind this request, read from the database once per request.
 * @returns null when nobody is, or a temporary password has to be changed first.
 */
export const getActor = cache(async (): Promise<Actor | null> => {
  const session = await getSession();
  return session === null || session.mustChangePassword
    ? null
    : toActor(session, await requestContext());
});

/**
 * Whose session this is, also with a temporary password outstanding; null for nobody. For what a
 * person may choose before the new password: nothing but how the pages look.
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

/**
 * Who is behind this request. Whoever is not signed in is sent to sign in and comes back here;
 * whoever holds a temporary password is sent to change it and gets nowhere else.
 */
export async function requireActor(): Promise<Actor> {
  const session = await getSession();
  if (session === null) redirect(paths.signIn(await pathToReturnTo()));
  if (session.mustChangePassword) redirect(paths.changePassword(await pathToReturnTo()));
  return toActor(session, await requestContext());
}

/**
 * Who is behind this request, also with a temporary password outstanding: only for the page and
 * the action that change it. Without a session, to sign in.
 */
export async function requirePasswordOwner(): Promise<Actor & { mustChangePassword: boolean }> {
  const session = (await getSession()) ?? redirect(paths.signIn(await pathToReturnTo()));
  const { mustChangePassword } = session;
  return { ...(await toActor(session, await requestContext())), mustChangePassword };
}
