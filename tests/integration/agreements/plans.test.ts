import { beforeAll, describe, expect, it } from 'vitest';
import { db, type Prisma } from '@/lib/db';
import {
  getAgreementOverview,
  getAgreementStanding,
  listAcceptances,
  listMissingAcceptances,
} from '@/lib/domain/catalog';
import { acceptancesQuery } from '@/lib/domain/catalog/agreement-desk';
import { nextConcerned } from '@/lib/domain/catalog/announce-agreements';
import {
  MISSING_BUDGET,
  missingQuery,
  readVersion,
} from '@/lib/domain/catalog/missing-acceptances';
import { newestFirst } from '@/lib/keyset';
import { placeCursor } from '@/lib/name-order';
import type { MadeOrganization } from '@/prisma/seed/factories';
import { anActor } from '@/tests/support/actors';
import { aVersion, CUSTOMER_AGREEMENT } from '@/tests/support/agreements';
import { aTenant } from '@/tests/support/people';
import { planOf, rowsRead, type PlanNode } from '@/tests/support/plans';
import { countStatements } from '@/tests/support/statements';
import { aPartnerAdmin, theProgramAdmin } from './support';

const CUSTOMERS = 20_000;

/** The steps in which the database reads a table for a query. */
async function readsOf(relation: string, query: Prisma.Sql): Promise<PlanNode[]> {
  return (await planOf(query)).filter((one) => one['Relation Name'] === relation);
}

/** A partner's customers: nine of ten accepted version 1, one of two the demanding one as well. */
async function fill(partner: MadeOrganization, demanding: string): Promise<void> {
  await db.$executeRaw`
    INSERT INTO organization (id, name, country)
    SELECT gen_random_uuid(), 'Customer ' || i, 'ES' FROM generate_series(1, ${CUSTOMERS}::int) i`;
  await db.$executeRaw`
    INSERT INTO customer_relationship
      (id, partner_id, customer_id, customer_name, customer_domain, sort_name, search_text)
    SELECT gen_random_uuid(), ${partner.id}::uuid, id, name, id || '.example', lower(name), lower(name)
    FROM organization WHERE name LIKE 'Customer %'`;
  for (const [documentId, tenths] of [
    [CUSTOMER_AGREEMENT, 9],
    [demanding, 5],
  ] as const) {
    await db.$executeRaw`
      INSERT INTO agreement_acceptance (id, organization_id, organization_name, document_id,
        accepted_by_id, accepted_by_name, sign_in_name, locale, region)
      SELECT gen_random_uuid(), id, name, ${documentId}::uuid, id, 'Person of ' || name,
        'admin@' || replace(name, ' ', '') || '.example', 'es', 'europe'
      FROM organization WHERE name LIKE 'Customer %'
        AND substr(name, 10)::int % 10 < ${tenths}::int`;
  }
  // As a running database does: a bulk load leaves the search index unmerged.
  await db.$executeRaw`VACUUM ANALYZE organization, customer_relationship, agreement_acceptance,
    agreement_document`;
}

describe('with 20,000 customers', () => {
  let demanding: string;

  beforeAll(async () => {
    const partner = await aTenant();
    demanding = (await aVersion('CUSTOMER', { inForce: 3, demanded: -1 })).id;
    await fill(partner, demanding);
  }, 120_000);

  it.each([
    ['the first page', '', {}],
    ['a page in the middle', '', { after: '80000000-0000-4000-8000-000000000000' }],
    ['the page before it', '', { before: '80000000-0000-4000-8000-000000000000' }],
    ['a search that finds few', 'customer19993', {}],
    ['a search that finds nothing', 'nobody at all', {}],
    ['a search that finds everybody', 'person', {}],
  ])('who accepted: %s reads a page of acceptances', async (_what, q, turn) => {
    const query = acceptancesQuery(CUSTOMER_AGREEMENT, q, newestFirst(turn, 25));
    const reads = await readsOf('agreement_acceptance', query);
    expect(reads).not.toEqual([]);
    for (const one of reads) {
      expect(one['Node Type']).not.toBe('Seq Scan');
      expect(rowsRead(one)).toBeLessThan(100);
    }
  });

  it.each([
    ['the first page', {}],
    ['those who accepted none', { standing: 'missing' }],
    ['those who accepted too early a version', { standing: 'renewalOverdue' }],
    ['a region', { region: 'europe' }],
    ['a search that finds few', { q: 'customer 1999' }],
    ['a search that finds everybody', { q: 'customer' }],
  ] as const)('who has not accepted: %s reads little more than a page', async (_what, narrow) => {
    const now = new Date();
    const { document, versions } = await readVersion(db, demanding, now);
    const query = missingQuery(document, versions, { q: '', size: 25, ...narrow }, now);
    const reads = [
      ...(await readsOf('organization', query)),
      ...(await readsOf('agreement_acceptance', query)),
    ];
    expect(reads.length).toBeGreaterThan(1);
    for (const one of reads) {
      expect(one['Node Type']).not.toBe('Seq Scan');
      expect(rowsRead(one)).toBeLessThan(1500);
    }
  });

  it('who has not accepted: nobody is looked for where nobody can stand like that', async () => {
    const now = new Date();
    const { document, versions } = await readVersion(db, demanding, now);
    for (const standing of ['renewalDue', 'accepted'] as const) {
      const query = missingQuery(document, versions, { q: '', size: 25, standing }, now);
      expect(await readsOf('organization', query)).toEqual([]);
    }
  });

  it.each([null, '80000000-0000-4000-8000-000000000000'])(
    'the customers to write to after %s are read by batches',
    async (reached) => {
      const query = nextConcerned({ documentId: demanding, kind: 'CUSTOMER', reached }, 500);
      const reads = await readsOf('customer_relationship', query);
      expect(reads).not.toEqual([]);
      for (const one of reads) expect(rowsRead(one)).toBeLessThan(1500);
    },
  );

  it('partners to write to are found among many others', async () => {
    const { id: documentId } = await aVersion('PARTNER');
    const query = nextConcerned({ documentId, kind: 'PARTNER', reached: null }, 500);
    const reads = await readsOf('organization', query);
    expect(reads).not.toEqual([]);
    for (const one of reads) expect(rowsRead(one)).toBeLessThan(50);
  });

  it('the pages cost three round trips at most, the session included', async () => {
    const program = await theProgramAdmin();
    const admin = await aPartnerAdmin();
    const owner = await anActor(await aTenant({ is: 'customer' }), 'GLOBAL_ADMIN');
    const standing = () => getAgreementStanding(owner.organization.id, 'CUSTOMER');
    expect(await countStatements(standing)).toBe(1);
    const overview = () => getAgreementOverview(admin, 'PARTNER', 'en');
    expect(await countStatements(overview)).toBe(2);
    const list = () => listAcceptances(program, CUSTOMER_AGREEMENT, { q: '', size: 25 });
    expect(await countStatements(list)).toBe(1);
    const missing = () => listMissingAcceptances(program, demanding, { q: '', size: 25 });
    expect(await countStatements(missing)).toBe(2);
  });

  it('who has not accepted: where nearly all have, a page looks through so many and the next goes on', async () => {
    const program = await theProgramAdmin();
    const nearlyAll = await aVersion('CUSTOMER', { inForce: 2 });
    await db.$executeRaw`
      INSERT INTO agreement_acceptance (id, organization_id, organization_name, document_id,
        accepted_by_id, accepted_by_name, sign_in_name, locale, region)
      SELECT gen_random_uuid(), id, name, ${nearlyAll.id}::uuid, id, 'Person', 'a@x.example', 'es',
        'europe'
      FROM organization WHERE name LIKE 'Customer %' AND name <> 'Customer 7777'`;
    await db.$executeRaw`VACUUM ANALYZE agreement_acceptance`;
    const now = new Date();
    const { document, versions } = await readVersion(db, nearlyAll.id, now);
    for (const narrow of [{}, { standing: 'missing' }, { region: 'europe' }] as const) {
      const query = missingQuery(document, versions, { q: '', size: 25, ...narrow }, now);
      const reads = [
        ...(await readsOf('organization', query)),
        ...(await readsOf('customer_relationship', query)),
      ];
      expect(reads.length).toBeGreaterThan(1);
      for (const one of reads) expect(rowsRead(one)).toBeLessThanOrEqual(MISSING_BUDGET);
    }
    const found: string[] = [];
    let pages = 0;
    for (let after: string | null = null; pages === 0 || after !== null; pages += 1) {
      const turn = { q: 'customer', size: 25, after };
      const { page } = await listMissingAcceptances(program, nearlyAll.id, turn);
      found.push(...(page?.rows ?? []).map(({ name }) => name));
      after = page?.next ?? null;
      expect(page?.isCutShort).toBe(after !== null);
      expect(page?.previous === null).toBe(pages === 0);
    }
    expect(found).toEqual(['Customer 7777']);
    expect(pages).toBe(CUSTOMERS / MISSING_BUDGET + 1);
    const backward = {
      q: 'customer',
      size: 25,
      before: placeCursor({ name: 'd', id: nearlyAll.id }),
    };
    const { page } = await listMissingAcceptances(program, nearlyAll.id, backward);
    expect(page).toMatchObject({ isCutShort: true, rows: [] });
    expect(page?.previous).not.toBeNull();
  });
});
