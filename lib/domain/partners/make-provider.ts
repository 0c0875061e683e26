import { isUniqueViolation, type Tx } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { mpnIdTaken } from '../membership';

/**
 * Makes an organization an indirect provider under its MPN ID, which it has been given or holds.
 * Part of a command that has authorized its actor and looked at the MPN ID.
 * @throws Refusal `alreadyProvider`
 */
export async function makeProvider(tx: Tx, id: string, mpnId: string): Promise<void> {
  const { count } = await tx.organization.updateMany({
    where: { id, providerSince: null, isOperator: false },
    data: { providerSince: new Date(), mpnId, version: { increment: 1 } },
  });
  if (count === 0) throw new Refusal('alreadyProvider');
}

/** What the database's refusal of an MPN ID means; anything else as it was. */
export function mpnIdRefusal(error: unknown): unknown {
  return isUniqueViolation(error, 'organization_mpn_id_key') ? mpnIdTaken() : error;
}
