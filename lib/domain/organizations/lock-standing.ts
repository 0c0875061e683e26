import type { ActorOrganization } from '@/lib/access';
import type { Tx } from '@/lib/db';

/**
 * What an organization is as of now, which may be more or less than its people's sessions say; it
 * stays that until the transaction ends. For rules that two acts could break together.
 */
export async function lockStanding(tx: Tx, id: string): Promise<ActorOrganization> {
  const [row] = await tx.$queryRaw<ActorOrganization[]>`
    SELECT id, name, country, is_operator AS "isOperator",
      provider_since IS NOT NULL AS "isProvider", reseller_since IS NOT NULL AS "isReseller"
    FROM organization WHERE id = ${id}::uuid FOR SHARE`;
  if (row === undefined) throw new Error('An organization with people is never removed');
  return row;
}
