import { authorize, isRole, type Actor, type Role } from '@/lib/access';
import { db, type UserStatus } from '@/lib/db';
import { idOrNotFound } from '@/lib/ids';
import { Refusal } from '@/lib/refusal';

import { managing } from './policy';

/** What the pages of one user show. */
export interface UserDetail {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly signInName: string;
  readonly contactEmail: string;
  readonly isGuest: boolean;
  readonly status: UserStatus;
  readonly statusChangedAt: Date;
  readonly secondFactorSince: Date | null;
  readonly mustChangePassword: boolean;
  readonly passwordExpiresAt: Date | null;
  readonly lastSignInAt: Date | null;
  readonly createdAt: Date;
  readonly version: number;
  readonly roles: readonly Role[];
}

/** One user of the actor's organization; one query. @throws Refusal `notFound` for any other. */
export async function getUser(actor: Actor, userId: string): Promise<UserDetail> {
  authorize(actor, managing(actor, 'users:list'));
  const [row] = await db.$queryRaw<(Omit<UserDetail, 'roles'> & { roles: readonly string[] })[]>`
    SELECT u.id, u.first_name AS "firstName", u.last_name AS "lastName",
      u.sign_in_name AS "signInName", u.contact_email AS "contactEmail", u.is_guest AS "isGuest",
      u.status::text AS status, u.status_changed_at AS "statusChangedAt",
      u.second_factor_since AS "secondFactorSince",
      u.must_change_password AS "mustChangePassword",
      u.password_expires_at AS "passwordExpiresAt", u.last_sign_in_at AS "lastSignInAt",
      u.created_at AS "createdAt", u.version,
      ARRAY(SELECT r.role::text FROM user_role r WHERE r.user_id = u.id ORDER BY r.role) AS roles
    FROM "user" u
    WHERE u.id = ${idOrNotFound(userId)}::uuid
      AND u.organization_id = ${actor.organization.id}::uuid AND u.status <> 'UNVERIFIED'`;
  if (row === undefined) throw new Refusal('notFound');
  return { ...row, roles: row.roles.filter(isRole) };
}
