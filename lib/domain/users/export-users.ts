import { authorize, isRole, type Actor } from '@/lib/access';
import { db, PLANNED_ANEW, Prisma } from '@/lib/db';
import { placeCursor, readPlace } from '@/lib/name-order';

import type { UserRow } from './list-users';
import { managing } from './policy';
import type { UserFilter } from './schema';
import { usersMatching } from './user-filter';

const BATCH = 1000;

export interface ExportedUser extends UserRow {
  readonly contactEmail: string;
  readonly createdAt: Date;
}

interface FoundRow extends Omit<ExportedUser, 'roles'> {
  readonly roles: readonly string[];
  readonly place: string;
}

/**
 * A batch of the filtered users with their roles, by name, from a cursor on; null ends it.
 * @throws Refusal `forbidden`
 */
export async function exportUsers(
  actor: Actor,
  filter: UserFilter,
  after: string | null,
): Promise<{ rows: readonly ExportedUser[]; next: string | null }> {
  authorize(actor, managing(actor, 'users:export'));
  const start = readPlace(after);
  const beyond =
    start === null
      ? Prisma.sql`TRUE`
      : Prisma.sql`(u.sort_name, u.id) > (${start.name}, ${start.id}::uuid)`;
  const found = await db.$queryRaw<FoundRow[]>`${PLANNED_ANEW}
    SELECT u.id, u.first_name AS "firstName", u.last_name AS "lastName",
      u.sign_in_name AS "signInName", u.contact_email AS "contactEmail", u.is_guest AS "isGuest",
      u.status::text AS status, u.must_change_password AS "mustChangePassword",
      u.last_sign_in_at AS "lastSignInAt", u.created_at AS "createdAt", u.sort_name AS place,
      ARRAY(SELECT r.role::text FROM user_role r WHERE r.user_id = u.id) AS roles
    FROM "user" u WHERE ${usersMatching(actor, filter)} AND ${beyond}
    ORDER BY u.sort_name, u.id LIMIT ${BATCH}`;
  const last = found.length === BATCH ? found.at(-1) : undefined;
  return {
    rows: found.map(({ place: _place, roles, ...row }) => ({
      ...row,
      roles: roles.filter(isRole),
    })),
    next: last === undefined ? null : placeCursor({ name: last.place, id: last.id }),
  };
}
