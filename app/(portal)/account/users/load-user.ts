import type { UserParts } from '@/components/users/user-header';
import { can, type Actor } from '@/lib/access';
import { orNotFound } from '@/lib/action';
import { getUser, managing, maySeeHistory, type UserDetail } from '@/lib/domain/users';

/** The user a page is about; the "not found" page for anybody of another organization. */
export async function loadUser(actor: Actor, id: string): Promise<UserDetail> {
  return orNotFound(getUser(actor, id));
}

/** Which pages of a user the actor may open beside the details. */
export function partsFor(actor: Actor): UserParts {
  return {
    sessions: can(actor, managing(actor, 'users:manage')),
    history: maySeeHistory(actor),
  };
}
