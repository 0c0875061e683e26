import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access';
import { blockUser, deleteUser, updateRoles } from '@/lib/domain/users';
import { anActor } from '../../support/actors';
import { aTenant } from '../../support/people';
import { activeGlobalAdmins, refusalOf } from './support';

const demote = (actor: Actor, target: Actor) =>
  updateRoles(actor, { userId: target.userId, version: 1, roles: ['BILLING_ADMIN'] });
const paths = {
  demote,
  block: (actor: Actor, target: Actor) => blockUser(actor, { userId: target.userId }),
  delete: (actor: Actor, target: Actor) => deleteUser(actor, { userId: target.userId }),
};
const names = Object.keys(paths) as (keyof typeof paths)[];

describe('the last active Global admin', () => {
  it('cannot demote themselves', async () => {
    const tenant = await aTenant();
    const admin = await anActor(tenant, 'GLOBAL_ADMIN');
    expect(await refusalOf(demote(admin, admin))).toBe('lastGlobalAdmin');
    expect(await activeGlobalAdmins(tenant)).toBe(1);
  });

  it.each(names)('cannot be taken away by one who has just ceased to be one: %s', async (path) => {
    const tenant = await aTenant();
    const [first, second] = [
      await anActor(tenant, 'GLOBAL_ADMIN'),
      await anActor(tenant, 'GLOBAL_ADMIN'),
    ];
    await blockUser(first, { userId: second.userId });
    // `second` still holds an actor read before the block.
    expect(await refusalOf(paths[path](second, first))).toBe('lastGlobalAdmin');
    expect(await activeGlobalAdmins(tenant)).toBe(1);
  });

  it('is exactly one after 50 rounds of two who take each other away at the same moment', async () => {
    const left = [];
    for (let round = 0; round < 50; round += 1) {
      const tenant = await aTenant();
      const [first, second] = [
        await anActor(tenant, 'GLOBAL_ADMIN'),
        await anActor(tenant, 'GLOBAL_ADMIN'),
      ];
      const there = paths[names[round % names.length]!];
      const back = paths[names[Math.floor(round / names.length) % names.length]!];
      const answers = await Promise.all([
        refusalOf(there(first, second)),
        refusalOf(back(second, first)),
      ]);
      left.push([await activeGlobalAdmins(tenant), answers.filter((code) => code === null).length]);
    }
    expect(left).toEqual(Array.from({ length: 50 }, () => [1, 1]));
  });

  it('stays of five who all demote each other', async () => {
    const tenant = await aTenant();
    const admins = await Promise.all(
      Array.from({ length: 5 }, () => anActor(tenant, 'GLOBAL_ADMIN')),
    );
    const attempts = admins.map((actor, i) => refusalOf(demote(actor, admins[(i + 1) % 5]!)));
    const codes = await Promise.all(attempts);
    expect(codes.filter((code) => code === 'lastGlobalAdmin')).toHaveLength(1);
    expect(await activeGlobalAdmins(tenant)).toBe(1);
  });
});
