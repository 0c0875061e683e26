import { authorize, type Actor } from '@/lib/access';

import { changeStatus } from './change-status';
import { managing } from './policy';
import type { UserActInput } from './schema';

/**
 * Deletes a user; restorable for 30 days, then purged.
 * @throws Refusal `notFound`, `ownAccount`, `globalAdminOnly`, `lastGlobalAdmin`, `conflict`.
 */
export async function deleteUser(actor: Actor, input: UserActInput): Promise<void> {
  authorize(actor, managing(actor, 'users:manage'));
  await changeStatus(actor, input, {
    act: 'delete',
    status: 'DELETED',
    action: 'remove_partner_user',
  });
}
