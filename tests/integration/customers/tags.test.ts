import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access';
import { db } from '@/lib/db';
import {
  clearSelection,
  getCustomer,
  getSelection,
  listCustomers,
  removeCustomer,
  renameOrganization,
  selectCustomers,
  tagCustomers,
} from '@/lib/domain/customers';
import { tagCustomersSchema } from '@/lib/domain/customers/schema';
import { aPartnership, aRelationship, type MadeOrganization } from '@/prisma/seed/factories';
import { anActor } from '@/tests/support/actors';
import { exportedNames } from '@/tests/support/exported-customers';
import { expectRefusal } from '@/tests/support/outcomes';
import { aTenant, unique } from '@/tests/support/people';

async function aDesk(count = 3) {
  const partner = await aTenant();
  const agent = await anActor(partner, 'ADMIN_AGENT');
  const customers: MadeOrganization[] = [];
  for (let index = 0; index < count; index += 1) {
    const customer = await aTenant({ is: 'customer', name: unique('Customer') });
    await aRelationship(db, partner, customer);
    customers.push(customer);
  }
  return { partner, agent, customers };
}

const idsOf = (customers: readonly MadeOrganization[]) => customers.map(({ id }) => id);

function select(actor: Actor, ticked: readonly string[], shown = ticked) {
  return selectCustomers(actor, { shown: [...shown], ticked: [...ticked], then: 'stay' });
}

async function tagsIn(actor: Actor, customerId: string): Promise<readonly string[]> {
  return (await getCustomer(actor, customerId)).tags;
}

describe('a selection', () => {
  it('is kept over pages, and a page takes back only what it shows', async () => {
    const { agent, customers } = await aDesk();
    const [one = '', two = '', three = ''] = idsOf(customers);
    expect(await select(agent, [one, two])).toBe(2);
    expect(await select(agent, [three])).toBe(3);
    expect(await select(agent, [two], [one, two])).toBe(2);
    const { rows } = await listCustomers(agent, {});
    const ticked = rows.filter(({ isSelected }) => isSelected).map(({ customerId }) => customerId);
    expect(ticked.sort()).toEqual([two, three].sort());
    await clearSelection(agent);
    expect(await getSelection(agent)).toEqual({ count: 0, first: [] });
  });

  it('is each user’s own', async () => {
    const { partner, agent, customers } = await aDesk();
    const colleague = await anActor(partner, 'ADMIN_AGENT');
    await select(agent, idsOf(customers));
    expect((await getSelection(colleague)).count).toBe(0);
    await clearSelection(colleague);
    expect((await getSelection(agent)).count).toBe(3);
  });

  it('is bounded, also when two pages are kept at the same moment', async () => {
    const { partner, agent, customers } = await aDesk(2);
    await db.$executeRaw`
      WITH made AS (INSERT INTO organization (id, name, country)
        SELECT gen_random_uuid(), 'Many ' || i, 'ES' FROM generate_series(1, 999) i RETURNING id, name),
      related AS (INSERT INTO customer_relationship
        (id, partner_id, customer_id, customer_name, customer_domain, sort_name, search_text)
        SELECT gen_random_uuid(), ${partner.id}::uuid, id, name, id || '.example', lower(name), ' many'
        FROM made RETURNING id)
      INSERT INTO customer_selection SELECT ${agent.userId}::uuid, id FROM related`;
    const attempts = await Promise.allSettled(idsOf(customers).map((id) => select(agent, [id])));
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await getSelection(agent)).count).toBe(1000);
  });
});

describe('tags', () => {
  it('are added and removed for all selected, found whatever their capitals, and logged', async () => {
    const { agent, customers } = await aDesk();
    const [one = '', two = '', three = ''] = idsOf(customers);
    await select(agent, [one, two]);
    expect(await tagCustomers(agent, { add: ['VIP', 'Nórdico', 'vip'], remove: [] })).toBe(2);
    expect(await tagsIn(agent, one)).toEqual(['Nórdico', 'vip']);
    expect(await tagsIn(agent, three)).toEqual([]);
    const names = async (tag: string, more = {}) =>
      (await listCustomers(agent, { tag, ...more })).rows.map(({ customerId }) => customerId);
    expect((await names('NORDICO')).sort()).toEqual([one, two].sort());
    expect(await names('nordico', { q: customers[0]?.name ?? '' })).toEqual([one]);
    expect(await names('nordico', { sort: 'since', privileges: 'none' })).toEqual([]);
    expect(await names('nord')).toEqual([]);
    expect(await exportedNames(agent, { tag: 'vip' })).toHaveLength(2);
    await select(agent, [], [two]);
    expect(await tagCustomers(agent, { add: ['new'], remove: ['NÓRDICO', 'unknown'] })).toBe(1);
    expect(await tagsIn(agent, one)).toEqual(['new', 'vip']);
    const records = await db.auditRecord.findMany({
      where: { action: 'update_customer_tags', customerId: one },
      select: { organizationId: true },
    });
    expect(records).toEqual([
      { organizationId: agent.organization.id },
      { organizationId: agent.organization.id },
    ]);
    expect(await tagCustomers(agent, { add: ['new'], remove: [] })).toBe(0); // nothing changes
  });

  it('are at most 150 for a customer, also when two add at the same moment', async () => {
    const { partner, agent, customers } = await aDesk(1);
    const colleague = await anActor(partner, 'ADMIN_AGENT');
    const ids = idsOf(customers);
    await select(agent, ids);
    await select(colleague, ids);
    const some = (stem: string, count: number) =>
      Array.from({ length: count }, (_, index) => `${stem} ${index}`);
    await tagCustomers(agent, { add: some('first', 100), remove: [] });
    const attempts = await Promise.allSettled([
      tagCustomers(agent, { add: some('second', 50), remove: [] }),
      tagCustomers(colleague, { add: some('third', 50), remove: [] }),
    ]);
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await tagsIn(agent, ids[0] ?? '')).toHaveLength(150);
    await expectRefusal(tagCustomers(agent, { add: ['more'], remove: [] }), 'tooManyTags');
  });

  it('are typed by lines or commas, at most 50 characters each, nothing invisible', () => {
    const typed = (add: string) => tagCustomersSchema.safeParse({ add, remove: '' });
    expect(typed('VIP, Norte;Sur\r\n\u202Eal  revés\n\n').data?.add).toEqual([
      'VIP',
      'Norte',
      'Sur',
      'al revés',
    ]);
    expect(typed('x'.repeat(50)).success).toBe(true);
    expect(typed('x'.repeat(51)).success).toBe(false);
    expect(typed(Array.from({ length: 151 }, (_, index) => index).join(',')).success).toBe(false);
  });

  it('follow a rename and go with the relationship', async () => {
    const { partner, agent, customers } = await aDesk();
    const [first] = customers;
    if (first === undefined) throw new Error('no customer');
    await select(agent, idsOf(customers));
    await tagCustomers(agent, { add: ['vip'], remove: [] });
    await db.$transaction((tx) => renameOrganization(tx, { id: first.id, name: 'Zzz last' }));
    const tagged = async () =>
      (await listCustomers(agent, { tag: 'vip' })).rows.map(({ customerId }) => customerId);
    expect((await tagged()).at(-1)).toBe(first.id);
    await removeCustomer(agent, {
      customerId: first.id,
      declaration: true,
      withdrawPrivileges: false,
    });
    expect(await tagged()).not.toContain(first.id);
    expect((await getSelection(agent)).count).toBe(2);
    await aRelationship(db, partner, first);
    expect(await tagsIn(agent, first.id)).toEqual([]);
  });

  it('need something to do, something selected, and an Admin agent', async () => {
    const { partner, agent } = await aDesk(1);
    await expectRefusal(tagCustomers(agent, { add: [], remove: [] }), 'noTags');
    await expectRefusal(tagCustomers(agent, { add: ['vip'], remove: [] }), 'nothingSelected');
    for (const role of ['SALES_AGENT', 'HELPDESK_AGENT', 'GLOBAL_ADMIN'] as const) {
      const other = await anActor(partner, role);
      await expectRefusal(tagCustomers(other, { add: ['vip'], remove: [] }), 'forbidden');
      await expectRefusal(select(other, []), 'forbidden');
      await expectRefusal(getSelection(other), 'forbidden');
      await expectRefusal(clearSelection(other), 'forbidden');
    }
  });
});

describe('what another partner cannot do or see', () => {
  /** Those who try: a stranger, one whose relationship has ended, one who shares the customer. */
  async function others(partner: MadeOrganization, customer: MadeOrganization) {
    const [stranger, former, sharing] = [await aTenant(), await aTenant(), await aTenant()];
    const provider = await aTenant({ is: 'provider' });
    await aPartnership(db, provider, partner);
    const agents = {
      stranger: await anActor(stranger, 'ADMIN_AGENT'),
      former: await anActor(former, 'ADMIN_AGENT'),
      sharing: await anActor(sharing, 'ADMIN_AGENT'),
      provider: await anActor(provider, 'ADMIN_AGENT'),
    };
    for (const one of [former, sharing, provider]) await aRelationship(db, one, customer);
    // What the former partner ticked while it still could, and its end past the command's own care.
    await select(agents.former, [customer.id]);
    await removeCustomer(agents.former, {
      customerId: customer.id,
      declaration: true,
      withdrawPrivileges: true,
    });
    return agents;
  }

  it('no list, search, filter, export, selection or tag of theirs reaches the record', async () => {
    const { partner, agent, customers } = await aDesk(1);
    const [customer] = customers;
    if (customer === undefined) throw new Error('no customer');
    await select(agent, [customer.id]);
    await tagCustomers(agent, { add: ['secret'], remove: [] });
    const { stranger, former, sharing, provider } = await others(partner, customer);
    for (const actor of [stranger, former]) {
      for (const filter of [
        {},
        { q: customer.id },
        { q: customer.name },
        { tag: 'secret' },
        { partner: partner.id },
        { privileges: 'granted' },
        { agreement: 'missing' },
        { sort: 'domain' },
        { sort: 'since' },
      ] as const) {
        expect((await listCustomers(actor, filter)).rows).toEqual([]);
        expect(await exportedNames(actor, filter)).toEqual([]);
      }
      await expectRefusal(getCustomer(actor, customer.id), 'notFound');
      expect(await select(actor, [customer.id])).toBe(0);
      await expectRefusal(
        tagCustomers(actor, { add: ['x'], remove: ['secret'] }),
        'nothingSelected',
      );
    }
    for (const actor of [sharing, provider]) {
      expect((await listCustomers(actor, { tag: 'secret' })).rows).toEqual([]);
      const [row] = (await listCustomers(actor, {})).rows;
      expect(row?.tags).toEqual([]);
      expect(row?.isSelected).toBe(false);
      await select(actor, [customer.id]);
      await tagCustomers(actor, { add: ['theirs'], remove: ['secret'] });
    }
    expect(await tagsIn(agent, customer.id)).toEqual(['secret']);
    const [row] = (await listCustomers(agent, {})).rows;
    expect(row?.tags).toEqual(['secret']);
    // Who shares the customer without being a partner is not even named.
    expect(row?.with.map(({ id }) => id)).toEqual([provider.organization.id]);
    expect((await listCustomers(sharing, { partner: partner.id })).rows).toEqual([]);
  });
});
