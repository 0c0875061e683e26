import { type Actor } from '@/lib/access';
import { Prisma } from '@/lib/db';
import { likeLiteral } from '@/lib/like';

import { RESTORABLE_DAYS } from './policy';
import type { UserFilter } from './schema';

/*
 * What the list of users and its export are narrowed by. Each filter is one function that gives a
 * condition on `u`, or null when it is not asked for; fixed values are written out, not passed: the
 * planner has to see which index covers them.
 */
type Narrowing = (filter: UserFilter, actor: Actor) => Prisma.Sql | null;

const OF_STATUS: Readonly<Record<UserFilter['status'], Prisma.Sql>> = {
  '': Prisma.sql`u.status IN ('ACTIVE', 'BLOCKED')`,
  ACTIVE: Prisma.sql`u.status = 'ACTIVE'`,
  BLOCKED: Prisma.sql`u.status = 'BLOCKED'`,
  DELETED: Prisma.sql`u.status = 'DELETED'
    AND u.status_changed_at > now() - make_interval(days => ${RESTORABLE_DAYS}::int)`,
};

const byStatus: Narrowing = ({ status }) => OF_STATUS[status];

const byRole: Narrowing = ({ role }, actor) => {
  const held = Prisma.sql`SELECT FROM user_role r
    WHERE r.user_id = u.id AND r.organization_id = ${actor.organization.id}::uuid`;
  if (role === '') return null;
  return role === 'none'
    ? Prisma.sql`NOT EXISTS (${held})`
    : Prisma.sql`EXISTS (${held} AND r.role = ${role}::role)`;
};

const byType: Narrowing = ({ type }) => {
  if (type === '') return null;
  return type === 'guest' ? Prisma.sql`u.is_guest` : Prisma.sql`NOT u.is_guest`;
};

const byFactor: Narrowing = ({ factor }) => {
  if (factor === '') return null;
  return factor === 'with'
    ? Prisma.sql`u.second_factor_since IS NOT NULL`
    : Prisma.sql`u.second_factor_since IS NULL`;
};

/** Decomposed first, so that no wide form of a sign becomes a pattern later. */
const bySearch: Narrowing = ({ search }) =>
  search === ''
    ? null
    : Prisma.sql`u.search_text LIKE folded(${`%${likeLiteral(search.normalize('NFKD'))}%`})`;

const NARROWINGS: readonly Narrowing[] = [byStatus, byRole, byType, byFactor, bySearch];

/** The condition on `"user" u` that finds those of the actor's organization who match. */
export function usersMatching(actor: Actor, filter: UserFilter): Prisma.Sql {
  const ofTenant = Prisma.sql`u.organization_id = ${actor.organization.id}::uuid`;
  const asked = NARROWINGS.map((narrowing) => narrowing(filter, actor));
  return Prisma.join([ofTenant, ...asked.filter((condition) => condition !== null)], ' AND ');
}
