import { authorize, type Actor } from '@/lib/access';

import { changeStatus } from './change-status';
import { managing } from './policy';
import type { UserActInput } from './schema';

/**
 * Keeps a user out until unblocked: no sign-in, and all sessions end.
 * @throws Refusal `notFound`, `ownAccount`, `globalAdminOnly`, `lastGlobalAdmin`, `conflict`.
 */
export async function blockUser(actor: Actor, input: UserActInput): Promise<void> {
  authorize(actor, managing(actor, 'users:manage'));
  await changeStatus(actor, input, {
    act: 'block',
    status: 'BLOCKED',
    action: 'block_partner_user',
  });
}
