import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import {
  acceptRelationship,
  endRelationship,
  getCustomer,
  getPartnerRelationship,
  listCustomers,
  getPartnerRelationships,
  removeCustomer,
  withdrawPrivileges,
} from '@/lib/domain/customers';
import { getAgreementStanding } from '@/lib/domain/catalog';
import { anOrganization, aRelationship } from '@/prisma/seed/factories';
import { anActor } from '@/tests/support/actors';
import { exportedNames } from '@/tests/support/exported-customers';
import { expectRefusal } from '@/tests/support/outcomes';
import { aTenant, unique } from '@/tests/support/people';
import { countStatements } from '@/tests/support/statements';
import { CUSTOMER_AGREEMENT } from '@/tests/support/agreements';
import { aMarket, invite } from './support';

async function aServedCustomer() {
  const market = await aMarket();
  const relationship = await aRelationship(db, market.reseller, market.company);
  return { ...market, relationshipId: relationship.id };
}

describe('the customer keeps what it granted in hand', () => {
  it('withdraws the privileges and keeps the relationship', async () => {
    const { owner, resellerAgent, relationshipId } = await aServedCustomer();
    await withdrawPrivileges(owner, { relationshipId });
    const { rows } = await listCustomers(resellerAgent, {});
    expect(rows[0]?.privilegesSince).toBeNull();
    await expectRefusal(withdrawPrivileges(owner, { relationshipId }), 'notFound');
  });

  it('ends the relationship, and the partner sees nothing of it any more', async () => {
    const { owner, resellerAgent, relationshipId, company } = await aServedCustomer();
    await endRelationship(owner, { relationshipId });
    expect((await listCustomers(resellerAgent, {})).rows).toEqual([]);
    await expect(getCustomer(resellerAgent, company.id)).rejects.toMatchObject({
      code: 'notFound',
      params: { ended: 'customer' },
    });
    expect((await getPartnerRelationships(owner)).granted).toEqual([]);
  });

  it('sees what is over, by whose will, and nobody else does', async () => {
    const { owner, resellerAgent, providerAgent, relationshipId, company, provider } =
      await aServedCustomer();
    await aRelationship(db, provider, company);
    await endRelationship(owner, { relationshipId });
    const { owner: stranger } = await aMarket();
    const declared = { customerId: company.id, declaration: true, withdrawPrivileges: true };
    await removeCustomer(providerAgent, declared);
    expect(
      (await getPartnerRelationships(owner)).past.map(({ partner, endedBy }) => [
        partner.name,
        endedBy,
      ]),
    ).toEqual([
      [provider.name, 'partner'],
      [resellerAgent.organization.name, 'customer'],
    ]);
    expect((await getPartnerRelationships(stranger)).past).toEqual([]);
    await expectRefusal(getPartnerRelationships(await anActor(company)), 'forbidden');
  });

  it('is read in two round trips with the agreement, whatever hangs on it', async () => {
    const { owner } = await aServedCustomer();
    const page = () =>
      Promise.all([
        getPartnerRelationships(owner),
        getAgreementStanding(owner.organization.id, 'CUSTOMER'),
      ]);
    expect(await countStatements(page)).toBe(2);
  });

  it('finds its partners in the order people sort names', async () => {
    const { company, owner } = await aMarket();
    for (const name of ['Zapata', 'Álvarez', 'de la Cruz']) {
      await aRelationship(db, await aTenant({ name: unique(name) }), company);
    }
    const names = (await getPartnerRelationships(owner)).granted.map(({ partner }) => partner.name);
    expect(names.map((name) => name.replace(/-\d+$/, ''))).toEqual([
      'Álvarez',
      'de la Cruz',
      'Zapata',
    ]);
  });

  it('touches no relationship of another customer', async () => {
    const { relationshipId } = await aServedCustomer();
    const { owner: stranger } = await aMarket();
    await expectRefusal(endRelationship(stranger, { relationshipId }), 'notFound');
    await expectRefusal(withdrawPrivileges(stranger, { relationshipId }), 'notFound');
    await expect(getPartnerRelationship(stranger, relationshipId)).rejects.toMatchObject({
      code: 'notFound',
      params: {},
    });
  });

  it('is not found by what is no id', async () => {
    const { owner } = await aMarket();
    for (const id of ['x', '-'.repeat(36), '']) {
      await expectRefusal(getPartnerRelationship(owner, id), 'notFound');
    }
  });
});

describe('the partner removes a customer', () => {
  it('after the declaration; the privileges stay until the customer takes them back', async () => {
    const { owner, resellerAgent, company, relationshipId } = await aServedCustomer();
    const removal = { customerId: company.id, withdrawPrivileges: false };
    await expectRefusal(
      removeCustomer(resellerAgent, { ...removal, declaration: false }),
      'declarationRequired',
    );
    await removeCustomer(resellerAgent, { ...removal, declaration: true });
    expect((await listCustomers(resellerAgent, {})).rows).toEqual([]);
    const [standing] = (await getPartnerRelationships(owner)).granted;
    expect(standing?.endedAt).not.toBeNull();
    expect(standing?.privilegesSince).not.toBeNull();
    await withdrawPrivileges(owner, { relationshipId });
    expect((await getPartnerRelationships(owner)).granted).toEqual([]);
  });

  it('gives the privileges up too when it chooses to', async () => {
    const { owner, resellerAgent, company } = await aServedCustomer();
    await removeCustomer(resellerAgent, {
      customerId: company.id,
      declaration: true,
      withdrawPrivileges: true,
    });
    expect((await getPartnerRelationships(owner)).granted).toEqual([]);
  });

  it('is for Admin agents, not for Sales agents or a bare Global admin', async () => {
    const { reseller, company } = await aServedCustomer();
    const input = { customerId: company.id, declaration: true, withdrawPrivileges: false };
    const sales = await anActor(reseller, 'SALES_AGENT');
    const bare = await anActor(reseller, 'GLOBAL_ADMIN');
    await expectRefusal(removeCustomer(sales, input), 'forbidden');
    await expectRefusal(removeCustomer(bare, input), 'forbidden');
  });

  it('cannot remove the customer of another partner', async () => {
    const { company } = await aServedCustomer();
    const { resellerAgent: stranger } = await aMarket();
    await expectRefusal(
      removeCustomer(stranger, {
        customerId: company.id,
        declaration: true,
        withdrawPrivileges: false,
      }),
      'notFound',
    );
  });

  it('can ask anew afterwards', async () => {
    const { owner, resellerAgent, company } = await aServedCustomer();
    await removeCustomer(resellerAgent, {
      customerId: company.id,
      declaration: true,
      withdrawPrivileges: false,
    });
    const token = await invite(resellerAgent, 'RELATIONSHIP');
    await acceptRelationship(owner, {
      token,
      grantPrivileges: false,
      acceptAgreement: CUSTOMER_AGREEMENT,
    });
    const [standing, ...more] = (await getPartnerRelationships(owner)).granted;
    expect(more).toEqual([]);
    expect(standing?.endedAt).toBeNull();
    expect(standing?.privilegesSince).toBeNull();
  });
});

describe('the list of customers', () => {
  async function aLongList() {
    const market = await aMarket();
    const names = ['Zumos Águila', 'aceites Olivar', 'Óptica Núñez', 'Bodegas Río', 'Águila Roja'];
    for (const [index, name] of names.entries()) {
      const customer = await anOrganization(db, {
        name,
        domain: `c${index}-${market.reseller.domain}`,
      });
      await aRelationship(db, market.reseller, customer, { privileges: index % 2 === 0 });
    }
    return market;
  }
  const namesIn = (page: { rows: readonly { customerName: string }[] }) =>
    page.rows.map((row) => row.customerName);

  it('is in the order of folded names and pages forth and back', async () => {
    const { resellerAgent } = await aLongList();
    const first = await listCustomers(resellerAgent, { size: 2 });
    expect(namesIn(first)).toEqual(['aceites Olivar', 'Águila Roja']);
    expect(first.previous).toBeNull();
    const second = await listCustomers(resellerAgent, { size: 2, after: first.next });
    expect(namesIn(second)).toEqual(['Bodegas Río', 'Óptica Núñez']);
    const third = await listCustomers(resellerAgent, { size: 2, after: second.next });
    expect(namesIn(third)).toEqual(['Zumos Águila']);
    expect(third.next).toBeNull();
    const back = await listCustomers(resellerAgent, { size: 2, before: third.previous });
    expect(namesIn(back)).toEqual(namesIn(second));
    const start = await listCustomers(resellerAgent, { size: 2, before: back.previous });
    expect(namesIn(start)).toEqual(namesIn(first));
    expect(start.previous).toBeNull();
    const last = await listCustomers(resellerAgent, { size: 2, descending: true });
    expect(namesIn(last)).toEqual(['Zumos Águila', 'Óptica Núñez']);
    const beforeLast = await listCustomers(resellerAgent, {
      size: 2,
      descending: true,
      after: last.next,
    });
    expect(namesIn(beforeLast)).toEqual(['Bodegas Río', 'Águila Roja']);
  });

  it.each([
    ['agui', ['Águila Roja', 'Zumos Águila']],
    ['AGUI roj', ['Águila Roja']],
    ['nunez', ['Óptica Núñez']],
    ['livar', []],
    ['100%', []],
    ['%', []],
    ['_', []],
  ])('finds by the start of any word: %s', async (q, expected) => {
    const { resellerAgent } = await aLongList();
    expect(namesIn(await listCustomers(resellerAgent, { q }))).toEqual(expected);
  });

  it('finds by id, by domain and by privileges, and exports what it finds', async () => {
    const { resellerAgent } = await aLongList();
    const [row] = (await listCustomers(resellerAgent, { q: 'bodegas' })).rows;
    const byId = await listCustomers(resellerAgent, { q: row?.customerId ?? '' });
    expect(namesIn(byId)).toEqual(['Bodegas Río']);
    expect(namesIn(await listCustomers(resellerAgent, { q: 'c3' }))).toEqual(['Bodegas Río']);
    const granted = await listCustomers(resellerAgent, { privileges: 'granted' });
    expect(granted.rows).toHaveLength(3);
    const exported = await exportedNames(resellerAgent, { q: 'agui' });
    expect(exported).toEqual(['Águila Roja', 'Zumos Águila']);
    const turned = await exportedNames(resellerAgent, { q: 'agui', descending: true });
    expect(turned).toEqual(['Zumos Águila', 'Águila Roja']);
    const [, second] = (await listCustomers(resellerAgent, { descending: true, size: 2 })).rows;
    const { next } = await listCustomers(resellerAgent, { descending: true, size: 2 });
    const rest = await listCustomers(resellerAgent, { descending: true, after: next });
    expect(second?.customerName).toBe('Óptica Núñez');
    expect(namesIn(rest)).toEqual(['Bodegas Río', 'Águila Roja', 'aceites Olivar']);
  });

  it('shows a stranger nothing, by name, id or cursor', async () => {
    const { company } = await aServedCustomer();
    const { resellerAgent: stranger } = await aMarket();
    expect((await listCustomers(stranger, { q: company.id })).rows).toEqual([]);
    expect((await listCustomers(stranger, { q: 'olivar' })).rows).toEqual([]);
    expect((await listCustomers(stranger, { after: 'not-a-cursor' })).rows).toEqual([]);
    await expectRefusal(getCustomer(stranger, company.id), 'notFound');
    await expectRefusal(getCustomer(stranger, "' or 1=1"), 'notFound');
  });

  it('is forbidden to those without a role, and to companies that are no partners', async () => {
    const { reseller, owner } = await aServedCustomer();
    const nobody = await anActor(reseller);
    await expectRefusal(listCustomers(nobody, {}), 'forbidden');
    await expectRefusal(exportedNames(nobody, {}), 'forbidden');
    await expectRefusal(listCustomers(owner, {}), 'wrongStanding');
  });
});
