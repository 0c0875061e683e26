import { recordRefusal } from '@/lib/domain/audit';
import { findTurnedAway } from '@/lib/domain/users';
import type { RequestContext } from '@/lib/access';
import { readSessionSecret } from './session-cookie';

/**
 * Records that an act was asked for with a session that opens nothing: ended, of somebody blocked, or
 * with a password or a second factor outstanding. A request of nobody known leaves no record: there
 * is no chain that it belongs to.
 * @param action snake_case, as the audit names the act
 */
export async function recordTurnedAway(action: string, request: RequestContext): Promise<void> {
  const secret = await readSessionSecret();
  const found = secret === null ? null : await findTurnedAway(secret);
  if (found !== null) await recordRefusal({ ...found.person, request }, action, found.refusal);
}
