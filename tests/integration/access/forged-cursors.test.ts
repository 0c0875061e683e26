import { expect, it } from 'vitest';
import type { Actor } from '@/lib/access';
import { listActivity } from '@/lib/domain/audit';
import { listCustomers } from '@/lib/domain/customers';
import { listUsers } from '@/lib/domain/users';
import { userListSchema } from '@/lib/domain/users/schema';
import { placeCursor } from '@/lib/name-order';
import { anActor } from '../../support/actors';
import { aTenant } from '../../support/people';

const ID = '01a21cfc-169c-7348-9cc7-e67d35800d7d';

/** Texts in place of a moment, which a database would refuse to read. */
const NO_MOMENTS = [
  '0000-01-01T00:00:00.000Z',
  '2026-02-31T00:00:00.000Z',
  '2026-13-01T00:00:00.000Z',
  '2026-01-01T......000000Z',
  '+275760-09-13T00:00:00.001Z',
  'yesterday',
];

const LISTS: Readonly<Record<string, (actor: Actor, name: string) => Promise<unknown>>> = {
  customers: (actor, name) =>
    listCustomers(actor, { sort: 'since', after: placeCursor({ name, id: ID }) }),
  users: (actor, name) =>
    listUsers(
      actor,
      userListSchema.parse({ sort: 'lastSignIn', after: placeCursor({ name, id: ID }) }),
    ),
  activity: (actor, name) => listActivity(actor, { after: placeCursor({ name, id: ID }) }),
};

it.each(Object.keys(LISTS))('a cursor of %s that names no moment starts anew', async (name) => {
  const tenant = await aTenant();
  const actor = await anActor(tenant, 'GLOBAL_ADMIN');
  for (const moment of NO_MOMENTS) {
    await expect(LISTS[name]?.(actor, moment), moment).resolves.toBeDefined();
  }
});
