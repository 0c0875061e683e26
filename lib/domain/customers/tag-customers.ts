import { authorize, type Actor } from '@/lib/access';
import { transaction, type Tx } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { recordAudits } from '../audit';
import { foldName } from './names';
import { MOST_TAGS, type TagCustomers } from './schema';
import { selected } from './selection';

interface Tagged {
  readonly id: string;
  readonly customerId: string;
  readonly name: string;
  readonly tags: readonly string[];
}

/**
 * Gives all customers that the actor has ticked some tags and takes others away, all or none. Tags
 * are the partner's own: its log alone records the change, one record a customer that changed.
 * @returns how many customers changed
 * @throws Refusal `forbidden`, `wrongStanding`; `noTags`; `nothingSelected`; `tooManyTags` with the
 *   name of a customer that would have more than 150
 */
export async function tagCustomers(actor: Actor, input: TagCustomers): Promise<number> {
  authorize(actor, 'customers:tag');
  requireTags(input);
  return transaction(async (tx) => {
    // In the order of their ids, so that two who tag the same customers wait for each other.
    const rows = await tx.$queryRaw<{ id: string }[]>`
      SELECT r.id FROM ${selected(actor)} ORDER BY r.id FOR NO KEY UPDATE OF r`;
    if (rows.length === 0) throw new Refusal('nothingSelected');
    return tagLocked(
      tx,
      actor,
      rows.map(({ id }) => id),
      input,
    );
  });
}

/** @throws Refusal `noTags` when there is nothing to change */
export function requireTags({ add, remove }: TagCustomers): void {
  if (add.length + remove.length === 0) throw new Refusal('noTags', { field: 'add' });
}

/**
 * The part of a command that has authorized its actor and locked these relationships.
 * @returns how many customers changed
 * @throws Refusal `tooManyTags`
 */
export async function tagLocked(
  tx: Tx,
  actor: Actor,
  ids: readonly string[],
  input: TagCustomers,
): Promise<number> {
  const before = await tagsOf(tx, ids);
  await changeTags(tx, actor, ids, input);
  const after = new Map((await tagsOf(tx, ids)).map((row) => [row.id, row]));
  const changed = before.flatMap((was) => {
    const now = after.get(was.id) ?? was;
    return was.tags.join('\n') === now.tags.join('\n') ? [] : [{ was, now }];
  });
  requireFew(changed.map(({ now }) => now));
  await recordAudits(
    tx,
    changed.map(({ was, now }) => ({
      organizationIds: [actor.organization.id],
      actor,
      action: 'update_customer_tags',
      resourceType: 'partner_customer_relationship',
      resourceId: was.id,
      before: { tags: was.tags },
      after: { tags: now.tags },
      customerId: was.customerId,
    })),
  );
  return changed.length;
}

function tagsOf(tx: Tx, ids: readonly string[]): Promise<Tagged[]> {
  return tx.$queryRaw<Tagged[]>`
    SELECT r.id, r.customer_id AS "customerId", r.customer_name AS name,
      ARRAY(SELECT g.tag FROM customer_tag g WHERE g.relationship_id = r.id ORDER BY g.folded) AS tags
    FROM customer_relationship r WHERE r.id = ANY (${[...ids]}::uuid[]) ORDER BY r.id`;
}

async function changeTags(
  tx: Tx,
  actor: Actor,
  ids: readonly string[],
  { add, remove }: TagCustomers,
): Promise<void> {
  const removed = remove.map(foldName);
  await tx.$executeRaw`
    DELETE FROM customer_tag WHERE relationship_id = ANY (${[...ids]}::uuid[])
      AND folded = ANY (${removed}::text[])`;
  const added = [...new Map(add.map((tag) => [foldName(tag), tag]))];
  await tx.$executeRaw`
    INSERT INTO customer_tag (relationship_id, partner_id, folded, tag, sort_name)
    SELECT r.id, ${actor.organization.id}::uuid, t.folded, t.tag, r.sort_name
    FROM customer_relationship r
    CROSS JOIN unnest(${added.map(([folded]) => folded)}::text[],
      ${added.map(([, tag]) => tag)}::text[]) AS t (folded, tag)
    WHERE r.id = ANY (${[...ids]}::uuid[])
    ON CONFLICT DO NOTHING`;
}

function requireFew(rows: readonly Tagged[]): void {
  const full = rows.find(({ tags }) => tags.length > MOST_TAGS);
  if (full === undefined) return;
  throw new Refusal('tooManyTags', {
    field: 'add',
    params: { name: full.name, maximum: MOST_TAGS },
  });
}
