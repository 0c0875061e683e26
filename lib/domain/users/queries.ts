import {
  authorize,
  GLOBAL_ADMIN,
  isRole,
  PROGRAM_ADMIN,
  type Actor,
  type Role,
} from '@/lib/access';
import { db, Prisma, type UserStatus } from '@/lib/db';
import { idOrNotFound } from '@/lib/ids';
import { Refusal } from '@/lib/refusal';

import { managing, RESTORABLE_DAYS } from './policy';
import type { UserListState } from './schema';
import { SESSION_IDLE_MINUTES } from './sessions';

/** Beyond this, a list says "more than" instead of counting on. */
export const COUNTED_UP_TO = 1000;

export interface UserRow {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly signInName: string;
  readonly status: UserStatus;
  readonly mustChangePassword: boolean;
  readonly lastSignInAt: Date | null;
  readonly roles: readonly Role[];
}

export interface UserPage {
  readonly users: readonly UserRow[];
  /** How many match, up to one more than `COUNTED_UP_TO`. */
  readonly total: number;
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
}

interface FoundRow extends Omit<UserRow, 'roles'> {
  readonly roles: readonly string[];
  readonly total: bigint;
}

/** The text of a search with nothing in it that LIKE takes for a pattern. */
function containing(search: string): string {
  return `%${search.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
}

function matching(actor: Actor, { search, role, status }: UserListState): Prisma.Sql {
  const conditions = [
    Prisma.sql`u.organization_id = ${actor.organization.id}::uuid`,
    status === ''
      ? Prisma.sql`u.status IN ('ACTIVE', 'BLOCKED')`
      : Prisma.sql`u.status = ${status}::user_status`,
  ];
  if (status === 'DELETED') {
    conditions.push(
      Prisma.sql`u.status_changed_at > now() - make_interval(days => ${RESTORABLE_DAYS}::int)`,
    );
  }
  if (role === 'none') {
    conditions.push(Prisma.sql`NOT EXISTS (SELECT FROM user_role r WHERE r.user_id = u.id)`);
  } else if (role !== '') {
    conditions.push(
      Prisma.sql`EXISTS (SELECT FROM user_role r WHERE r.user_id = u.id AND r.role = ${role}::role)`,
    );
  }
  if (search !== '') {
    conditions.push(
      Prisma.sql`(u.first_name || ' ' || u.last_name || ' ' || u.sign_in_name) ILIKE ${containing(search)}`,
    );
  }
  return Prisma.join(conditions, ' AND ');
}

/** Where the page begins: the place, in the order of names, of the user the URL names. */
function beyond(actor: Actor, { after, before }: UserListState): Prisma.Sql {
  const id = before ?? after;
  if (id === undefined) return Prisma.sql`TRUE`;
  const place = Prisma.sql`(SELECT p.last_name, p.first_name, p.id FROM "user" p
    WHERE p.id = ${id}::uuid AND p.organization_id = ${actor.organization.id}::uuid)`;
  return before === undefined
    ? Prisma.sql`(m."lastName", m."firstName", m.id) > ${place}`
    : Prisma.sql`(m."lastName", m."firstName", m.id) < ${place}`;
}

/**
 * A page of the actor's organization's users, by last name, first name; one query. Deleted users
 * appear when asked for, while they can be restored.
 */
export async function listUsers(actor: Actor, state: UserListState): Promise<UserPage> {
  authorize(actor, managing(actor, 'users:list'));
  const isBackwards = state.before !== undefined;
  const direction = isBackwards ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const rows = await db.$queryRaw<FoundRow[]>`
    WITH m AS NOT MATERIALIZED (
      SELECT u.id, u.first_name AS "firstName", u.last_name AS "lastName",
        u.sign_in_name AS "signInName", u.status::text AS status,
        u.must_change_password AS "mustChangePassword", u.last_sign_in_at AS "lastSignInAt"
      FROM "user" u WHERE ${matching(actor, state)})
    SELECT m.*,
      ARRAY(SELECT r.role::text FROM user_role r WHERE r.user_id = m.id ORDER BY r.role) AS roles,
      (SELECT count(*) FROM (SELECT FROM m LIMIT ${COUNTED_UP_TO + 1}) counted) AS total
    FROM m WHERE ${beyond(actor, state)}
    ORDER BY m."lastName" ${direction}, m."firstName" ${direction}, m.id ${direction}
    LIMIT ${state.size + 1}`;
  const hasMore = rows.length > state.size;
  const shown = rows.slice(0, state.size);
  if (isBackwards) shown.reverse();
  return {
    users: shown.map(({ total: _total, roles, ...row }) => ({
      ...row,
      roles: roles.filter(isRole),
    })),
    total: Number(rows[0]?.total ?? 0),
    hasPrevious: isBackwards ? hasMore : state.after !== undefined,
    hasNext: isBackwards || hasMore,
  };
}

const detailSelect = {
  id: true,
  firstName: true,
  lastName: true,
  signInName: true,
  contactEmail: true,
  status: true,
  statusChangedAt: true,
  mustChangePassword: true,
  passwordExpiresAt: true,
  lastSignInAt: true,
  createdAt: true,
  version: true,
  roles: { select: { role: true } },
} as const;

export type UserDetail = Omit<Prisma.UserGetPayload<{ select: typeof detailSelect }>, 'roles'> & {
  readonly roles: readonly Role[];
};

/** One user of the actor's organization. @throws Refusal `notFound` for any other. */
export async function getUser(actor: Actor, userId: string): Promise<UserDetail> {
  authorize(actor, managing(actor, 'users:list'));
  const row = await db.user.findFirst({
    where: {
      id: idOrNotFound(userId),
      organizationId: actor.organization.id,
      status: { not: 'UNVERIFIED' },
    },
    select: detailSelect,
  });
  if (row === null) throw new Refusal('notFound');
  return { ...row, roles: row.roles.map(({ role }) => role) };
}

/** The domains on which the sign-in names of the actor's organization end, the first one first. */
export async function listSignInDomains(actor: Actor): Promise<readonly string[]> {
  authorize(actor, managing(actor, 'users:manage'));
  const rows = await db.domain.findMany({
    where: { organizationId: actor.organization.id, verifiedAt: { not: null } },
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
  locale: true,
  timeZone: true,
  theme: true,
} as const;

export interface OwnSession {
  readonly id: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly ip: string | null;
  readonly userAgent: string | null;
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
export async function listOwnSessions(actor: Actor): Promise<readonly OwnSession[]> {
  authorize(actor, 'profile:own');
  const rows = await db.session.findMany({
    where: { userId: actor.userId, ...live() },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'asc' }],
    take: 50,
    select: { id: true, createdAt: true, lastSeenAt: true, ip: true, userAgent: true },
  });
  const sessions = rows.map((row) => ({ ...row, isCurrent: row.id === actor.sessionId }));
  return sessions.sort((a, b) => Number(b.isCurrent) - Number(a.isCurrent));
}

function live(now = Date.now()) {
  return {
    revokedAt: null,
    expiresAt: { gt: new Date(now) },
    lastSeenAt: { gt: new Date(now - SESSION_IDLE_MINUTES * 60_000) },
  };
}
