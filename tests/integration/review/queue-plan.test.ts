import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access';
import { db } from '@/lib/db';
import { listReviews, type ReviewFilter } from '@/lib/domain/enrollment';
import { reviewsQuery } from '@/lib/domain/enrollment/desk-queries';
import { queueCountries, queueCountriesQuery } from '@/lib/domain/enrollment/queue-countries';
import { REVIEW_FILTERS } from '@/lib/domain/enrollment/schema';
import { MANY_ENROLLMENTS } from '@/tests/support/many-enrollments';
import { planOf, rowsRead, rowsSorted } from '@/tests/support/plans';
import { theDesk } from './support';

/** The longest page of the queue and the row that tells of another one. */
const SORTED_AT_MOST = 101;
/** A filter reads by its index; a search may read on in the queue until the page is full. */
const READ_AT_MOST = { filter: 4_000, search: 15_000 } as const;

let reviewer: Actor;

beforeAll(async () => {
  ({ reviewer } = await theDesk());
  await db.$transaction(
    async (tx) => {
      for (const statement of MANY_ENROLLMENTS) {
        const values = statement.includes('$1') ? [reviewer.userId] : [];
        await tx.$executeRawUnsafe(statement, ...values);
      }
    },
    { timeout: 120_000 },
  );
  await db.$executeRaw`ANALYZE enrollment, organization`;
}, 180_000);

/** No page costs a walk through the enrollments, nor the sorting of more than a page. */
async function expectCheap(filter: ReviewFilter): Promise<void> {
  const steps = await planOf(reviewsQuery(reviewer, filter, new Date()));
  const reads = steps.filter((one) => one['Relation Name'] === 'enrollment');
  expect(reads).not.toEqual([]);
  expect(reads.filter((one) => one['Node Type'].includes('Seq Scan'))).toEqual([]);
  const most = READ_AT_MOST[filter.q === undefined ? 'filter' : 'search'];
  for (const one of reads) expect(rowsRead(one), one['Index Name']).toBeLessThan(most);
  for (const one of steps) expect(rowsSorted(one), 'sorted').toBeLessThanOrEqual(SORTED_AT_MOST);
}

const single: readonly ReviewFilter[] = [
  {},
  ...REVIEW_FILTERS.state.map((state) => ({ state })),
  ...REVIEW_FILTERS.check.map((check) => ({ check })),
  ...REVIEW_FILTERS.age.map((age) => ({ age })),
  ...REVIEW_FILTERS.assigned.map((assigned) => ({ assigned })),
  { country: 'ES' },
  { country: 'PT' },
  { country: 'JP' },
];

describe('the queue of 50,000 enrollments', () => {
  it.each(single)('reads a page for %o', async (filter) => {
    await expectCheap(filter);
  });

  it.each(single)('reads a page in the middle, and the one before it, for %o', async (filter) => {
    const rows = await db.$queryRawUnsafe<{ id: string; at: Date }[]>(
      `SELECT id, submitted_at AS at FROM enrollment
       WHERE reference LIKE 'ENR-MANY-%' ORDER BY submitted_at OFFSET 20000 LIMIT 1`,
    );
    const [middle] = rows;
    const cursor = Buffer.from(`${middle?.id ?? ''}0${middle?.at.getTime() ?? 0}`).toString(
      'base64url',
    );
    await expectCheap({ ...filter, after: cursor });
    await expectCheap({ ...filter, before: cursor });
  });

  it.each<ReviewFilter>([
    { q: 'ENR-MANY-12345' },
    { q: 'enr-many' },
    { q: 'Company 31999' },
    { q: 'services' },
    { q: 'aurora' },
    { q: 'nobody at all' },
    { q: 'a' },
  ])('finds by %o', async (filter) => {
    await expectCheap(filter);
    await expectCheap({ ...filter, state: 'AUTHORIZED' });
  });

  it.each<ReviewFilter>([
    { state: 'FAILED', country: 'PT' },
    { state: 'OPEN', assigned: 'ME', age: 'LATE' },
    { state: 'OPEN', check: 'DECISION', assigned: 'NOBODY' },
    { check: 'BUSINESS', country: 'PT', age: 'NEW' },
    { state: 'REJECTED', country: 'PT' },
    { state: 'AUTHORIZED', assigned: 'ME' },
    { state: 'AUTHORIZED', assigned: 'NOBODY', country: 'DE' },
    { assigned: 'ME', country: 'JP' },
    { age: 'NEW', country: 'PT', assigned: 'SOMEBODY' },
    { q: 'services', country: 'PT' },
  ])('narrows by several: %o', async (filter) => {
    await expectCheap(filter);
  });

  it('asks nothing of the table when nothing can be found', async () => {
    for (const filter of [{ q: '%' }, { state: 'REJECTED', check: 'BUSINESS' }] as const) {
      const steps = await planOf(reviewsQuery(reviewer, filter, new Date()));
      expect(steps.map((one) => one['Relation Name'])).not.toContain('enrollment');
      expect((await listReviews(reviewer, filter)).rows).toEqual([]);
    }
  });

  it.each([undefined, 'FAILED', 'AUTHORIZED', 'REJECTED'] as const)(
    'tells the countries of a part (%s) by a step of an index for each',
    async (state) => {
      const { countries } = await listReviews(reviewer, { ...(state && { state }), size: 1 });
      expect(countries).toEqual([...new Set(countries)].sort());
      expect(countries.length).toBeGreaterThan(0);
      const steps = await planOf(queueCountriesQuery(state));
      const reads = steps.filter((one) => one['Relation Name'] === 'enrollment');
      expect(reads).not.toEqual([]);
      for (const one of reads) {
        expect(one['Node Type']).not.toContain('Seq Scan');
        expect(rowsRead(one), one['Index Name']).toBeLessThan(200);
      }
    },
  );

  it('offers a country as long as something of it is there', async () => {
    const rows = await db.enrollment.findMany({
      where: { status: 'PENDING' },
      distinct: 'country',
      select: { country: true },
    });
    const known = rows.flatMap(({ country }) => country ?? []).sort();
    expect(await queueCountries(undefined)).toEqual(known);
  });

  it('shows what it finds', async () => {
    const found = await listReviews(reviewer, { q: 'aurora', country: 'PT' });
    expect(found.rows).toHaveLength(25);
    expect(found.rows.every(({ country }) => country === 'PT')).toBe(true);
  });
});
