import { keyRole } from '@/lib/access';
import type { Tx } from '@/lib/db';
import { Refusal } from '@/lib/refusal';

/**
 * The one rule that an organization keeps an active Global admin (the operator: a Program admin).
 * Call it inside the transaction after any change that may take one away: it locks the
 * organization's row and counts then, so of two changes at the same moment the second one sees
 * the first. The lock does not stand in the way of rows that refer to the organization.
 * @throws Refusal `lastGlobalAdmin`, which rolls the change back.
 */
export async function keepLastGlobalAdmin(tx: Tx, organizationId: string): Promise<void> {
  const [organization] = await tx.$queryRaw<{ is_operator: boolean }[]>`
    SELECT is_operator FROM organization WHERE id = ${organizationId}::uuid FOR NO KEY UPDATE`;
  if (organization === undefined) throw new Refusal('notFound');
  const left = await tx.userRole.findFirst({
    where: {
      organizationId,
      role: keyRole({ isOperator: organization.is_operator }),
      user: { status: 'ACTIVE' },
    },
    select: { userId: true },
  });
  if (left === null) throw new Refusal('lastGlobalAdmin');
}
