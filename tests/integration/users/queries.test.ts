import type { MadeOrganization } from '@/prisma/seed/factories';
import { describe, expect, it } from 'vitest';
import { db, transaction } from '@/lib/db';
import {
  blockUser,
  deleteUser,
  getUser,
  listGlobalAdmins,
  listOwnSessions,
  listUsers,
} from '@/lib/domain/users';
import { userListSchema } from '@/lib/domain/users/schema';
import { placeCursor } from '@/lib/name-order';
import { aUser } from '@/prisma/seed/factories';
import { anActor } from '../../support/actors';
import { expectRefusal } from '../../support/outcomes';
import { aTenant } from '../../support/people';
import { aColleague, aSession } from './support';

const state = (given: object = {}) => userListSchema.parse(given);

async function people(tenant: MadeOrganization, names: readonly (readonly [string, string])[]) {
  await transaction(async (tx) => {
    for (const [index, [firstName, lastName]] of names.entries()) {
      await aUser(tx, { of: tenant, alias: `p${index}`, firstName, lastName });
    }
  });
}

async function namesOf(...given: Parameters<typeof listUsers>): Promise<string[]> {
  const { users } = await listUsers(...given);
  return users.map(({ firstName, lastName }) => `${lastName} ${firstName}`);
}

describe('the list of users', () => {
  it('walks forward and back in the order of names, each user once', async () => {
    const tenant = await aTenant();
    const admin = await anActor(tenant, 'GLOBAL_ADMIN');
    await people(
      tenant,
      Array.from({ length: 60 }, (_, i) => [`F${i % 3}`, `L${String(i % 20).padStart(2, '0')}`]),
    );
    const first = await listUsers(admin, state());
    const second = await listUsers(admin, state({ after: first.next }));
    const third = await listUsers(admin, state({ after: second.next }));
    const all = [...first.users, ...second.users, ...third.users];
    expect(all.map(({ id }) => id)).toHaveLength(61);
    expect(new Set(all.map(({ id }) => id)).size).toBe(61);
    expect(
      [first, second, third].map((p) => [p.previous !== null, p.next !== null, p.total]),
    ).toEqual([
      [false, true, 61],
      [true, true, 61],
      [true, false, 61],
    ]);
    const back = await listUsers(admin, state({ before: third.previous }));
    expect(back.users).toEqual(second.users);
    const start = await listUsers(admin, state({ before: second.previous }));
    expect(start.users).toEqual(first.users);
    expect(start.previous).toBeNull();
  });

  it('goes on at its place when the user there is gone, and anew from what is no place', async () => {
    const tenant = await aTenant();
    const admin = await anActor(tenant, 'GLOBAL_ADMIN');
    await people(
      tenant,
      Array.from({ length: 30 }, (_, i) => ['F', `A${String(i).padStart(2, '0')}`]),
    );
    const first = await listUsers(admin, state());
    await db.user.delete({ where: { id: first.users.at(-1)!.id } });
    const second = await listUsers(admin, state({ after: first.next }));
    expect(second.users[0]).toMatchObject({ lastName: 'A25' });
    for (const after of ['x', admin.userId, '']) {
      expect((await listUsers(admin, state({ after }))).users[0]).toEqual(first.users[0]);
    }
  });

  it('finds any part of a name or sign-in name, and takes no pattern from the typed text', async () => {
    const tenant = await aTenant();
    const admin = await anActor(tenant, 'GLOBAL_ADMIN');
    await people(tenant, [
      ['María José', 'Gómez'],
      ['100%', 'Percent'],
      ['Under_score', 'Line'],
    ]);
    const found = (search: string) => namesOf(admin, state({ search }));
    expect(await found('josé góm')).toEqual(['Gómez María José']);
    expect(await found('JOSE gom')).toEqual(['Gómez María José']);
    expect(await found('P1@')).toEqual(['Percent 100%']);
    expect(await found('%')).toEqual(['Percent 100%']);
    expect(await found('1\uff05')).toEqual([]);
    expect(await found('r_s')).toEqual(['Line Under_score']);
    expect(await found(String.raw`\ ' "; --`)).toEqual([]);
  });

  it('sorts as people do, whatever the accents and capitals', async () => {
    const tenant = await aTenant();
    const admin = await anActor(tenant, 'GLOBAL_ADMIN');
    await people(tenant, [
      ['Zoe', 'Zurita'],
      ['Íñigo', 'Ávila'],
      ['Ana', 'de la Cruz'],
      ['Berta', 'Benítez'],
    ]);
    const names = await namesOf(admin, state({ role: 'none' }));
    expect(names).toEqual(['Ávila Íñigo', 'Benítez Berta', 'de la Cruz Ana', 'Zurita Zoe']);
  });

  it('narrows by role and status, and shows the deleted only when asked', async () => {
    const tenant = await aTenant();
    const admin = await anActor(tenant, 'GLOBAL_ADMIN');
    const [agent, blocked, deleted] = [
      await aColleague(tenant, ['ADMIN_AGENT']),
      await aColleague(tenant),
      await aColleague(tenant),
    ];
    await blockUser(admin, blocked);
    await deleteUser(admin, deleted);
    const ids = async (given: object) =>
      (await listUsers(admin, state(given))).users.map(({ id }) => id).sort();
    expect(await ids({})).toEqual([admin.userId, agent.userId, blocked.userId].sort());
    expect(await ids({ status: 'BLOCKED' })).toEqual([blocked.userId]);
    expect(await ids({ status: 'DELETED' })).toEqual([deleted.userId]);
    expect(await ids({ role: 'ADMIN_AGENT' })).toEqual([agent.userId]);
    expect(await ids({ role: 'none' })).toEqual([blocked.userId]);
  });

  it('goes by the last sign-in, both ways, and who never signed in stands before all', async () => {
    const tenant = await aTenant();
    const admin = await anActor(tenant, 'GLOBAL_ADMIN');
    await people(
      tenant,
      Array.from({ length: 59 }, (_, i) => ['F', `L${i}`]),
    );
    const moment = new Date('2026-03-01T10:00:00.123Z');
    const [once, later] = [await aColleague(tenant), await aColleague(tenant)];
    for (const [{ userId }, days] of [
      [once, 0],
      [later, 1],
    ] as const) {
      const lastSignInAt = new Date(moment.getTime() + days * 86_400_000);
      await db.user.update({ where: { id: userId }, data: { lastSignInAt } });
    }
    const walk = async (direction: string) => {
      const ids: string[] = [];
      for (let after: string | undefined; ;) {
        const page = await listUsers(admin, state({ sort: 'lastSignIn', direction, after }));
        ids.push(...page.users.map(({ id }) => id));
        if (page.next === null) return ids;
        after = page.next;
      }
    };
    const [up, down] = [await walk('ascending'), await walk('descending')];
    expect(up).toHaveLength(62);
    expect(up.slice(-2)).toEqual([once.userId, later.userId]);
    expect(down).toEqual(up.toReversed());
    const first = await listUsers(admin, state({ sort: 'lastSignIn' }));
    const second = await listUsers(admin, state({ sort: 'lastSignIn', after: first.next }));
    const back = await listUsers(admin, state({ sort: 'lastSignIn', before: second.previous }));
    expect(back.users).toEqual(first.users);
  });

  it('begins anew when the address names a place of another order, or none', async () => {
    const tenant = await aTenant();
    const admin = await anActor(tenant, 'GLOBAL_ADMIN');
    const id = admin.userId;
    for (const name of ['zz', '2026-99-99T00:00:00Z', '0000-01-01T00:00:00.000Z', '-infinity']) {
      const after = placeCursor({ name, id });
      const page = await listUsers(admin, state({ sort: 'lastSignIn', after }));
      expect(page).toMatchObject({ users: [{ id }], previous: null });
    }
  });

  it('tells guests and members apart', async () => {
    const tenant = await aTenant();
    const admin = await anActor(tenant, 'GLOBAL_ADMIN');
    const guest = await aColleague(tenant);
    await db.user.update({ where: { id: guest.userId }, data: { isGuest: true } });
    const ids = async (type: string) =>
      (await listUsers(admin, state({ type }))).users.map(({ id }) => id);
    expect(await ids('guest')).toEqual([guest.userId]);
    expect(await ids('member')).toEqual([admin.userId]);
  });

  it('tells who has a second factor and who has none', async () => {
    const tenant = await aTenant();
    const admin = await anActor(tenant, 'GLOBAL_ADMIN');
    const careful = await aColleague(tenant);
    const data = { secondFactorSince: new Date() };
    await db.user.update({ where: { id: careful.userId }, data });
    const ids = async (factor: string) =>
      (await listUsers(admin, state({ factor }))).users.map(({ id }) => id);
    expect(await ids('with')).toEqual([careful.userId]);
    expect(await ids('without')).toEqual([admin.userId]);
  });

  it('is the own organization’s only, whatever place the address names', async () => {
    const [mine, other] = [await aTenant(), await aTenant()];
    const admin = await anActor(mine, 'GLOBAL_ADMIN');
    const stranger = await aColleague(other);
    const place = placeCursor({ name: 'a', id: stranger.userId });
    const page = await listUsers(admin, state({ after: place }));
    expect(page.users.map(({ id }) => id)).toEqual([admin.userId]);
    expect(JSON.stringify(await listUsers(admin, state()))).not.toContain(stranger.userId);
  });

  it('carries no password hash, nor does the detail', async () => {
    const tenant = await aTenant();
    const admin = await anActor(tenant, 'GLOBAL_ADMIN');
    const shown = [await listUsers(admin, state()), await getUser(admin, admin.userId)];
    expect(JSON.stringify(shown)).not.toMatch(/no-password|hash/i);
  });
});

describe('one user', () => {
  it('is not found by what is no id', async () => {
    const admin = await anActor(await aTenant(), 'GLOBAL_ADMIN');
    for (const id of ['x', '-'.repeat(36), '']) {
      await expectRefusal(getUser(admin, id), 'notFound');
    }
  });
});

describe('whom to ask', () => {
  it('names the active Global admins of the organization', async () => {
    const tenant = await aTenant();
    const admin = await anActor(tenant, 'GLOBAL_ADMIN');
    const blocked = await aColleague(tenant, ['GLOBAL_ADMIN']);
    await blockUser(admin, blocked);
    expect((await listGlobalAdmins(tenant.id)).map(({ id }) => id)).toEqual([admin.userId]);
  });
});

describe('the own sessions', () => {
  it('are one’s own live ones, this browser’s first', async () => {
    const tenant = await aTenant();
    const user = await anActor(tenant);
    const here = await aSession(user, tenant);
    const there = await aSession(user, tenant);
    await aSession(await anActor(tenant), tenant);
    const sessions = await listOwnSessions({ ...user, sessionId: here });
    expect(sessions.map(({ id, isCurrent }) => [id, isCurrent])).toEqual([
      [here, true],
      [there, false],
    ]);
  });
});
