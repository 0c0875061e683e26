import type { Actor } from '@/lib/access';
import { Prisma, type Tx } from '@/lib/db';
import { Refusal } from '@/lib/refusal';

/**
 * Whether a person of the operator belongs to the organization of row `e`, by facts that no
 * applicant can forge (decision 14): it is their own; one of its accounts signs in with their
 * address; a link that was mailed to them was used for one of its accounts; or they are its primary
 * contact and have confirmed it. A fragment of a query in which the row is `e`.
 * @param isConfirmed a condition on `e`: the contact has proved that the address is theirs
 */
export function belongsBy(userId: string, isConfirmed: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT FROM "user" me WHERE me.id = ${userId}::uuid AND (
    me.organization_id = e.organization_id
    OR (${isConfirmed} AND lower(e.contact_email) IN (lower(me.contact_email), me.sign_in_name))
    OR EXISTS (SELECT FROM "user" them WHERE them.sign_in_name = lower(me.contact_email)
      AND them.organization_id = e.organization_id)
    OR EXISTS (SELECT FROM mail_link l JOIN "user" them ON them.id = l.user_id
      WHERE lower(l.email) IN (lower(me.contact_email), me.sign_in_name)
        AND l.used_at IS NOT NULL AND them.organization_id = e.organization_id)))`;
}

/** The same for an enrollment: its review begins once the contact has confirmed (spec E8). */
export function belongsTo(userId: string): Prisma.Sql {
  return belongsBy(userId, Prisma.sql`e.current_check IS DISTINCT FROM 'EMAIL_OWNERSHIP'`);
}

/** Whether a person belongs to the organization that an enrollment is of. */
export async function isOwnEnrollment(
  tx: Pick<Tx, '$queryRaw'>,
  { userId }: Pick<Actor, 'userId'>,
  enrollmentId: string,
): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ isOwn: boolean }[]>`
    SELECT ${belongsTo(userId)} AS "isOwn" FROM enrollment e WHERE e.id = ${enrollmentId}::uuid`;
  return row?.isOwn ?? false;
}

/**
 * Whoever belongs to the applicant acts on nothing of it as a reviewer (spec E11).
 * @throws Refusal `ownEnrollment`
 */
export async function refuseOwn(
  tx: Pick<Tx, '$queryRaw'>,
  actor: Pick<Actor, 'userId'>,
  enrollmentId: string,
): Promise<void> {
  if (await isOwnEnrollment(tx, actor, enrollmentId)) throw new Refusal('ownEnrollment');
}
