import { ADMIN_ROLES, AGENT_ROLES, requireProof, type Actor, type Role } from '@/lib/access';
import { Refusal } from '@/lib/refusal';

import { roleChange, rolesNotAssignable, rolesNotForGuests } from './policy';

/** The form's field in which a role is chosen. */
function fieldOf(role: Role): string {
  if ((ADMIN_ROLES as readonly Role[]).includes(role)) return 'admin';
  return (AGENT_ROLES as readonly Role[]).includes(role) ? 'agent' : 'other';
}

/**
 * What every command that grants or removes roles asks before it does.
 * @throws Refusal `roleNotGrantable` beside the field of the first role out of the actor's reach;
 *   `proofNeeded` for any change, once the actor's last proof is too old.
 */
export function requireAssignable(
  actor: Actor,
  before: readonly Role[],
  after: readonly Role[],
): void {
  const [role] = rolesNotAssignable(actor, before, after);
  if (role !== undefined) {
    throw new Refusal('roleNotGrantable', { field: fieldOf(role), params: { role } });
  }
  const { added, removed } = roleChange(before, after);
  if (added.length + removed.length > 0) requireProof(actor, 'changeRoles');
}

/** @throws Refusal `roleNotForGuests` beside the field of the first role that a guest cannot hold. */
export function requireHoldable(
  target: { readonly isGuest: boolean },
  roles: readonly Role[],
): void {
  const [role] = target.isGuest ? rolesNotForGuests(roles) : [];
  if (role === undefined) return;
  throw new Refusal('roleNotForGuests', { field: fieldOf(role), params: { role } });
}
