import { authorize, type Actor } from '@/lib/access';
import { isUniqueViolation, transaction } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { recordAudit } from '../audit';
import { connectExistingCustomers } from './connect';
import { cannotLeave, findKnown, issuesOf } from './judge';
import type { AddRecord, EditRecord } from './schema';

const REFUSALS = {
  customerIsOperator: 'operatorCannotBeCustomer',
  customerIsPartner: 'partnerCannotBeCustomer',
  otherRegion: 'otherRegion',
  unknownMpnId: 'mpnIdUnknown',
} as const;

/**
 * Adds a record by hand; it takes effect at once where the reseller is authorized.
 * @throws Refusal `forbidden`, `wrongStanding`; `mpnIdUnknown`, `customerUnknown`, `recordTaken`;
 *   `operatorCannotBeCustomer`, `partnerCannotBeCustomer`, `otherRegion`
 */
export async function addExistingCustomer(actor: Actor, input: AddRecord): Promise<{ id: string }> {
  authorize(actor, 'program:membership');
  const { customer, ...facts } = input;
  return transaction(async (tx) => {
    const known = await findKnown(tx, [input]);
    const found = known.customers.get(customer);
    const [issue] = issuesOf({ line: 0, data: input }, known);
    if (issue !== undefined) {
      const code = Object.entries(REFUSALS).find(([name]) => name === issue.code)?.[1];
      throw new Refusal(code ?? 'customerUnknown', { field: issue.column });
    }
    if (found === undefined) throw new Refusal('customerUnknown', { field: 'customer' });
    const { id } = await tx.existingCustomer.create({
      data: { ...facts, customerId: found.id },
      select: { id: true },
    });
    await connectExistingCustomers(tx, actor, [input.mpnId]);
    await recordAudit(tx, {
      organizationIds: [actor.organization.id],
      actor,
      action: 'create_existing_customer',
      resourceType: 'existing_customer',
      resourceId: id,
      after: { ...facts, customerId: found.id },
      customerId: found.id,
    });
    return { id };
  }).catch((error: unknown) => {
    if (!isUniqueViolation(error)) throw error;
    throw new Refusal('recordTaken', { field: 'customer' });
  });
}

/**
 * Changes what a record says of a customer. One that has taken effect is handled here.
 * @throws Refusal `forbidden`, `wrongStanding`; `notFound`; `conflict` when somebody was faster;
 *   `recordConnected`
 */
export async function editExistingCustomer(actor: Actor, input: EditRecord): Promise<void> {
  authorize(actor, 'program:membership');
  const { recordId: id, version, ...facts } = input;
  await transaction(async (tx) => {
    const row = await tx.existingCustomer.findUnique({ where: { id } });
    if (row === null) throw new Refusal('notFound');
    if (cannotLeave(row, facts.handledElsewhere)) {
      throw new Refusal('recordConnected', { field: 'handledElsewhere' });
    }
    const { count } = await tx.existingCustomer.updateMany({
      where: { id, version },
      data: { ...facts, version: { increment: 1 } },
    });
    if (count === 0) throw new Refusal('conflict');
    await connectExistingCustomers(tx, actor, [row.mpnId]);
    await recordAudit(tx, {
      organizationIds: [actor.organization.id],
      actor,
      action: 'update_existing_customer',
      resourceType: 'existing_customer',
      resourceId: id,
      before: { name: row.name, handledElsewhere: row.handledElsewhere },
      after: facts,
      customerId: row.customerId,
    });
  });
}
