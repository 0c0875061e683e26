import { ADMIN_ROLES, AGENT_ROLES, ENROLLER_ROLES, GLOBAL_ADMIN, type Role } from '@/lib/access';
import type { Tx } from '@/lib/db';

/**
 * Gives the person who enrolled a reseller the roles that come with it (spec E13), in place of
 * another admin or agent role (spec U4); other roles stay, and so do the sessions, which read
 * their roles on every request. Part of a command that has authorized its actor. A person who has
 * left, is blocked, or is Global admin no more gets nothing: the operator's yes must not undo what
 * the organization took away meanwhile.
 * @returns the roles that are new
 */
export async function grantEnrollerRoles(
  tx: Tx,
  { userId, organizationId }: { readonly userId: string; readonly organizationId: string },
): Promise<readonly Role[]> {
  // The changed version keeps others from changing the same roles at the same moment.
  const locked = await tx.user.updateMany({
    where: { id: userId, organizationId, status: 'ACTIVE' },
    data: { version: { increment: 1 } },
  });
  if (locked.count === 0) return [];
  const held = await tx.userRole.findMany({ where: { userId }, select: { role: true } });
  const roles = held.map(({ role }) => role);
  if (!roles.includes(GLOBAL_ADMIN)) return [];
  const added = ENROLLER_ROLES.filter((role) => !roles.includes(role));
  const replaced = [...ADMIN_ROLES, ...AGENT_ROLES].filter(
    (role) => !(ENROLLER_ROLES as readonly Role[]).includes(role),
  );
  await tx.userRole.deleteMany({ where: { userId, organizationId, role: { in: replaced } } });
  await tx.userRole.createMany({ data: added.map((role) => ({ userId, role, organizationId })) });
  return added;
}
