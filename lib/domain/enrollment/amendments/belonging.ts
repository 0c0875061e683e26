import type { Actor } from '@/lib/access';
import { Prisma, type Tx } from '@/lib/db';
import { belongsBy } from '../belonging';

/**
 * Whether a person of the operator belongs to the organization of amendment `e`, as far as it can be
 * known: as for an enrollment, by the contact that is to be once it has confirmed, and by the one in
 * force too. A fragment
 * of a query in which the amendment is `e`.
 */
export function ownsAmendment(userId: string): Prisma.Sql {
  return Prisma.sql`(${belongsBy(userId, Prisma.sql`e.state <> 'EMAIL_OWNERSHIP'`)} OR EXISTS (SELECT FROM "user" me
    WHERE me.id = ${userId}::uuid AND lower(e.before #>> '{primaryContact,email}')
      IN (lower(me.contact_email), me.sign_in_name)))`;
}

/** Whether the actor belongs to the organization that an amendment is of. */
export async function isOwnAmendment(
  tx: Tx,
  { userId }: Pick<Actor, 'userId'>,
  amendmentId: string,
): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ isOwn: boolean }[]>`
    SELECT ${ownsAmendment(userId)} AS "isOwn" FROM amendment e WHERE e.id = ${amendmentId}::uuid`;
  return row?.isOwn ?? false;
}
