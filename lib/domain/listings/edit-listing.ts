import { type Actor, authorize } from '@/lib/access';
import { isUniqueViolation, transaction, type Tx } from '@/lib/db';
import { toE164 } from '@/lib/phone';
import { Refusal } from '@/lib/refusal';
import { recordAudit } from '../audit';
import { countriesInRegionOf, holdRegionalRules } from '../catalog';
import { getOwnListing } from './own-listing';
import type { EditListing } from './schema';

/**
 * Changes what the provider says of itself in the public directory; at once, and for everybody.
 * Countries outside its sales region are left out: nobody there could become its partner.
 * @throws Refusal `forbidden`, `wrongStanding`; `phoneInvalid`; `conflict` when somebody else changed it
 *   meanwhile
 */
export async function editListing(actor: Actor, input: EditListing): Promise<void> {
  authorize(actor, 'provider-profile:edit');
  const { version, ...said } = input;
  const { contactPhone } = said;
  if (contactPhone !== null && toE164(contactPhone, actor.organization.country) === null) {
    throw new Refusal('phoneInvalid', { field: 'contactPhone' });
  }
  try {
    await transaction(async (tx) => {
      const rules = await holdRegionalRules(tx);
      const near = new Set(countriesInRegionOf(rules, actor.organization.country));
      const countries = said.countries.filter((country) => near.has(country));
      await keep(tx, actor, version, { ...said, countries });
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw new Refusal('conflict');
    throw error;
  }
}

async function keep(
  tx: Tx,
  actor: Actor,
  version: number,
  after: Omit<EditListing, 'version'>,
): Promise<void> {
  const organizationId = actor.organization.id;
  const before = await getOwnListing(actor, tx);
  if (version === 0) await tx.providerListing.create({ data: { organizationId, ...after } });
  else {
    const { count } = await tx.providerListing.updateMany({
      where: { organizationId, version },
      data: { ...after, version: { increment: 1 }, updatedAt: new Date() },
    });
    if (count === 0) throw new Refusal('conflict');
  }
  await recordAudit(tx, {
    organizationIds: [organizationId],
    actor,
    action: 'update_provider_listing',
    resourceType: 'provider_listing',
    resourceId: organizationId,
    before,
    after,
  });
}
