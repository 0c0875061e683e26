import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access';
import { db } from '@/lib/db';
import { listCustomers, type CustomerFilter, type CustomerTurn } from '@/lib/domain/customers';
import { pageQuery } from '@/lib/domain/customers/queries';
import { findWalk } from '@/lib/domain/customers/walk';
import { aPartnership, type MadeOrganization } from '@/prisma/seed/factories';
import { anActor } from '@/tests/support/actors';
import { CUSTOMER_AGREEMENT } from '@/tests/support/agreements';
import { exportedCustomers } from '@/tests/support/exported-customers';
import { aTenant } from '@/tests/support/people';
import { blocksRead, planForAnyOf, planOf, rowsRead, rowsSorted } from '@/tests/support/plans';
import { countStatements } from '@/tests/support/statements';

const CUSTOMERS = 20_000;
const PAGE = 26;
/** As many are judged one by one for a page at most. */
const BUDGET = 1000;
/** As many are looked at all, in any order. */
const FEW = 500;
/** What a row costs that is looked at: its place in an index and the row itself. */
const BLOCKS_OF_ROW = 4;
/** What the columns of a page's rows cost. */
const BLOCKS_OF_PAGE = 500;
/** Others, so that a partner has few customers on average, as plans for anybody expect. */
const SMALL_PARTNERS = 300;

/**
 * Of 20,000 customers the last 2,500 by name are "Viveros", each hundredth has a rare word, the last
 * 200 are the reseller's too, granted nothing and accepted the agreement.
 */
async function fill(provider: MadeOrganization, reseller: MadeOrganization): Promise<void> {
  await db.$executeRaw`
    INSERT INTO organization (id, name, country)
    SELECT gen_random_uuid(),
      CASE WHEN i > 17500 THEN 'Viveros ' ELSE (ARRAY['Aceites ','Bodegas ','Talleres '])[1 + i % 3] END
        || lpad(i::text, 5, '0') || CASE WHEN i % 100 = 7 THEN ' Aurora' ELSE '' END, 'ES'
    FROM generate_series(1, ${CUSTOMERS}::int) i`;
  for (const partner of [provider, reseller]) {
    await db.$executeRaw`
      INSERT INTO customer_relationship (id, partner_id, customer_id, customer_name,
        customer_domain, sort_name, search_text, privileges_since, started_at)
      SELECT gen_random_uuid(), ${partner.id}::uuid, id, name, 'c' || right(name, 5) || id || '.example',
        lower(name), ' ' || lower(name), CASE WHEN name < 'Viveros 19800' THEN now() END,
        now() - hashtext(name) % 100000 * interval '1 minute'
      FROM organization WHERE name ~ '^(Aceites|Bodegas|Talleres|Viveros) [0-9]'
        AND (${partner.id} = ${provider.id} OR name > 'Viveros 19800')`;
  }
  await db.$executeRaw`
    INSERT INTO agreement_acceptance (id, organization_id, organization_name, document_id,
      accepted_by_id, accepted_by_name, sign_in_name, locale, region)
    SELECT gen_random_uuid(), id, name, ${CUSTOMER_AGREEMENT}::uuid, id, 'Someone', 'a@b.example',
      'es', 'europe'
    FROM organization WHERE name > 'Viveros 19800' AND name < 'Viveros 20001'`;
  await db.$executeRaw`
    WITH small AS (
      INSERT INTO organization (id, name, country)
      SELECT gen_random_uuid(), 'Small ' || i, 'ES' FROM generate_series(1, ${SMALL_PARTNERS}::int) i
      RETURNING id, name)
    INSERT INTO customer_relationship (id, partner_id, customer_id, customer_name,
      customer_domain, sort_name, search_text)
    SELECT gen_random_uuid(), small.id, c.id, 'Kept', 'kept.example', 'kept', ' kept'
    FROM small JOIN organization c ON right(c.name, 4) = lpad(substr(small.name, 7), 4, '0')
    WHERE c.name ~ '^(Aceites|Bodegas|Talleres|Viveros) [0-9]'`;
  await db.$executeRaw`VACUUM ANALYZE organization, customer_relationship, customer_word, partnership,
    agreement_acceptance, agreement_document`;
}

describe('with 20,000 customers', () => {
  let agent: Actor;
  let reseller: MadeOrganization;

  beforeAll(async () => {
    const provider = await aTenant({ is: 'provider' });
    reseller = await aTenant();
    await aPartnership(db, provider, reseller);
    await fill(provider, reseller);
    agent = await anActor(provider, 'ADMIN_AGENT');
  }, 120_000);

  const deep = async (filter: CustomerFilter): Promise<CustomerTurn> => {
    const { next } = await listCustomers(agent, { ...filter, size: 100 });
    return { after: next };
  };

  it.each<[string, () => CustomerFilter, most?: number]>([
    ['the list', () => ({})],
    ['the list from its end', () => ({ descending: true })],
    ['by domain', () => ({ sort: 'domain' })],
    ['by date', () => ({ sort: 'since', descending: true })],
    ['a common word that sorts late', () => ({ q: 'viveros' })],
    ['its start', () => ({ q: 'viv' })],
    ['a rare word', () => ({ q: 'aurora' }), FEW],
    ['a start of thousands of words', () => ({ q: '1' })],
    ['the same by date', () => ({ q: '1', sort: 'since' })],
    ['a common word by domain', () => ({ q: 'viveros', sort: 'domain' })],
    ['a rare word by date', () => ({ q: 'aurora', sort: 'since' }), FEW],
    ['two common words', () => ({ q: 'bodegas 1' }), BUDGET],
    ['common words that nobody has both', () => ({ q: 'aceites talleres' }), BUDGET],
    ['the many that granted, by date', () => ({ privileges: 'granted', sort: 'since' })],
    ['those few by date', () => ({ privileges: 'none', sort: 'since' }), BUDGET + PAGE],
    ['the few that granted nothing', () => ({ privileges: 'none' })],
    ['the many that granted', () => ({ privileges: 'granted' })],
    ['the few that accepted', () => ({ agreement: 'accepted' })],
    ['the many that did not', () => ({ agreement: 'missing' })],
    ['the few of a reseller', () => ({ partner: reseller.id })],
    ['a common word of those that granted', () => ({ q: 'viveros', privileges: 'granted' })],
    ['an id', () => ({ q: reseller.id })],
  ])('reads and sorts little more than a page: %s', async (_what, of, most = 3 * PAGE) => {
    const filter = of();
    for (const turn of [{}, await deep(filter)]) {
      const walk = await findWalk(agent, filter, turn, PAGE);
      if (walk === null) throw new Error('nothing to walk');
      const query = pageQuery(agent, walk);
      const [plan, forAny] = [await planOf(query), await planForAnyOf(query)];
      for (const [whole] of [plan, forAny]) {
        if (whole === undefined) throw new Error('no plan');
        expect(blocksRead(whole)).toBeLessThanOrEqual(BLOCKS_OF_PAGE + BLOCKS_OF_ROW * most);
      }
      for (const step of [...plan, ...forAny]) {
        const name = step['Relation Name'] ?? '';
        if (!['customer_relationship', 'customer_word', 'organization'].includes(name)) continue;
        expect(step['Node Type']).not.toBe('Seq Scan');
        expect(rowsRead(step)).toBeLessThanOrEqual(most);
        expect(rowsSorted(step)).toBeLessThanOrEqual(most === FEW ? FEW : 3 * PAGE);
      }
    }
  });

  it.each(['provider', 'reseller', 'both'] as const)(
    'looks up the others of no more than it judges, for a partner of both kinds: as %s',
    async (relationship) => {
      const both = { ...agent, organization: { ...agent.organization, isReseller: true } };
      for (const filter of [{ relationship }, { relationship, q: 'viveros' }]) {
        const walk = await findWalk(both, filter, {}, PAGE);
        if (walk === null) throw new Error('nothing to walk');
        const query = pageQuery(both, walk);
        for (const step of [...(await planOf(query)), ...(await planForAnyOf(query))]) {
          if (step['Relation Name'] !== 'customer_relationship') continue;
          expect(step['Node Type']).not.toBe('Seq Scan');
          // Each is served by two partners at most, and a few more customers by others.
          expect(rowsRead(step)).toBeLessThanOrEqual(3 * BUDGET);
        }
      }
    },
  );

  it.each<[string, CustomerFilter, order: string]>([
    ['of a start of very many words', { q: '17' }, 'word'],
    ['of two common words', { q: 'viveros 18' }, 'name'],
    ['of few among many, by date', { privileges: 'none', sort: 'since' }, 'since'],
    ['of a reseller, by date', { partner: '', sort: 'since' }, 'since'],
  ])('turns every page forth and back, and leaves nobody out: %s', async (_what, asked, order) => {
    const filter = asked.partner === '' ? { ...asked, partner: reseller.id } : asked;
    const expected = (await exportedCustomers(agent, filter)).map(([id]) => id ?? '');
    expect(expected.length).toBeGreaterThan(150);
    const forth: string[] = [];
    let page = await listCustomers(agent, { ...filter, size: 100 });
    for (; page.next !== null;) {
      expect(page.order).toBe(order);
      forth.push(...page.rows.map(({ customerId }) => customerId));
      page = await listCustomers(agent, { ...filter, size: 100, after: page.next });
    }
    forth.push(...page.rows.map(({ customerId }) => customerId));
    expect(forth.toSorted()).toEqual(expected.toSorted());
    if (order !== 'word') expect(forth).toEqual(expected);
    const back = page.rows.map(({ customerId }) => customerId);
    for (; page.previous !== null;) {
      page = await listCustomers(agent, { ...filter, size: 100, before: page.previous });
      back.unshift(...page.rows.map(({ customerId }) => customerId));
    }
    expect(back).toEqual(forth);
  });

  it('starts anew where the cursor is of another order', async () => {
    const { next, rows } = await listCustomers(agent, { q: '17' });
    const byName = await listCustomers(agent, { after: next });
    expect(byName.rows).toEqual((await listCustomers(agent, {})).rows);
    const other = (await listCustomers(agent, {})).next;
    expect((await listCustomers(agent, { q: '17', after: other })).rows).toEqual(rows);
  });

  it('costs one round trip, two when words are searched', async () => {
    expect(await countStatements(() => listCustomers(agent, {}))).toBe(1);
    expect(await countStatements(() => listCustomers(agent, { privileges: 'none' }))).toBe(1);
    expect(await countStatements(() => listCustomers(agent, { q: 'viveros' }))).toBe(2);
  });
});
