import { authorize, type Actor } from '@/lib/access';
import { isCountry } from '@/lib/countries';
import { transaction } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { recordAudit } from '../audit';
import { regionOf } from './regions';
import { forgetRegionalRules, lockRegionalRules, readRules } from './regional-rules';
import type { AmendRegionalRules } from './schema';

/**
 * Puts a country into another sales region, or into none: nothing is sold there any more. From then
 * on all that is decided by regions is decided so; partnerships and relationships that exist stay.
 * @throws Refusal `forbidden`, `wrongStanding`; `regionUnchanged`; `conflict` when the rules were
 *   amended since the page showed them
 */
export async function amendRegionalRules(actor: Actor, input: AmendRegionalRules): Promise<void> {
  authorize(actor, 'program:catalogue');
  const { country, region: toRegion, note } = input;
  if (!isCountry(country)) throw new Refusal('invalidInput', { field: 'country' });
  await transaction(async (tx) => {
    await lockRegionalRules(tx, 'alone');
    const { version, rules } = await readRules(tx);
    if (version !== input.version) throw new Refusal('conflict');
    const fromRegion = regionOf(rules, country);
    if (fromRegion === toRegion) throw new Refusal('regionUnchanged', { field: 'region' });
    const amended = new Map(rules);
    if (toRegion === null) amended.delete(country);
    else amended.set(country, toRegion);
    await tx.regionalRules.create({
      data: {
        version: version + 1,
        regions: Object.fromEntries(amended),
        country,
        fromRegion,
        toRegion,
        note,
        amendedAt: new Date(),
        amendedById: actor.userId,
        amendedByName: actor.displayName,
      },
    });
    await recordAudit(tx, {
      organizationIds: [actor.organization.id],
      actor,
      action: 'amend_regional_rules',
      resourceType: 'regional_rules',
      resourceId: String(version + 1),
      before: { country, region: fromRegion },
      after: { country, region: toRegion, note },
    });
  });
  forgetRegionalRules();
}
