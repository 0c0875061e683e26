import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access';
import { isFormula } from '@/lib/csv';
import { db } from '@/lib/db';
import {
  listIndirectProviders,
  listIndirectResellers,
  listSharedCustomers,
  removePartnership,
  type PartnerFilter,
} from '@/lib/domain/partnerships';
import { partnersQuery } from '@/lib/domain/partnerships/list-partners';
import { RESELLERS } from '@/lib/domain/partnerships/partner-filter';
import {
  anOrganization,
  aPartnership,
  aRelationship,
  type MadeOrganization,
} from '@/prisma/seed/factories';
import { anActor } from '@/tests/support/actors';
import { exportedPartners } from '@/tests/support/exported-partners';
import { aTenant, unique } from '@/tests/support/people';
import { planOf, rowsRead, rowsSorted } from '@/tests/support/plans';
import { countStatements } from '@/tests/support/statements';

const NAMES = [
  ['Águila Ñandú', 'ES'],
  ['Bodegas del Norte, S.L.', 'ES'],
  ['=HYPERLINK("x")', 'FR'],
  ['norte (Sur)', 'FR'],
  ['株式会社 山田', 'ES'],
  ['7Seas 100%_safe', 'ES'],
] as const;

let provider: MadeOrganization;
let agent: Actor;
const resellers = new Map<string, MadeOrganization & { partnershipId: string }>();

beforeAll(async () => {
  provider = await aTenant({ is: 'provider', name: 'Meridian' });
  agent = await anActor(provider, 'GLOBAL_ADMIN', 'ADMIN_AGENT');
  for (const [index, [name, country]] of NAMES.entries()) {
    const domain = `${unique('reseller')}.example`;
    const facts = { name, country, domain, is: 'reseller', mpnId: `700000${index}` } as const;
    const reseller = await anOrganization(db, facts);
    const since = new Date(Date.UTC(2026, 9, index + 1));
    const { id } = await aPartnership(db, provider, reseller, { since });
    resellers.set(name, { ...reseller, partnershipId: id });
  }
});

const the = (name: string) => {
  const found = resellers.get(name);
  if (found === undefined) throw new Error(`No reseller ${name}`);
  return found;
};
const namesOf = async (filter: PartnerFilter, actor = agent) =>
  (await listIndirectResellers(actor, filter)).rows.map(({ partner }) => partner.name);

describe('searching the resellers of a provider', () => {
  it.each([
    ['nor', ['Bodegas del Norte, S.L.', 'norte (Sur)']],
    ['NORTE s', ['Bodegas del Norte, S.L.', 'norte (Sur)']],
    ['(sur', ['norte (Sur)']],
    ['aguila nandu', ['Águila Ñandú']],
    ['ñan', ['Águila Ñandú']],
    ['山田', ['株式会社 山田']],
    ['s.l.', ['Bodegas del Norte, S.L.']],
    ['orte', []],
    ['%', []],
    ['_', []],
    ['7000002', ['=HYPERLINK("x")']],
    ['700000', []],
    ['7', ['7Seas 100%_safe']],
    ['100%_s', ['7Seas 100%_safe']],
  ])('finds %s', async (q, expected) => {
    expect(await namesOf({ q })).toEqual(expected);
  });

  it('finds by a whole id, and narrows by country and by access', async () => {
    expect(await namesOf({ q: the('株式会社 山田').id })).toEqual(['株式会社 山田']);
    expect(await namesOf({ country: 'FR', q: 'norte' })).toEqual(['norte (Sur)']);
    const { partnershipId: id } = the('Águila Ñandú');
    await db.partnership.update({ where: { id }, data: { accessWithdrawnAt: new Date() } });
    expect(await namesOf({ access: 'withdrawn' })).toEqual(['Águila Ñandú']);
    expect(await namesOf({ access: 'granted', q: 'aguila' })).toEqual([]);
  });

  it('follows a new name at once', async () => {
    const { id } = the('7Seas 100%_safe');
    await db.organization.update({ where: { id }, data: { name: 'Ocean Nine' } });
    expect(await namesOf({ q: 'ocean' })).toEqual(['Ocean Nine']);
    expect(await namesOf({ q: '7seas' })).toEqual([]);
  });
});

describe('the pages of the list', () => {
  const whole = async (filter: PartnerFilter) => {
    const forth: string[] = [];
    let page = await listIndirectResellers(agent, { ...filter, size: 2 });
    for (;;) {
      forth.push(...page.rows.map(({ id }) => id));
      if (page.next === null) break;
      page = await listIndirectResellers(agent, { ...filter, size: 2, after: page.next });
    }
    const back = page.rows.map(({ id }) => id);
    for (; page.previous !== null;) {
      page = await listIndirectResellers(agent, { ...filter, size: 2, before: page.previous });
      back.unshift(...page.rows.map(({ id }) => id));
    }
    expect(back).toEqual(forth);
    return forth;
  };

  it.each<PartnerFilter>([
    { sort: 'name' },
    { sort: 'name', descending: true },
    { sort: 'since' },
    { sort: 'since', descending: true },
    { sort: 'since', country: 'ES' },
  ])('turn forth and back and agree with the file: %j', async (filter) => {
    const ids = await whole(filter);
    const rows = await exportedPartners('resellers', agent, filter);
    const partnershipOf = new Map(
      [...resellers.values()].map(({ id, partnershipId }) => [id, partnershipId]),
    );
    expect(ids).toEqual(rows.map(([id]) => partnershipOf.get(id ?? '')));
    expect(ids.length).toBeGreaterThan(3);
  });

  it('starts anew with the cursor of another order', async () => {
    const { next } = await listIndirectResellers(agent, { size: 2 });
    const bySince = await listIndirectResellers(agent, { sort: 'since', after: next, size: 2 });
    expect(bySince.rows).toEqual(
      (await listIndirectResellers(agent, { sort: 'since', size: 2 })).rows,
    );
  });
});

describe('the file of partners', () => {
  it('says what the list says, and nothing that a spreadsheet computes', async () => {
    const rows = await exportedPartners('resellers', agent, { q: '7000002' });
    expect(rows).toEqual([
      [
        the('=HYPERLINK("x")').id,
        `'=HYPERLINK("x")`,
        'Francia',
        '7000002',
        '2026-10-03T00:00:00.000Z',
        'granted',
      ],
    ]);
    const all = await exportedPartners('resellers', agent);
    expect(all).toHaveLength(NAMES.length);
    expect(all.flat().filter((cell) => isFormula(cell))).toEqual([]);
  });

  it('is of one’s own providers on the other side', async () => {
    const reseller = await anActor(the('norte (Sur)'), 'ADMIN_AGENT');
    const rows = await exportedPartners('providers', reseller);
    expect(rows.map(([, name]) => name)).toEqual(['Meridian']);
  });
});

describe('another tenant', () => {
  it('finds, counts and exports nothing of others, nor does a former partner', async () => {
    const other = await aTenant({ is: 'provider' });
    const former = await aTenant();
    const { id } = await aPartnership(db, provider, former);
    const formerAgent = await anActor(former, 'ADMIN_AGENT');
    await removePartnership(formerAgent, { id, declaration: true });
    const stranger = await anActor(other, 'ADMIN_AGENT');
    const { id: resellerId } = the('norte (Sur)');
    for (const q of ['', 'norte', '7000003', resellerId]) {
      expect((await listIndirectResellers(stranger, { q })).rows).toEqual([]);
      expect((await listIndirectProviders(formerAgent, { q })).rows).toEqual([]);
      expect(await exportedPartners('resellers', stranger, { q })).toEqual([]);
      expect(await exportedPartners('providers', formerAgent, { q })).toEqual([]);
    }
    const cursor = (await listIndirectResellers(agent, { size: 2 })).next;
    expect(await listIndirectResellers(stranger, { after: cursor })).toMatchObject({ rows: [] });
    expect(await namesOf({ q: former.name })).toEqual([]);
  });
});

describe('with 5,000 resellers', () => {
  let distributor: Actor;
  let large: MadeOrganization;

  beforeAll(async () => {
    large = await aTenant({ is: 'provider' });
    distributor = await anActor(large, 'ADMIN_AGENT');
    await db.$executeRaw`
      INSERT INTO organization (id, name, country, reseller_since)
      SELECT gen_random_uuid(), 'Scale ' || lpad(i::text, 5, '0')
        || CASE WHEN i % 1000 = 999 THEN ' Aurora' ELSE '' END,
        CASE WHEN i % 50 = 0 THEN 'FR' ELSE 'ES' END, now()
      FROM generate_series(1, 5000) i`;
    const others = [await aTenant({ is: 'provider' }), await aTenant({ is: 'provider' })];
    for (const { id } of [large, ...others]) {
      await db.$executeRaw`
        INSERT INTO partnership (id, provider_id, reseller_id, started_at)
        SELECT gen_random_uuid(), ${id}::uuid, id,
          now() - hashtext(name) % 10000 * interval '1 hour'
        FROM organization WHERE name LIKE 'Scale %'`;
    }
    await db.$executeRaw`VACUUM ANALYZE organization, partnership`;
  }, 60_000);

  it.each<PartnerFilter>([
    {},
    { descending: true },
    { sort: 'since', descending: true },
    { q: 'scale' },
    { q: 'aurora' },
    { q: 'aurora', sort: 'since' },
    { country: 'FR' },
    { access: 'withdrawn' },
  ])('reads and sorts the rows of a page only: %j', async (filter) => {
    const { next } = await listIndirectResellers(distributor, filter);
    for (const turn of [{}, { after: next }]) {
      const steps = await planOf(partnersQuery(distributor, RESELLERS, { ...filter, ...turn }, 26));
      for (const step of steps) {
        expect(rowsSorted(step)).toBeLessThanOrEqual(26);
        if (step['Relation Name'] === undefined) continue;
        expect(step['Node Type']).not.toBe('Seq Scan');
        expect(rowsRead(step)).toBeLessThanOrEqual(26);
      }
    }
  });

  it('costs one round trip', async () => {
    expect(await countStatements(() => listIndirectResellers(distributor, { q: 'aurora' }))).toBe(
      1,
    );
  });

  it('lists the customers that a large provider shares by the reseller’s list', async () => {
    const reseller = await aTenant();
    const { id } = await aPartnership(db, large, reseller);
    const customer = await anOrganization(db, {
      name: 'Both',
      domain: `${unique('both')}.example`,
    });
    await aRelationship(db, large, customer);
    await aRelationship(db, reseller, customer);
    const resellerAgent = await anActor(reseller, 'ADMIN_AGENT');
    for (const side of [distributor, resellerAgent]) {
      const { rows } = await listSharedCustomers(side, id);
      expect(rows.map((row) => row.id)).toEqual([customer.id]);
    }
  });
});
