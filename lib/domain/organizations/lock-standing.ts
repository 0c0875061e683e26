import type { ActorOrganization } from '@/lib/access';
import type { Tx } from '@/lib/db';

/**
 * What organizations are as of now, which may be more or less than their people's sessions say; they
 * stay that until the transaction ends. For rules that two acts could break together. Locked in the
 * order of ids, so that two who lock the same rows never wait for each other.
 */
export async function lockStandings(
  tx: Tx,
  ids: readonly string[],
): Promise<readonly ActorOrganization[]> {
  return tx.$queryRaw<ActorOrganization[]>`
    SELECT id, name, country, is_operator AS "isOperator",
      provider_since IS NOT NULL AS "isProvider", reseller_since IS NOT NULL AS "isReseller",
      suspension_id IS NOT NULL AS "isSuspended"
    FROM organization WHERE id = ANY (${[...ids]}::uuid[]) ORDER BY id FOR SHARE`;
}

/** The same of one. */
export async function lockStanding(tx: Tx, id: string): Promise<ActorOrganization> {
  const [row] = await lockStandings(tx, [id]);
  if (row === undefined) throw new Error('An organization with people is never removed');
  return row;
}
