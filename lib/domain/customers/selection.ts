import { authorize, type Actor } from '@/lib/access';
import { db, Prisma, transaction } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { served } from './narrowing';
import { MOST_SELECTED, type SelectCustomers } from './schema';

/**
 * Keeps what a user has ticked on a page of the list: of the rows shown, those ticked are selected
 * and the others are not. It is the user's own note, so the audit has nothing to record.
 * @returns how many are selected now, over all pages
 * @throws Refusal `forbidden`, `wrongStanding`; `tooManySelected`
 */
export async function selectCustomers(actor: Actor, input: SelectCustomers): Promise<number> {
  authorize(actor, 'customers:tag');
  return transaction(async (tx) => {
    // One page of one user at a time, so that two cannot pass the bound together.
    await tx.$executeRaw`SELECT FROM "user" WHERE id = ${actor.userId}::uuid FOR NO KEY UPDATE`;
    await tx.$executeRaw`
      DELETE FROM customer_selection s USING customer_relationship r
      WHERE s.user_id = ${actor.userId}::uuid AND s.relationship_id = r.id
        AND ${served(actor)} AND r.customer_id = ANY (${[...input.shown]}::uuid[])`;
    await tx.$executeRaw`
      INSERT INTO customer_selection (user_id, relationship_id)
      SELECT ${actor.userId}::uuid, r.id FROM customer_relationship r
      WHERE ${served(actor)} AND r.customer_id = ANY (${[...input.ticked]}::uuid[])
      ON CONFLICT DO NOTHING`;
    const count = await tx.customerSelection.count({ where: { userId: actor.userId } });
    if (count > MOST_SELECTED) {
      throw new Refusal('tooManySelected', { params: { maximum: MOST_SELECTED } });
    }
    return count;
  });
}

/** Ticks nothing any more. @throws Refusal `forbidden`, `wrongStanding` */
export async function clearSelection(actor: Actor): Promise<void> {
  authorize(actor, 'customers:tag');
  await db.customerSelection.deleteMany({ where: { userId: actor.userId } });
}

/** What a user has ticked: how many, and the first by name. */
export interface Selection {
  readonly count: number;
  readonly first: readonly { readonly customerId: string; readonly name: string }[];
}

const SHOWN = 50;

/** What the actor has ticked, over all pages. @throws Refusal `forbidden`, `wrongStanding` */
export async function getSelection(actor: Actor): Promise<Selection> {
  authorize(actor, 'customers:tag');
  const rows = await db.$queryRaw<{ customerId: string; name: string; count: number }[]>`
    SELECT r.customer_id AS "customerId", r.customer_name AS name, count(*) OVER ()::int AS count
    FROM ${selected(actor)} ORDER BY r.sort_name, r.id LIMIT ${SHOWN}`;
  return {
    count: rows[0]?.count ?? 0,
    first: rows.map(({ customerId, name }) => ({ customerId, name })),
  };
}

/** The ticked relationships that are still the actor's organization's, as the row `r`. */
export function selected(actor: Actor): Prisma.Sql {
  return Prisma.sql`customer_selection s JOIN customer_relationship r
    ON r.id = s.relationship_id AND s.user_id = ${actor.userId}::uuid AND ${served(actor)}`;
}
