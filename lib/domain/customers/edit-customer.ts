import { authorize, mayEditBillingName, type Actor } from '@/lib/access';
import { transaction, type Tx } from '@/lib/db';
import { toE164 } from '@/lib/phone';
import { Refusal } from '@/lib/refusal';
import { recordAudit } from '../audit';
import { ACCOUNT_FIELDS, lockCustomer, type CustomerAccount, type LockedCustomer } from './account';
import type { EditCustomer } from './schema';

/**
 * Changes what the actor's organization notes of a customer: the name it bills and its contact
 * there. Other partners of the customer, and the customer, see nothing of it. A Helpdesk agent's
 * billing name is not looked at.
 * @throws Refusal `forbidden`, `wrongStanding`; `notFound` when the customer is not, or no longer,
 *   one of the partner's; `customerMoved` when somebody saved since the page was read; `phoneInvalid`
 */
export async function editCustomer(actor: Actor, input: EditCustomer): Promise<void> {
  authorize(actor, 'customers:edit');
  await transaction(async (tx) => {
    const customer = await lockCustomer(tx, actor, input.customerId);
    if (customer.account.version !== input.version) {
      const params = { name: customer.account.updatedByName ?? '' };
      throw new Refusal('customerMoved', { params, late: true });
    }
    const fresh = { ...input, phone: phoneOf(input, customer) };
    const after = mayEditBillingName(actor)
      ? fresh
      : { ...fresh, billingName: customer.account.billingName };
    const changed = ACCOUNT_FIELDS.filter((field) => customer.account[field] !== after[field]);
    if (changed.length === 0) return;
    await write(tx, actor, customer, after);
    await recordAudit(tx, {
      organizationIds: [actor.organization.id],
      actor,
      action: 'update_customer',
      resourceType: 'partner_customer_relationship',
      resourceId: customer.id,
      before: Object.fromEntries(changed.map((field) => [field, customer.account[field]])),
      after: Object.fromEntries(changed.map((field) => [field, after[field]])),
      customerId: customer.customerId,
    });
  });
}

/** Read as a number of the customer's country where it has no country code. */
function phoneOf({ phone }: EditCustomer, { country }: LockedCustomer): string | null {
  if (phone === null) return null;
  const number = toE164(phone, country);
  if (number === null) throw new Refusal('phoneInvalid', { field: 'phone' });
  return number;
}

async function write(
  tx: Tx,
  actor: Actor,
  { id, account: { version } }: LockedCustomer,
  { billingName, firstName, lastName, email, phone }: CustomerAccount,
): Promise<void> {
  const data = {
    billingName,
    contactFirstName: firstName,
    contactLastName: lastName,
    contactEmail: email,
    contactPhone: phone,
    version: version + 1,
    updatedAt: new Date(),
    updatedByName: actor.displayName,
  };
  await tx.customerAccount.upsert({
    where: { relationshipId: id },
    create: { ...data, relationshipId: id, partnerId: actor.organization.id },
    update: data,
    select: { relationshipId: true },
  });
}
