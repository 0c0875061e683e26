import type { Actor } from '@/lib/access';
import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { listUsers } from '@/lib/domain/users';
import { usersQuery } from '@/lib/domain/users/list-users';
import { userListSchema } from '@/lib/domain/users/schema';
import { placeCursor } from '@/lib/name-order';
import { anActor } from '../../support/actors';
import { aTenant } from '../../support/people';
import { planOf, rowsRead, type PlanNode } from '../../support/plans';

const TENANT_SIZE = 20_000;
/** A page, and what is counted of the rest. */
const READ_AT_MOST = 1_200;

/** The steps in which the database reads users for this page. */
async function readsOfUsers(actor: Actor, given: object): Promise<PlanNode[]> {
  const steps = await planOf(usersQuery(actor, userListSchema.parse(given)));
  return steps.filter((one) => one['Relation Name'] === 'user');
}

async function fill(tenantId: string, domain: string, users = TENANT_SIZE) {
  await db.$executeRaw`
    INSERT INTO "user" (id, organization_id, sign_in_name, first_name, last_name, contact_email,
      password_hash, is_guest, last_sign_in_at)
    SELECT gen_random_uuid(), ${tenantId}::uuid, 'person' || i || '@' || ${domain},
      'Given' || i % 977, 'Family' || lpad((i * 7919 % 20011)::text, 5, '0'),
      'person' || i || '@' || ${domain}, 'none', i % 500 = 0,
      CASE WHEN i % 3 > 0 THEN timestamptz '2026-01-01Z' + i % 997 * interval '7 minutes' END
    FROM generate_series(1, ${users}::int) i`;
  await db.$executeRaw`
    INSERT INTO user_role (user_id, organization_id, role)
    SELECT id, organization_id, 'SALES_AGENT' FROM "user"
    WHERE organization_id = ${tenantId}::uuid AND NOT is_guest AND sign_in_name LIKE '%0@%'`;
}

describe('the list of an organization with 20,000 users', () => {
  let admin: Actor;
  let middle: string;
  let lately: string;

  beforeAll(async () => {
    const [mine, other] = [await aTenant(), await aTenant()];
    admin = await anActor(mine, 'GLOBAL_ADMIN');
    await fill(mine.id, mine.domain);
    await fill(other.id, other.domain, 2 * TENANT_SIZE);
    await db.$executeRaw`ANALYZE "user", user_role`;
    const found = await db.user.findFirstOrThrow({
      where: { organizationId: mine.id, lastName: { startsWith: 'Family10' } },
      select: { id: true, lastName: true, firstName: true },
    });
    const name = `${found.lastName} ${found.firstName}`.toLowerCase();
    middle = placeCursor({ name, id: found.id });
    lately = placeCursor({ name: '2026-01-03T00:00:00.000Z', id: found.id });
  }, 60_000);

  it.each([
    ['the first page', () => ({})],
    ['a page in the middle', () => ({ after: middle })],
    ['the page before it', () => ({ before: middle })],
    ['the active ones', () => ({ status: 'ACTIVE' })],
    ['the blocked ones', () => ({ status: 'BLOCKED' })],
    ['the deleted ones', () => ({ status: 'DELETED' })],
    ['who may do everything', () => ({ role: 'GLOBAL_ADMIN' })],
    ['guests', () => ({ type: 'guest' })],
    ['members', () => ({ type: 'member' })],
    ['who signed in last', () => ({ sort: 'lastSignIn', direction: 'descending' })],
    ['who never signed in', () => ({ sort: 'lastSignIn' })],
    ['the middle by sign-in', () => ({ sort: 'lastSignIn', after: lately })],
    ['the page before that', () => ({ sort: 'lastSignIn', before: lately })],
    ['the order turned round', () => ({ direction: 'descending', after: middle })],
    ['a search that finds everybody', () => ({ search: 'person' })],
    ['a search that finds few', () => ({ search: 'person19999' })],
    ['a search that finds nothing', () => ({ search: 'nobody at all' })],
  ])('reads no more than a page and its count for %s', async (_what, given) => {
    const reads = await readsOfUsers(admin, given());
    expect(reads).not.toEqual([]);
    expect(reads.filter((one) => one['Node Type'].includes('Seq Scan'))).toEqual([]);
    for (const one of reads) expect(rowsRead(one)).toBeLessThan(READ_AT_MOST);
  });

  it.each([
    ['who has no role', { role: 'none' }],
    // Too short for the index of words.
    ['a search by two signs', { search: '19' }],
  ])('passes by nobody of another organization for %s', async (_what, given) => {
    const reads = await readsOfUsers(admin, given);
    expect(reads).not.toEqual([]);
    for (const one of reads) expect(rowsRead(one)).toBeLessThanOrEqual(TENANT_SIZE + 1);
  });

  it('counts on only so far', async () => {
    const page = await listUsers(admin, userListSchema.parse({ after: middle }));
    expect(page.users).toHaveLength(25);
    expect(page.total).toBe(1001);
  });
});
