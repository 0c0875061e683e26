import { authorize, isRole, type Actor, type Role } from '@/lib/access';
import { db, Prisma, type UserStatus } from '@/lib/db';
import { likeLiteral } from '@/lib/like';
import { namedPageOf, startOf } from '@/lib/name-order';

import { managing, RESTORABLE_DAYS } from './policy';
import type { UserListState } from './schema';

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
  /** Cursors of the page's ends, null where there is no more. */
  readonly previous: string | null;
  readonly next: string | null;
}

interface FoundRow extends Omit<UserRow, 'roles'> {
  readonly roles: readonly string[];
  readonly place: string;
  readonly total: bigint;
}

/** A search as a pattern; decomposed first, so that no wide form of a sign becomes one later. */
function containing(search: string): string {
  return `%${likeLiteral(search.normalize('NFKD'))}%`;
}

/** Written out, not passed: the planner has to see that the index of the list covers them. */
const OF_STATUS: Readonly<Record<UserListState['status'], Prisma.Sql>> = {
  '': Prisma.sql`u.status IN ('ACTIVE', 'BLOCKED')`,
  ACTIVE: Prisma.sql`u.status = 'ACTIVE'`,
  BLOCKED: Prisma.sql`u.status = 'BLOCKED'`,
  DELETED: Prisma.sql`u.status = 'DELETED'
    AND u.status_changed_at > now() - make_interval(days => ${RESTORABLE_DAYS}::int)`,
};

function matching(actor: Actor, { search, role, status }: UserListState): Prisma.Sql {
  const ofTenant = Prisma.sql`organization_id = ${actor.organization.id}::uuid`;
  const conditions = [Prisma.sql`u.${ofTenant}`, OF_STATUS[status]];
  const held = Prisma.sql`SELECT FROM user_role r WHERE r.user_id = u.id AND r.${ofTenant}`;
  if (role === 'none') {
    conditions.push(Prisma.sql`NOT EXISTS (${held})`);
  } else if (role !== '') {
    conditions.push(Prisma.sql`EXISTS (${held} AND r.role = ${role}::role)`);
  }
  if (search !== '') {
    conditions.push(
      Prisma.sql`folded(u.first_name || ' ' || u.last_name || ' ' || u.sign_in_name)
        LIKE folded(${containing(search)})`,
    );
  }
  return Prisma.join(conditions, ' AND ');
}

/** Where the page begins: the place, in the order of names, that the URL names. */
function beyond(state: UserListState): Prisma.Sql {
  const { start, isBackward } = startOf(state);
  if (start === null) return Prisma.sql`TRUE`;
  const place = Prisma.sql`(${start.name}, ${start.id}::uuid)`;
  return isBackward
    ? Prisma.sql`(m.place, m.id) < ${place}`
    : Prisma.sql`(m.place, m.id) > ${place}`;
}

/** The statement of a page: one row more than shown, backwards when the page before is asked. */
export function usersQuery(actor: Actor, state: UserListState): Prisma.Sql {
  const direction = startOf(state).isBackward ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  return Prisma.sql`
    WITH m AS NOT MATERIALIZED (
      SELECT u.id, u.first_name AS "firstName", u.last_name AS "lastName",
        u.sign_in_name AS "signInName", u.status::text AS status,
        u.must_change_password AS "mustChangePassword", u.last_sign_in_at AS "lastSignInAt",
        folded(u.last_name || ' ' || u.first_name) AS place
      FROM "user" u WHERE ${matching(actor, state)})
    SELECT m.id, m."firstName", m."lastName", m."signInName", m.status, m."mustChangePassword",
      m."lastSignInAt", m.place,
      ARRAY(SELECT r.role::text FROM user_role r WHERE r.user_id = m.id ORDER BY r.role) AS roles,
      -- In order, so that the count reads the same index and not the users of everybody.
      (SELECT count(*) FROM (
        SELECT FROM m ORDER BY m.place, m.id LIMIT ${COUNTED_UP_TO + 1}) counted) AS total
    FROM m WHERE ${beyond(state)}
    ORDER BY m.place ${direction}, m.id ${direction}
    LIMIT ${state.size + 1}`;
}

/**
 * A page of the actor's organization's users, by last name, first name, whatever their accents and
 * capitals; one query. Deleted users appear when asked for, while they can be restored.
 */
export async function listUsers(actor: Actor, state: UserListState): Promise<UserPage> {
  authorize(actor, managing(actor, 'users:list'));
  const found = await db.$queryRaw<FoundRow[]>(usersQuery(actor, state));
  const page = namedPageOf(found, state, state.size, ({ place, id }) => ({ name: place, id }));
  return {
    users: page.rows.map(({ total: _total, place: _place, roles, ...row }) => ({
      ...row,
      roles: roles.filter(isRole),
    })),
    total: Number(found[0]?.total ?? 0),
    previous: page.previous,
    next: page.next,
  };
}
