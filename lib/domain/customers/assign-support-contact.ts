import { authorize, type Actor } from '@/lib/access';
import { transaction, type Tx } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { recordAudits, type AuditEntry } from '../audit';
import { lockCustomer } from './account';
import type { AssignSupportContact } from './schema';

/**
 * The provider says who supports a customer: itself, or one of its resellers that serves the
 * customer too (reference 6.3). The customer sees it under Partner relationships.
 * @throws Refusal `forbidden`, `wrongStanding`; `notFound` when the customer is not, or no longer,
 *   one of the provider's; `supportContactMoved` when it is another one than the page showed;
 *   `supportContactUnsuitable` for anybody else than those
 */
export async function assignSupportContact(
  actor: Actor,
  { customerId, supportContactId, seen }: AssignSupportContact,
): Promise<void> {
  authorize(actor, 'support-contact:assign');
  await transaction(async (tx) => {
    const { id, account } = await lockCustomer(tx, actor, customerId);
    if (account.supportContactId !== seen) throw new Refusal('supportContactMoved', { late: true });
    if (supportContactId === seen) return;
    const serves = async (resellerId: string | null) =>
      resellerId !== null && (await isServingReseller(tx, actor, { customerId, resellerId }));
    if (supportContactId !== null && !(await serves(supportContactId))) {
      throw new Refusal('supportContactUnsuitable', { field: 'supportContactId' });
    }
    // Who has parted with the provider or the customer learns nothing of what they do now.
    const toldBefore = (await serves(seen)) ? seen : null;
    await tx.customerAccount.upsert({
      where: { relationshipId: id },
      create: {
        relationshipId: id,
        partnerId: actor.organization.id,
        supportContactId,
        version: 0,
        updatedByName: actor.displayName,
      },
      update: { supportContactId },
      select: { relationshipId: true },
    });
    await recordChange(tx, actor, {
      id,
      customerId,
      before: seen,
      after: supportContactId,
      toldBefore,
    });
  });
}

/** Whether it is a reseller of the actor's that serves the customer; it stays one until the end. */
async function isServingReseller(
  tx: Tx,
  actor: Actor,
  { customerId, resellerId }: { readonly customerId: string; readonly resellerId: string },
): Promise<boolean> {
  const pair = await tx.$queryRaw<unknown[]>`
    SELECT p.id FROM partnership p
    JOIN customer_relationship o ON o.partner_id = p.reseller_id AND o.ended_at IS NULL
    WHERE p.provider_id = ${actor.organization.id}::uuid AND p.reseller_id = ${resellerId}::uuid
      AND p.ended_at IS NULL AND o.customer_id = ${customerId}::uuid FOR SHARE`;
  return pair.length > 0;
}

interface Change {
  readonly id: string;
  readonly customerId: string;
  readonly before: string | null;
  readonly after: string | null;
  /** The one before, where it is to know. */
  readonly toldBefore: string | null;
}

/**
 * Provider and customer read both names; a reseller reads that it is the contact, or is no longer,
 * and nothing about another one.
 */
async function recordChange(
  tx: Tx,
  actor: Actor,
  { id, customerId, before, after, toldBefore }: Change,
): Promise<void> {
  const found = await tx.organization.findMany({
    where: { id: { in: [before, after].filter((one) => one !== null) } },
    select: { id: true, name: true },
  });
  const nameOf = (one: string | null) =>
    found.find((organization) => organization.id === one)?.name ?? actor.organization.name;
  const act = {
    actor,
    action: 'assign_support_contact',
    resourceType: 'partner_customer_relationship',
    resourceId: id,
    customerId,
  } as const;
  const told = (one: string | null, is: boolean): AuditEntry[] =>
    one === null
      ? []
      : [
          {
            ...act,
            organizationIds: [one],
            before: { supportContact: !is },
            after: { supportContact: is },
          },
        ];
  await recordAudits(tx, [
    {
      ...act,
      organizationIds: [actor.organization.id, customerId],
      before: { supportContact: nameOf(before) },
      after: { supportContact: nameOf(after) },
    },
    ...told(toldBefore, false),
    ...told(after, true),
  ]);
}
