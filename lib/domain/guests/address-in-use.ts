import type { Tx } from '@/lib/db';
import { domainOf } from './policy';

/**
 * Whether an address cannot be a guest's sign-in name: somebody signs in with it already, or its
 * domain is an organization's, which alone gives names on it. Told only to whoever reads the mailbox.
 */
export async function isAddressInUse(tx: Tx, email: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ used: boolean }[]>`
    SELECT EXISTS (SELECT FROM "user" WHERE sign_in_name = ${email})
      OR EXISTS (SELECT FROM domain WHERE name = ${domainOf(email)} AND verified_at IS NOT NULL)
      AS used`;
  return row?.used ?? true;
}
