import type { Actor } from '@/lib/access';
import { Prisma, type Tx } from '@/lib/db';

/**
 * Whether a person of the operator belongs to the organization of enrollment `e`, as far as it can
 * be known (spec E11): it is their own; one of its accounts carries their address; or the primary
 * contact's address is theirs. A fragment of a query in which the enrollment is `e`.
 */
export function belongsTo(userId: string): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT FROM "user" me WHERE me.id = ${userId}::uuid AND (
    me.organization_id = e.organization_id
    OR lower(e.contact_email) IN (lower(me.contact_email), me.sign_in_name)
    OR EXISTS (SELECT FROM "user" them WHERE them.organization_id = e.organization_id
      AND (lower(them.contact_email) IN (lower(me.contact_email), me.sign_in_name)
        OR them.sign_in_name = lower(me.contact_email)))))`;
}

/** Whether the actor belongs to the organization that an enrollment is of. */
export async function isOwnEnrollment(
  tx: Tx,
  { userId }: Pick<Actor, 'userId'>,
  enrollmentId: string,
): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ isOwn: boolean }[]>`
    SELECT ${belongsTo(userId)} AS "isOwn" FROM enrollment e WHERE e.id = ${enrollmentId}::uuid`;
  return row?.isOwn ?? false;
}
