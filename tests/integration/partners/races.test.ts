import { describe, expect, it } from 'vitest';
import { db, transaction } from '@/lib/db';
import { verifyChains } from '@/lib/domain/audit';
import { acceptRelationship } from '@/lib/domain/customers';
import { authorizeProvider, removePartnership } from '@/lib/domain/partnerships';
import { untilSessionsWait } from '@/tests/support/locks';
import { atOnce } from '@/tests/support/outcomes';
import { ALL, aMarket, invite, relationshipsOf } from '../customers/support';
import { aProgramAdmin, reinstate, suspend } from './support';

/** The acts in an organization's chain, in the order in which they happened. */
async function actsOf(organizationId: string): Promise<string[]> {
  const rows = await db.auditRecord.findMany({
    where: { organizationId },
    orderBy: { sequence: 'asc' },
    select: { action: true },
  });
  return rows.map(({ action }) => action);
}

/** Runs something while nobody can write to a chain: whoever comes to its audit waits there. */
async function whileChainIsHeld(organizationId: string, work: () => Promise<void>): Promise<void> {
  await transaction(async (tx) => {
    await tx.$queryRaw`
      SELECT 1 FROM audit_head WHERE organization_id = ${organizationId}::uuid FOR UPDATE`;
    await work();
  });
}

/** A provider, and its reseller's answer to a link. */
async function anOffer() {
  const { provider, partnership, providerAgent, resellerAgent } = await aMarket();
  await removePartnership(providerAgent, { id: partnership.id, declaration: true });
  const token = await invite(providerAgent, 'PARTNERSHIP');
  return { provider, authorize: () => authorizeProvider(resellerAgent, { token, consent: true }) };
}

describe('a suspension and a beginning at the same moment', () => {
  it('leave no beginning after the suspension, whoever is first', async () => {
    const operator = await aProgramAdmin();
    for (let round = 0; round < 12; round += 1) {
      const { reseller, resellerAgent, owner, company, partnership } = await aMarket();
      const tokens = await Promise.all([
        invite(resellerAgent, 'RELATIONSHIP'),
        invite(resellerAgent, 'JOINT', { partnershipId: partnership.id }),
      ]);
      const { refusals } = await atOnce([
        ...tokens.map((token) => () => acceptRelationship(owner, { token, ...ALL })),
        () => suspend(operator, reseller.id),
      ]);
      expect(refusals.every((code) => ['partnerSuspended', 'alreadyCustomer'].includes(code))).toBe(
        true,
      );
      const acts = await actsOf(reseller.id);
      const end = acts.indexOf('suspend_partner');
      expect(end).toBeGreaterThan(-1);
      expect(acts.slice(end)).not.toContain('partner_customer_relationship');
      const made = acts.includes('partner_customer_relationship');
      expect((await relationshipsOf(company.id)).length > 0).toBe(made);
    }
    expect(await verifyChains()).toMatchObject({ bad: null });
  });

  it('make the beginning wait for a suspension that is being written, and refuse it', async () => {
    const operator = await aProgramAdmin();
    const { provider, authorize } = await anOffer();
    let suspension: Promise<unknown> = Promise.resolve();
    let acceptance: Promise<unknown> = Promise.resolve();
    await whileChainIsHeld(provider.id, async () => {
      suspension = suspend(operator, provider.id);
      await untilSessionsWait(1);
      acceptance = authorize();
      await untilSessionsWait(2);
    });
    const [suspended, accepted] = await Promise.allSettled([suspension, acceptance]);
    expect(suspended.status).toBe('fulfilled');
    expect(accepted).toMatchObject({ status: 'rejected', reason: { code: 'partnerSuspended' } });
    const live = { providerId: provider.id, endedAt: null };
    expect(await db.partnership.count({ where: live })).toBe(0);
    // Nothing of the refused answer stays: the link works again once the provider may.
    await reinstate(operator, provider.id);
    await authorize();
    expect(await db.partnership.count({ where: live })).toBe(1);
  });

  it('make the suspension wait for a beginning that is being written, which stays', async () => {
    const operator = await aProgramAdmin();
    const { provider, authorize } = await anOffer();
    let suspension: Promise<unknown> = Promise.resolve();
    let acceptance: Promise<unknown> = Promise.resolve();
    await whileChainIsHeld(provider.id, async () => {
      acceptance = authorize();
      await untilSessionsWait(1);
      suspension = suspend(operator, provider.id);
      await untilSessionsWait(2);
    });
    await Promise.all([suspension, acceptance]);
    const acts = await actsOf(provider.id);
    expect(acts.slice(-2)).toEqual(['create_partner_relationship', 'suspend_partner']);
  });

  it('of two suspensions, or of two ends, leave one', async () => {
    const operators = await Promise.all([1, 2, 3, 4].map(() => aProgramAdmin()));
    const { provider } = await aMarket();
    const { succeeded, refusals } = await atOnce(
      operators.map((operator) => () => suspend(operator, provider.id)),
    );
    expect([succeeded, new Set(refusals)]).toEqual([1, new Set(['alreadySuspended'])]);
    expect(await db.suspension.count({ where: { organizationId: provider.id } })).toBe(1);
    const ends = await atOnce(operators.map((operator) => () => reinstate(operator, provider.id)));
    expect(ends.succeeded).toBe(1);
    expect(new Set(ends.refusals)).toEqual(new Set(['notSuspended']));
    expect((await actsOf(provider.id)).filter((act) => act === 'reinstate_partner')).toHaveLength(
      1,
    );
  });
});
