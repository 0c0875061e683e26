import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access';
import { db } from '@/lib/db';
import {
  endRelationship,
  listCustomers,
  namesOf,
  removeCustomer,
  renameOrganization,
  type CustomerFilter,
  type CustomerTurn,
} from '@/lib/domain/customers';
import { acceptCustomerAgreement } from '@/lib/domain/catalog';
import {
  anOrganization,
  aPartnership,
  aRelationship,
  type MadeOrganization,
} from '@/prisma/seed/factories';
import { anActor } from '@/tests/support/actors';
import { CUSTOMER_AGREEMENT } from '@/tests/support/agreements';
import { exportedNames } from '@/tests/support/exported-customers';
import { aTenant, unique } from '@/tests/support/people';

type Asked = CustomerFilter & CustomerTurn;

const namesIn = async (actor: Actor, filter: Asked) =>
  (await listCustomers(actor, filter)).rows.map(({ customerName }) => customerName);

/** Every page of a list, forth to its end and back to its start. */
async function allPages(actor: Actor, filter: CustomerFilter): Promise<string[][]> {
  const forth: string[][] = [];
  let page = await listCustomers(actor, { ...filter, size: 2 });
  for (;;) {
    forth.push(page.rows.map(({ customerName }) => customerName));
    if (page.next === null) break;
    page = await listCustomers(actor, { ...filter, size: 2, after: page.next });
  }
  const back: string[][] = [];
  for (;;) {
    back.unshift(page.rows.map(({ customerName }) => customerName));
    if (page.previous === null) break;
    page = await listCustomers(actor, { ...filter, size: 2, before: page.previous });
  }
  expect(back).toEqual(forth);
  return forth;
}

const NAMES = ['Zumos Águila', 'aceites Olivar', 'Óptica Núñez', 'Bodegas Río', 'Águila Águeda'];

describe('a list of customers', () => {
  let provider: MadeOrganization;
  let reseller: MadeOrganization;
  let agent: Actor;
  const customers: MadeOrganization[] = [];

  beforeAll(async () => {
    provider = await aTenant({ is: 'provider', name: unique('Meridian') });
    reseller = await aTenant({ name: unique('Cobalt') });
    await aPartnership(db, provider, reseller);
    agent = await anActor(provider, 'ADMIN_AGENT');
    for (const [index, name] of NAMES.entries()) {
      const customer = await anOrganization(db, { name, domain: `d${9 - index}.example` });
      customers.push(customer);
      await aRelationship(db, provider, customer, {
        privileges: index % 2 === 0,
        since: new Date(Date.UTC(2026, 0, 1 + index)),
      });
      if (index < 3) await aRelationship(db, reseller, customer);
      if (index > 2) {
        const owner = await anActor(customer, 'GLOBAL_ADMIN');
        await acceptCustomerAgreement(owner, { acceptAgreement: CUSTOMER_AGREEMENT });
      }
    }
  });

  it.each<[string, CustomerFilter, string[]]>([
    ['all', {}, ['aceites Olivar', 'Águila Águeda', 'Bodegas Río', 'Óptica Núñez', 'Zumos Águila']],
    ['a word two share', { q: 'águ' }, ['Águila Águeda', 'Zumos Águila']],
    ['two words', { q: 'agui zum' }, ['Zumos Águila']],
    ['a word of the domain', { q: 'd6' }, ['Bodegas Río']],
    ['no start of a word', { q: 'livar' }, []],
    ['signs', { q: '%' }, []],
    ['all, as what a provider serves them', { relationship: 'provider', q: 'd6' }, ['Bodegas Río']],
    ['none as what it is not', { relationship: 'reseller' }, []],
    ['the granted', { privileges: 'granted' }, ['Águila Águeda', 'Óptica Núñez', 'Zumos Águila']],
    ['the not granted', { privileges: 'none' }, ['aceites Olivar', 'Bodegas Río']],
    ['the accepted', { agreement: 'accepted' }, ['Águila Águeda', 'Bodegas Río']],
    ['the missing', { agreement: 'missing' }, ['aceites Olivar', 'Óptica Núñez', 'Zumos Águila']],
    ['the outdated', { agreement: 'renewal' }, []],
    ['two filters', { agreement: 'missing', privileges: 'none' }, ['aceites Olivar']],
    [
      'a word and a filter',
      { q: 'agui', privileges: 'granted', agreement: 'missing' },
      ['Zumos Águila'],
    ],
    [
      'by domain',
      { sort: 'domain' },
      ['Águila Águeda', 'Bodegas Río', 'Óptica Núñez', 'aceites Olivar', 'Zumos Águila'],
    ],
    ['the latest first', { sort: 'since', descending: true }, NAMES.toReversed()],
    ['a word by date', { q: 'agui', sort: 'since' }, ['Zumos Águila', 'Águila Águeda']],
  ])('finds, turns its pages and exports: %s', async (_what, filter, expected) => {
    expect(await namesIn(agent, filter)).toEqual(expected);
    expect((await allPages(agent, filter)).flat()).toEqual(expected);
    expect(await exportedNames(agent, filter)).toEqual(expected);
    const turned = await namesIn(agent, { ...filter, descending: filter.descending !== true });
    expect(turned).toEqual(expected.toReversed());
  });

  it('is narrowed to what a partner serves too, and to no stranger’s customers', async () => {
    const shared = ['aceites Olivar', 'Óptica Núñez', 'Zumos Águila'];
    const filter = { partner: reseller.id };
    expect((await allPages(agent, filter)).flat()).toEqual(shared);
    expect(await namesIn(agent, { ...filter, q: 'olivar' })).toEqual(['aceites Olivar']);
    expect(await namesIn(agent, { ...filter, sort: 'domain' })).toHaveLength(3);
    const stranger = await aTenant();
    for (const customer of customers) await aRelationship(db, stranger, customer);
    for (const more of [{}, { q: 'olivar' }, { sort: 'domain' } as const]) {
      expect(await namesIn(agent, { ...more, partner: stranger.id })).toEqual([]);
    }
    const [first] = (await listCustomers(agent, {})).rows;
    expect(first?.with).toEqual([
      { id: reseller.id, name: reseller.name, isProvider: false, isReseller: true },
    ]);
    expect(first?.capacity).toBe('provider');
  });

  it('goes by the place that a cursor of another order names, or starts anew', async () => {
    const { next } = await listCustomers(agent, { size: 2 });
    expect(await namesIn(agent, { sort: 'since', after: next })).toEqual(NAMES);
  });
});

describe('a partner that is provider and reseller', () => {
  it('is listed its customers by as what it serves them, one row each, as the column says', async () => {
    const both = await aTenant({ is: 'provider' });
    const others = { of: await aTenant(), by: await aTenant({ is: 'provider' }) };
    await db.organization.update({ where: { id: both.id }, data: { resellerSince: new Date() } });
    await aPartnership(db, both, others.of);
    await aPartnership(db, others.by, both);
    const served = async (name: string, ...by: MadeOrganization[]) => {
      const customer = await anOrganization(db, { name, domain: `${unique('served')}.example` });
      for (const partner of [both, ...by]) await aRelationship(db, partner, customer);
    };
    await served('As provider', others.of);
    await served('As reseller', others.by);
    await served('As either', others.of, others.by);
    await served('By itself');
    await served('Beside a stranger', await aTenant());
    const agent = await anActor(both, 'ADMIN_AGENT');
    const expected = {
      provider: ['As provider'],
      reseller: ['As reseller'],
      both: ['As either', 'Beside a stranger', 'By itself'],
    } as const;
    for (const relationship of ['provider', 'reseller', 'both'] as const) {
      const { rows } = await listCustomers(agent, { relationship });
      expect(rows.map(({ customerName }) => customerName)).toEqual(expected[relationship]);
      expect(rows.every(({ capacity }) => capacity === relationship)).toBe(true);
      expect((await allPages(agent, { relationship })).flat()).toEqual(expected[relationship]);
      expect(await exportedNames(agent, { relationship })).toEqual(expected[relationship]);
    }
    const sorted = { relationship: 'both', q: 'by', sort: 'since' } as const;
    expect(await namesIn(agent, sorted)).toEqual(['By itself']);
  });
});

describe('what leads to a customer keeps up with it', () => {
  async function aServed() {
    const partner = await aTenant();
    const agent = await anActor(partner, 'ADMIN_AGENT');
    const customer = await aTenant({ is: 'customer', name: unique('Olivar Foods') });
    const { id } = await aRelationship(db, partner, customer);
    return { partner, agent, customer, relationshipId: id };
  }
  const wordsOf = async (relationshipId: string) =>
    (await db.customerWord.findMany({ where: { relationshipId } })).map(({ word }) => word).sort();

  it('when it is renamed', async () => {
    const { agent, customer } = await aServed();
    await db.$transaction((tx) =>
      renameOrganization(tx, { id: customer.id, name: 'Almendro Süd' }),
    );
    expect(await namesIn(agent, { q: 'oliv foods' })).toEqual(['Almendro Süd']); // its domain's words
    expect(await namesIn(agent, { q: 'sud' })).toEqual(['Almendro Süd']);
    expect(await namesIn(agent, { q: 'almendro' })).toEqual(['Almendro Süd']);
    const { id } = customer;
    await expect(
      db.organization.update({ where: { id }, data: { name: 'Other' } }),
    ).rejects.toThrow('without the copies of its name');
    expect(await namesIn(agent, {})).toEqual(['Almendro Süd']);
  });

  it('when it leaves, by either side, and when it comes back', async () => {
    for (const side of ['partner', 'customer'] as const) {
      const { partner, agent, customer, relationshipId } = await aServed();
      expect(await wordsOf(relationshipId)).toContain('olivar');
      if (side === 'partner') {
        await removeCustomer(agent, {
          customerId: customer.id,
          declaration: true,
          withdrawPrivileges: false,
        });
      } else {
        await endRelationship(await anActor(customer, 'GLOBAL_ADMIN'), { relationshipId });
      }
      expect(await wordsOf(relationshipId)).toEqual([]);
      expect(await namesIn(agent, { q: 'olivar' })).toEqual([]);
      await aRelationship(db, partner, customer);
      expect(await namesIn(agent, { q: 'olivar' })).toEqual([customer.name]);
    }
  });

  it('when it accepts the agreement while relationships are made, in any order', async () => {
    for (let round = 0; round < 20; round += 1) {
      const { partner, agent, customer } = await aServed();
      const owner = await anActor(customer, 'GLOBAL_ADMIN');
      const other = await aTenant();
      await Promise.all([
        acceptCustomerAgreement(owner, { acceptAgreement: CUSTOMER_AGREEMENT }),
        aRelationship(db, other, customer),
      ]);
      const versions = await db.customerRelationship.findMany({
        where: { customerId: customer.id },
        select: { agreementVersion: true },
      });
      expect(versions).toEqual([{ agreementVersion: 1 }, { agreementVersion: 1 }]);
      expect(await namesIn(agent, { agreement: 'accepted' })).toEqual([customer.name]);
      expect(partner.id).not.toBe(other.id);
    }
  });

  it('finds names of any script by the start of a word', async () => {
    const partner = await aTenant();
    const agent = await anActor(partner, 'ADMIN_AGENT');
    const names = ['株式会社 山田', 'Οίκος Νέος', 'شركة النور', 'ООО Ромашка', 'Łódź Meble'];
    for (const [index, name] of names.entries()) {
      const customer = await anOrganization(db, { name, domain: `${unique(`s${index}`)}.example` });
      await aRelationship(db, partner, customer);
      const word = namesOf({ name, domain: '' }).searchText.trim().split(' ').at(-1) ?? '';
      expect(await namesIn(agent, { q: word.slice(0, 2) })).toEqual([name]);
    }
  });
});
