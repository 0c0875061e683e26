import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access';
import { db } from '@/lib/db';
import {
  acceptRelationship,
  endRelationship,
  getCustomer,
  listFormerCustomers,
  removeCustomer,
  renameOrganization,
} from '@/lib/domain/customers';
import { formerQuery } from '@/lib/domain/customers/former-customers';
import { anOrganization, aRelationship } from '@/prisma/seed/factories';
import { anActor } from '@/tests/support/actors';
import { expectRefusal } from '@/tests/support/outcomes';
import { aTenant, unique } from '@/tests/support/people';
import { planOf, rowsRead, rowsSorted } from '@/tests/support/plans';
import { countStatements } from '@/tests/support/statements';
import { ALL, aMarket, invite } from './support';

const removing = (customerId: string) => ({
  customerId,
  declaration: true,
  withdrawPrivileges: false,
});

describe('the customers that left', () => {
  it('are listed with when, by whose will and what stands, to their former partner alone', async () => {
    const { provider, reseller, company, owner, providerAgent, resellerAgent } = await aMarket();
    const { id: relationshipId } = await aRelationship(db, provider, company);
    await aRelationship(db, reseller, company);
    await endRelationship(owner, { relationshipId });
    await removeCustomer(resellerAgent, removing(company.id));
    const [ended, ...more] = (await listFormerCustomers(providerAgent)).rows;
    expect(more).toEqual([]);
    expect(ended).toMatchObject({
      id: relationshipId,
      name: company.name,
      endedBy: 'customer',
      hasPrivileges: false,
      isBack: false,
    });
    expect((await listFormerCustomers(resellerAgent)).rows).toMatchObject([
      { name: company.name, endedBy: 'partner', hasPrivileges: true },
    ]);
    const stranger = await anActor(await aTenant(), 'ADMIN_AGENT');
    expect((await listFormerCustomers(stranger)).rows).toEqual([]);
    await expectRefusal(getCustomer(providerAgent, company.id), 'notFound');
    await expectRefusal(listFormerCustomers(await anActor(provider, 'BILLING_ADMIN')), 'forbidden');
  });

  it('keep the name they had: a new one is not for a former partner to know', async () => {
    const { provider, company, owner, providerAgent } = await aMarket();
    const { id: relationshipId } = await aRelationship(db, provider, company);
    await endRelationship(owner, { relationshipId });
    await db.$transaction((tx) =>
      renameOrganization(tx, { id: company.id, name: 'Secret Venture' }),
    );
    expect((await listFormerCustomers(providerAgent)).rows[0]?.name).toBe(company.name);
  });

  it('are marked when they are customers again', async () => {
    const { provider, company, owner, providerAgent } = await aMarket();
    const { id: relationshipId } = await aRelationship(db, provider, company);
    await endRelationship(owner, { relationshipId });
    const token = await invite(providerAgent, 'RELATIONSHIP');
    await acceptRelationship(owner, { token, ...ALL });
    expect((await listFormerCustomers(providerAgent)).rows).toMatchObject([{ isBack: true }]);
  });
});

describe('the list of many', () => {
  const fill = async (): Promise<Actor> => {
    const partner = await aTenant({ is: 'provider' });
    const company = await anOrganization(db, {
      name: unique('Company'),
      domain: `${unique('former')}.example`,
    });
    await db.$executeRaw`
      INSERT INTO customer_relationship (id, partner_id, customer_id, customer_name,
        customer_domain, sort_name, search_text, started_at, ended_at, ended_by_org_id)
      SELECT gen_random_uuid(), ${partner.id}::uuid, ${company.id}::uuid, 'Number ' || i, 'x.example',
        'number', ' number', now() - interval '2 years',
        date_trunc('milliseconds', now() - (i / 3) * interval '1 minute'),
        CASE WHEN i % 2 = 0 THEN ${partner.id}::uuid ELSE ${company.id}::uuid END
      FROM generate_series(1, 3000) i`;
    await db.$executeRaw`VACUUM ANALYZE customer_relationship`;
    return anActor(partner, 'ADMIN_AGENT');
  };

  it('turns its pages forth and back, reads a page from its index, and costs one round trip', async () => {
    const agent = await fill();
    const forth: string[] = [];
    let page = await listFormerCustomers(agent, { endedBy: 'customer', size: 100 });
    for (; page.next !== null;) {
      forth.push(...page.rows.map(({ id }) => id));
      page = await listFormerCustomers(agent, { endedBy: 'customer', size: 100, after: page.next });
    }
    forth.push(...page.rows.map(({ id }) => id));
    expect(new Set(forth).size).toBe(1500);
    const back = page.rows.map(({ id }) => id);
    for (; page.previous !== null;) {
      const turn = { endedBy: 'customer', size: 100, before: page.previous } as const;
      page = await listFormerCustomers(agent, turn);
      back.unshift(...page.rows.map(({ id }) => id));
    }
    expect(back).toEqual(forth);
    const { next } = await listFormerCustomers(agent, { size: 100 });
    for (const step of await planOf(formerQuery(agent, { after: next }, 26))) {
      expect(step['Node Type']).not.toBe('Seq Scan');
      expect(rowsRead(step)).toBeLessThanOrEqual(60);
      expect(rowsSorted(step)).toBe(0);
    }
    expect(await countStatements(() => listFormerCustomers(agent))).toBe(1);
  });
});
