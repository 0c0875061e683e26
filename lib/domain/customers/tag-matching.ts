import { authorize, type Actor } from '@/lib/access';
import { db, PLANNED_ANEW, transaction } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { allFound } from './all-found';
import type { CustomerFilter } from './list-filter';
import { served } from './narrowing';
import { MOST_MATCHING, type TagMatching } from './schema';
import { requireTags, tagLocked } from './tag-customers';

/**
 * How many of the actor's customers a filter finds, counted no further than one over
 * `MOST_MATCHING`. One round trip.
 * @throws Refusal `forbidden`, `wrongStanding`
 */
export async function getMatchingCount(actor: Actor, filter: CustomerFilter): Promise<number> {
  authorize(actor, 'customers:tag');
  const [row] = await db.$queryRaw<{ count: number }[]>`${PLANNED_ANEW}
    SELECT count(*)::int AS count FROM (SELECT FROM customer_relationship r
      WHERE ${allFound(actor, filter)} LIMIT ${MOST_MATCHING + 1}) found`;
  return row?.count ?? 0;
}

/**
 * Gives all customers that a filter finds some tags and takes others away, all or none, as
 * `tagCustomers` does for ticked ones. Who they are is found anew: where they are not as many any
 * more as the page said, nothing changes and the page says how many they are now.
 * @returns how many customers changed
 * @throws Refusal `forbidden`, `wrongStanding`; `noTags`; `tooManyMatching`; `matchingChanged`;
 *   `tooManyTags` with the name of a customer that would have more than 150
 */
export async function tagMatchingCustomers(
  actor: Actor,
  filter: CustomerFilter,
  { expected, ...tags }: TagMatching,
): Promise<number> {
  authorize(actor, 'customers:tag');
  requireTags(tags);
  return transaction(async (tx) => {
    const rows = await tx.$queryRaw<{ id: string }[]>`${PLANNED_ANEW}
      SELECT r.id FROM customer_relationship r
      WHERE r.id IN (SELECT r.id FROM customer_relationship r
          WHERE ${allFound(actor, filter)} LIMIT ${MOST_MATCHING + 1})
        AND ${served(actor)}
      ORDER BY r.id FOR NO KEY UPDATE OF r`;
    if (rows.length > MOST_MATCHING) {
      throw new Refusal('tooManyMatching', { params: { maximum: MOST_MATCHING } });
    }
    if (rows.length !== expected) {
      throw new Refusal('matchingChanged', { params: { count: rows.length }, late: true });
    }
    return tagLocked(
      tx,
      actor,
      rows.map(({ id }) => id),
      tags,
    );
  });
}
