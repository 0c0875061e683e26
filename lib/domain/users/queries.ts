import { authorize, GLOBAL_ADMIN, PROGRAM_ADMIN, type Actor } from '@/lib/access';
import { db, type Prisma } from '@/lib/db';
import { idOrNotFound } from '@/lib/ids';

import { MOST_SESSIONS } from './limit-sessions';
import { managing } from './policy';
import { SESSION_IDLE_MINUTES } from './sessions';

/** The domains on which the sign-in names of the actor's organization end, the first one first. */
export async function listSignInDomains(actor: Actor): Promise<readonly string[]> {
  authorize(actor, managing(actor, 'users:manage'));
  const rows = await db.domain.findMany({
    where: { organizationId: actor.organization.id, verifiedAt: { not: null }, lapsedAt: null },
    orderBy: [{ isInitial: 'desc' }, { name: 'asc' }],
    select: { name: true },
  });
  return rows.map(({ name }) => name);
}

/** Who can be asked for more: never more of a person than a colleague sees anyway. */
export interface AdminContact {
  readonly id: string;
  readonly name: string;
  readonly signInName: string;
}

/**
 * The active Global admins of an organization (the operator: its Program admins), at most ten: whom
 * a screen or a mail of that organization names or writes to.
 */
export async function listGlobalAdmins(organizationId: string): Promise<readonly AdminContact[]> {
  const rows = await db.user.findMany({
    where: {
      organizationId,
      status: 'ACTIVE',
      roles: { some: { role: { in: [GLOBAL_ADMIN, PROGRAM_ADMIN] } } },
    },
    orderBy: [{ lastName: 'asc' }, { firstName: 'asc' }, { id: 'asc' }],
    take: 10,
    select: { id: true, firstName: true, lastName: true, signInName: true },
  });
  return rows.map(({ id, firstName, lastName, signInName }) => ({
    id,
    name: `${firstName} ${lastName}`,
    signInName,
  }));
}

const profileSelect = {
  firstName: true,
  lastName: true,
  signInName: true,
  contactEmail: true,
  isGuest: true,
  locale: true,
  timeZone: true,
  theme: true,
} as const;

/** A browser somebody is signed in with. */
export interface UserSession {
  readonly id: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly ip: string | null;
  readonly userAgent: string | null;
  /** The one that asks. */
  readonly isCurrent: boolean;
}

/** The actor's own profile. */
export async function getOwnProfile(
  actor: Actor,
): Promise<Prisma.UserGetPayload<{ select: typeof profileSelect }>> {
  authorize(actor, 'profile:own');
  return db.user.findFirstOrThrow({
    where: { id: actor.userId, organizationId: actor.organization.id },
    select: profileSelect,
  });
}

/** The browsers in which the actor is signed in, this one first. */
export async function listOwnSessions(actor: Actor): Promise<readonly UserSession[]> {
  authorize(actor, 'profile:own');
  return liveSessions(actor, actor.userId);
}

/**
 * The browsers in which a user of the actor's organization is signed in; nothing for anybody else.
 * @throws Refusal `forbidden`, `notFound` for what is no id
 */
export async function listUserSessions(
  actor: Actor,
  userId: string,
): Promise<readonly UserSession[]> {
  authorize(actor, managing(actor, 'users:manage'));
  return liveSessions(actor, idOrNotFound(userId));
}

async function liveSessions(actor: Actor, userId: string): Promise<readonly UserSession[]> {
  const rows = await db.session.findMany({
    where: { userId, organizationId: actor.organization.id, ...live() },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'asc' }],
    take: MOST_SESSIONS,
    select: { id: true, createdAt: true, lastSeenAt: true, ip: true, userAgent: true },
  });
  const sessions = rows.map((row) => ({ ...row, isCurrent: row.id === actor.sessionId }));
  return sessions.sort((a, b) => Number(b.isCurrent) - Number(a.isCurrent));
}

function live(now = Date.now()) {
  return {
    revokedAt: null,
    awaitsFactor: false,
    expiresAt: { gt: new Date(now) },
    lastSeenAt: { gt: new Date(now - SESSION_IDLE_MINUTES * 60_000) },
  };
}
