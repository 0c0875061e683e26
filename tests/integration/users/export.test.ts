import { expect, it } from 'vitest';
import { db } from '@/lib/db';
import { can, ROLES } from '@/lib/access';
import { blockUser, exportUsers } from '@/lib/domain/users';
import { userFilterSchema } from '@/lib/domain/users/schema';
import { anActor } from '../../support/actors';
import { aTenant } from '../../support/people';
import { aColleague, refusalOf } from './support';

const filter = (given: object = {}) => userFilterSchema.parse(given);

it('hands out every user once, in batches, and nobody of another organization', async () => {
  const [tenant, other] = [await aTenant(), await aTenant()];
  const admin = await anActor(tenant, 'GLOBAL_ADMIN');
  const stranger = await aColleague(other);
  await db.$executeRaw`
    INSERT INTO "user" (id, organization_id, sign_in_name, first_name, last_name, contact_email,
      password_hash)
    SELECT gen_random_uuid(), ${tenant.id}::uuid, 'x' || i || '@' || ${tenant.domain}, 'F',
      'L' || i % 7, 'x@home.example', 'none' FROM generate_series(1, 1200) i`;
  const ids: string[] = [];
  const batches: number[] = [];
  for (let after: string | null = null; ;) {
    const { rows, next } = await exportUsers(admin, filter(), after);
    ids.push(...rows.map(({ id }) => id));
    batches.push(rows.length);
    if (next === null) break;
    after = next;
  }
  expect(batches).toEqual([1000, 201]);
  expect(new Set(ids).size).toBe(1201);
  expect(ids).not.toContain(stranger.userId);
});

it('honours the filter, and says each user’s roles', async () => {
  const tenant = await aTenant();
  const admin = await anActor(tenant, 'GLOBAL_ADMIN');
  const blocked = await aColleague(tenant, ['SALES_AGENT', 'MPN_ADMIN']);
  await blockUser(admin, blocked);
  const { rows } = await exportUsers(admin, filter({ status: 'BLOCKED', role: 'MPN_ADMIN' }), null);
  expect(rows).toMatchObject([{ id: blocked.userId, isGuest: false, status: 'BLOCKED' }]);
  expect([...rows[0]!.roles].sort()).toEqual(['MPN_ADMIN', 'SALES_AGENT']);
  expect(JSON.stringify(rows)).not.toMatch(/no-password|hash/i);
});

it('opens for the roles of the matrix and for no other', async () => {
  const tenant = await aTenant();
  for (const role of ROLES) {
    const actor = await anActor(tenant, role);
    const code = await refusalOf(exportUsers(actor, filter(), null));
    expect({ role, code }).toEqual({ role, code: can(actor, 'users:export') ? null : 'forbidden' });
  }
});
