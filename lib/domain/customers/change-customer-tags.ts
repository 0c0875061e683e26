import { authorize, type Actor } from '@/lib/access';
import { transaction } from '@/lib/db';
import { lockCustomer } from './account';
import type { ChangeCustomerTags } from './schema';
import { tagLocked } from './tag-customers';

/**
 * Gives one customer the tags that its page was left with. Only what differs from the tags that the
 * page showed is changed, so that tags which a colleague added or removed meanwhile stay so.
 * @throws Refusal `forbidden`, `wrongStanding`; `notFound` when the customer is not, or no longer,
 *   one of the partner's; `tooManyTags`
 */
export async function changeCustomerTags(
  actor: Actor,
  { customerId, tags, seen }: ChangeCustomerTags,
): Promise<void> {
  authorize(actor, 'customers:tag');
  const before = new Set(seen);
  await transaction(async (tx) => {
    const { id } = await lockCustomer(tx, actor, customerId);
    await tagLocked(tx, actor, [id], {
      // Anew where its capitals changed: a tag is compared without them.
      remove: seen.filter((tag) => !tags.includes(tag)),
      add: tags.filter((tag) => !before.has(tag)),
    });
  });
}
