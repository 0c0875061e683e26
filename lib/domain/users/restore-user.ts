import { authorize, type Actor } from '@/lib/access';

import { changeStatus } from './change-status';
import { managing } from './policy';
import type { UserActInput } from './schema';

/**
 * Brings a deleted user back with their roles.
 * @throws Refusal `notFound`, `globalAdminOnly`, `rolesBeyondOwn` for one whose roles the
 *   actor may not grant, `restoreTooLate`, `conflict`.
 */
export async function restoreUser(actor: Actor, input: UserActInput): Promise<void> {
  authorize(actor, managing(actor, 'users:manage'));
  await changeStatus(actor, input, {
    act: 'restore',
    status: 'ACTIVE',
    action: 'restore_partner_user',
  });
}
