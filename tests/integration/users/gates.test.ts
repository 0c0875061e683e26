import { describe, expect, it } from 'vitest';
import { can, ROLES, type Actor, type Permission } from '@/lib/access';
import {
  addUser,
  blockUser,
  changeSignInName,
  deleteUser,
  endUserSessions,
  getUser,
  listSignInDomains,
  listUsers,
  resetUserPassword,
  restoreUser,
  unblockUser,
  updateRoles,
  updateUser,
} from '@/lib/domain/users';
import { userListSchema } from '@/lib/domain/users/schema';
import { anActor } from '../../support/actors';
import { aTenant, unique } from '../../support/people';
import { aColleague, refusalOf, stateOf } from './support';

type Colleague = Awaited<ReturnType<typeof aColleague>>;

const names = { firstName: 'New', lastName: 'Name', contactEmail: 'new@home.example' };

/** Every way to reach a user, with the permission that opens it. */
const ways: Record<string, [Permission, (actor: Actor, user: Colleague) => Promise<unknown>]> = {
  getUser: ['users:list', (actor, { userId }) => getUser(actor, userId)],
  updateUser: ['users:manage', (actor, user) => updateUser(actor, { ...user, ...names })],
  updateRoles: [
    'roles:assign-other',
    (actor, user) => updateRoles(actor, { ...user, roles: ['MPN_ADMIN'] }),
  ],
  changeSignInName: [
    'users:manage',
    (actor, { signInName, ...user }) => {
      const [alias = '', domain = ''] = signInName.split('@');
      return changeSignInName(actor, { ...user, alias: `${alias}-2`, domain });
    },
  ],
  blockUser: ['users:manage', blockUser],
  unblockUser: ['users:manage', unblockUser],
  deleteUser: ['users:manage', deleteUser],
  restoreUser: ['users:manage', restoreUser],
  resetUserPassword: [
    'users:reset-password',
    (actor, user) => resetUserPassword(actor, { ...user, delivery: 'link' }),
  ],
  endUserSessions: ['users:manage', endUserSessions],
};

describe.each(Object.entries(ways))('%s', (_name, [permission, act]) => {
  it('opens for the roles of the matrix and for no other, past the screens', async () => {
    const tenant = await aTenant();
    for (const role of ROLES) {
      const actor = await anActor(tenant, role);
      const user = await aColleague(tenant);
      const code = await refusalOf(act(actor, user));
      expect({ role, code }).toEqual({
        role,
        code: can(actor, permission) ? null : 'forbidden',
      });
    }
    const nobody = await anActor(tenant);
    expect(await refusalOf(act(nobody, await aColleague(tenant)))).toBe('forbidden');
  });

  it('does not find a user of another organization, and leaves them as they were', async () => {
    const [mine, other] = [await aTenant(), await aTenant()];
    const actor = await anActor(mine, 'GLOBAL_ADMIN', 'ADMIN_AGENT');
    const user = await aColleague(other);
    const before = await stateOf(user.userId);
    expect(await refusalOf(act(actor, user))).toBe('notFound');
    expect(await stateOf(user.userId)).toEqual(before);
    const nowhere = { ...user, userId: '019a0000-0000-7000-8000-000000000000' };
    expect(await refusalOf(act(actor, nowhere))).toBe('notFound');
  });
});

describe('adding and listing', () => {
  const listState = userListSchema.parse({});

  it('open for the roles of the matrix and for no other', async () => {
    const tenant = await aTenant();
    for (const role of ROLES) {
      const actor = await anActor(tenant, role);
      const person = {
        ...names,
        alias: unique('new'),
        domain: tenant.domain,
        roles: [],
        delivery: 'temporary' as const,
      };
      const add = (await refusalOf(addUser(actor, person))) === null;
      const list = (await refusalOf(listUsers(actor, listState))) === null;
      const domains = (await refusalOf(listSignInDomains(actor))) === null;
      expect({ role, add, list, domains }).toEqual({
        role,
        add: can(actor, 'users:manage'),
        list: can(actor, 'users:list'),
        domains: can(actor, 'users:manage'),
      });
    }
  });
});
