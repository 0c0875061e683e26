import { authorize, type Actor } from '@/lib/access';
import { db, transaction } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { managing } from './policy';
import { MOST_SELECTED_USERS, type SelectUsers } from './schema';

/**
 * Keeps which users an admin has ticked on a page of the list: of the rows shown, those ticked are
 * selected and the others are not. It is the admin's own note, so the audit has nothing to record.
 * @returns how many are selected now, over all pages
 * @throws Refusal `forbidden`; `tooManyUsersSelected`
 */
export async function selectUsers(actor: Actor, input: SelectUsers): Promise<number> {
  authorize(actor, managing(actor, 'users:manage'));
  const organizationId = actor.organization.id;
  return transaction(async (tx) => {
    // One page of one admin at a time, so that two cannot pass the bound together.
    await tx.$executeRaw`SELECT FROM "user" WHERE id = ${actor.userId}::uuid FOR NO KEY UPDATE`;
    await tx.userSelection.deleteMany({
      where: { userId: actor.userId, selectedId: { in: [...input.shown] } },
    });
    await tx.$executeRaw`
      INSERT INTO user_selection (user_id, selected_id)
      SELECT ${actor.userId}::uuid, id FROM "user"
      WHERE organization_id = ${organizationId}::uuid AND id = ANY (${[...input.ticked]}::uuid[])
      ON CONFLICT DO NOTHING`;
    const count = await tx.userSelection.count({
      where: { userId: actor.userId, selected: { organizationId } },
    });
    if (count > MOST_SELECTED_USERS) {
      throw new Refusal('tooManyUsersSelected', { params: { maximum: MOST_SELECTED_USERS } });
    }
    return count;
  });
}

/** Ticks nobody any more. @throws Refusal `forbidden` */
export async function clearUserSelection(actor: Actor): Promise<void> {
  authorize(actor, managing(actor, 'users:manage'));
  await db.userSelection.deleteMany({ where: { userId: actor.userId } });
}
