import { authorize, can, type Actor } from '@/lib/access';
import { db } from '@/lib/db';
import { listHistoryOf, type ActivityPage, type ActivityTurn } from '@/lib/domain/audit';
import { idOrNotFound } from '@/lib/ids';

import { managing } from './policy';

/** Whether the actor may see what happened to a user. */
export function maySeeHistory(actor: Actor): boolean {
  return can(actor, managing(actor, 'audit:view')) && can(actor, managing(actor, 'users:list'));
}

/**
 * What happened to a user of the actor's organization, newest first, one page of it; also after the
 * user is gone.
 * @throws Refusal `forbidden`, `notFound` for what is no id
 */
export async function listUserHistory(
  actor: Actor,
  userId: string,
  turn: ActivityTurn,
): Promise<ActivityPage> {
  authorize(actor, managing(actor, 'audit:view'));
  authorize(actor, managing(actor, 'users:list'));
  const subject = { resourceType: 'partner_user', resourceId: idOrNotFound(userId) };
  return listHistoryOf(db, { organizationId: actor.organization.id, ...subject }, turn);
}
