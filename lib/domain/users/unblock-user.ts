import { authorize, type Actor } from '@/lib/access';

import { changeStatus } from './change-status';
import { managing } from './policy';
import type { UserActInput } from './schema';

/**
 * Lets a blocked user sign in again.
 * @throws Refusal `notFound`, `globalAdminOnly`, `conflict`.
 */
export async function unblockUser(actor: Actor, input: UserActInput): Promise<void> {
  authorize(actor, managing(actor, 'users:manage'));
  await changeStatus(actor, input, {
    act: 'unblock',
    status: 'ACTIVE',
    action: 'unblock_partner_user',
  });
}
