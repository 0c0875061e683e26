import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import {
  getCustomer,
  getMatchingCount,
  listCustomers,
  removeCustomer,
  selectCustomers,
  tagCustomers,
  tagMatchingCustomers,
} from '@/lib/domain/customers';
import { aPartnership, aRelationship, type MadeOrganization } from '@/prisma/seed/factories';
import { anActor } from '@/tests/support/actors';
import { atOnce, expectRefusal } from '@/tests/support/outcomes';
import { aTenant, unique } from '@/tests/support/people';

/** A reseller's agent, and three customers, two of whose names begin alike. */
async function aDesk() {
  const partner = await aTenant();
  const agent = await anActor(partner, 'ADMIN_AGENT');
  const stem = unique('Olivar');
  const names = [`${stem} North`, `${stem} South`, unique('Tejado')];
  const customers: MadeOrganization[] = [];
  for (const name of names) {
    const customer = await aTenant({ is: 'customer', name });
    await aRelationship(db, partner, customer);
    customers.push(customer);
  }
  return { partner, agent, stem, customers };
}

/** Gives a partner many customers, without words. */
async function manyCustomersOf(partner: MadeOrganization, count: number): Promise<void> {
  await db.$executeRaw`
    WITH made AS (INSERT INTO organization (id, name, country)
      SELECT gen_random_uuid(), 'Many ' || i, 'ES' FROM generate_series(1, ${count}::int) i
      RETURNING id, name)
    INSERT INTO customer_relationship
      (id, partner_id, customer_id, customer_name, customer_domain, sort_name, search_text)
    SELECT gen_random_uuid(), ${partner.id}::uuid, id, name, id || '.example', lower(name), ' many'
    FROM made`;
}

const add = (expected: number, ...tags: string[]) => ({ add: tags, remove: [], expected });

describe('all customers that a filter finds', () => {
  it('are counted and tagged, by every way the list is narrowed, and nobody else', async () => {
    const { partner, agent, stem, customers } = await aDesk();
    const provider = await aTenant({ is: 'provider' });
    await aPartnership(db, provider, partner);
    const [north, south, tejado] = customers;
    if (!north || !south || !tejado) throw new Error('no customers');
    await aRelationship(db, provider, south);
    const filters = [
      [{ q: stem }, [north, south]],
      [{ q: `${stem} sou` }, [south]],
      [{ q: tejado.id }, [tejado]],
      [{ partner: provider.id }, [south]],
      [{ privileges: 'granted' }, customers],
      [{ agreement: 'missing', sort: 'since', descending: true }, customers],
      [{}, customers],
    ] as const;
    for (const [filter, found] of filters) {
      const tag = unique('tag');
      expect(await getMatchingCount(agent, filter), JSON.stringify(filter)).toBe(found.length);
      expect(await tagMatchingCustomers(agent, filter, add(found.length, tag))).toBe(found.length);
      const tagged = (await listCustomers(agent, { tag })).rows.map(({ customerId }) => customerId);
      expect(tagged.sort()).toEqual(found.map(({ id }) => id).sort());
    }
    expect(await getMatchingCount(agent, { q: '!!' })).toBe(0);
    await expectRefusal(tagMatchingCustomers(agent, { q: '!!' }, add(1, 'x')), 'matchingChanged');
  });

  it('change all or none, one record each; a number that was shown and is none now is refused', async () => {
    const { agent, stem, customers } = await aDesk();
    await expectRefusal(tagMatchingCustomers(agent, { q: stem }, add(3, 'vip')), 'matchingChanged');
    await expectRefusal(tagMatchingCustomers(agent, { q: stem }, add(2)), 'noTags');
    const [north] = customers;
    if (!north) throw new Error('no customers');
    const many = Array.from({ length: 150 }, (_, index) => `tag ${index}`);
    await selectCustomers(agent, { shown: [], ticked: [north.id], then: 'stay' });
    await tagCustomers(agent, { add: many, remove: [] });
    await expectRefusal(tagMatchingCustomers(agent, { q: stem }, add(2, 'vip')), 'tooManyTags');
    expect((await listCustomers(agent, { tag: 'vip' })).rows).toEqual([]);
    await tagMatchingCustomers(agent, { q: stem }, { add: ['vip'], remove: many, expected: 2 });
    expect((await listCustomers(agent, { tag: 'vip' })).rows).toHaveLength(2);
    const records = await db.auditRecord.count({
      where: { organizationId: agent.organization.id, action: 'update_customer_tags' },
    });
    expect(records).toBe(3);
  });

  it('are 2,000 at most, tagged in one go, whoever else tags them at that moment', async () => {
    const { partner, agent } = await aDesk();
    await manyCustomersOf(partner, 1997);
    const colleague = await anActor(partner, 'ADMIN_AGENT');
    expect(await getMatchingCount(agent, {})).toBe(2000);
    const { succeeded } = await atOnce([
      () => tagMatchingCustomers(agent, {}, add(2000, 'first')),
      () => tagMatchingCustomers(colleague, {}, add(2000, 'second')),
    ]);
    expect(succeeded).toBe(2);
    expect(await getMatchingCount(agent, { tag: 'first' })).toBe(2000);
    expect(await getMatchingCount(agent, { tag: 'second' })).toBe(2000);
    await manyCustomersOf(partner, 1);
    expect(await getMatchingCount(agent, {})).toBe(2001);
    await expectRefusal(tagMatchingCustomers(agent, {}, add(2000, 'third')), 'tooManyMatching');
  }, 60_000);
});

describe('another partner', () => {
  it('counts and tags none but its own: a stranger, a former partner, one who shares the customer', async () => {
    const { partner, agent, customers } = await aDesk();
    const [customer] = customers;
    if (!customer) throw new Error('no customers');
    await tagMatchingCustomers(agent, {}, add(3, 'secret'));
    const [stranger, former, sharing] = [await aTenant(), await aTenant(), await aTenant()];
    for (const one of [former, sharing]) await aRelationship(db, one, customer);
    const formerAgent = await anActor(former, 'ADMIN_AGENT');
    await removeCustomer(formerAgent, {
      customerId: customer.id,
      declaration: true,
      withdrawPrivileges: true,
    });
    for (const actor of [await anActor(stranger, 'ADMIN_AGENT'), formerAgent]) {
      for (const filter of [
        {},
        { tag: 'secret' },
        { q: customer.id },
        { partner: partner.id },
      ] as const) {
        expect(await getMatchingCount(actor, filter)).toBe(0);
        await expectRefusal(tagMatchingCustomers(actor, filter, add(1, 'x')), 'matchingChanged');
      }
    }
    const sharer = await anActor(sharing, 'ADMIN_AGENT');
    expect(await getMatchingCount(sharer, { tag: 'secret' })).toBe(0);
    expect(await tagMatchingCustomers(sharer, {}, add(1, 'theirs'))).toBe(1);
    expect((await getCustomer(agent, customer.id)).tags).toEqual(['secret']);
    expect((await getCustomer(sharer, customer.id)).tags).toEqual(['theirs']);
  });

  it('needs the role, whatever it asks', async () => {
    const { partner } = await aDesk();
    for (const role of ['GLOBAL_ADMIN', 'SALES_AGENT', 'HELPDESK_AGENT'] as const) {
      const actor = await anActor(partner, role);
      await expectRefusal(getMatchingCount(actor, { q: randomUUID() }), 'forbidden');
      await expectRefusal(tagMatchingCustomers(actor, {}, add(3, 'x')), 'forbidden');
    }
  });
});
