import { describe, expect, it } from 'vitest';
import { keyRole, type Actor, type Role } from '@/lib/access';
import { db } from '@/lib/db';
import { blockUser, deleteUser, updateRoles } from '@/lib/domain/users';
import type { MadeOrganization } from '@/prisma/seed/factories';
import { anActor } from '../../support/actors';
import { aTenant } from '../../support/people';
import { refusalOf } from './support';

/** Rounds of two who take each other away at the same moment, for each pair of ways. */
const ROUNDS = Number(process.env['LAST_ADMIN_ROUNDS'] ?? 4);

const rolesBecome =
  (...roles: Role[]) =>
  (actor: Actor, target: Actor) =>
    updateRoles(actor, { userId: target.userId, version: 1, roles });
/** The four ways in which an organization can lose an admin (spec U5). */
const ways = {
  remove: rolesBecome(),
  demote: (actor: Actor, target: Actor) =>
    rolesBecome(actor.organization.isOperator ? 'REVIEWER' : 'BILLING_ADMIN')(actor, target),
  block: (actor: Actor, target: Actor) => blockUser(actor, { userId: target.userId }),
  delete: (actor: Actor, target: Actor) => deleteUser(actor, { userId: target.userId }),
};
type Way = keyof typeof ways;
const names = Object.keys(ways) as Way[];
const pairs = names.flatMap((there) => names.map((back) => [there, back] as const));

const theOperator = async (): Promise<MadeOrganization> => {
  const { domain } = await aTenant();
  const found = await db.organization.findFirst({ where: { isOperator: true } });
  return found === null
    ? aTenant({ is: 'operator', name: 'Operator' })
    : { ...found, domain: `of-${domain}` };
};

async function activeAdmins(tenant: MadeOrganization, role: Role): Promise<number> {
  return db.userRole.count({
    where: { organizationId: tenant.id, role, user: { status: 'ACTIVE' } },
  });
}

describe.each([
  ['Global admin', () => aTenant()],
  // There is one operator: its admins of the round before make room.
  [
    'Program admin',
    async () => {
      const tenant = await theOperator();
      await db.user.updateMany({
        where: { organizationId: tenant.id },
        data: { status: 'BLOCKED' },
      });
      return tenant;
    },
  ],
])('the last active %s', (_title, anOrganization) => {
  const two = async () => {
    const tenant = await anOrganization();
    const { isOperator } = await db.organization.findUniqueOrThrow({ where: { id: tenant.id } });
    const role = keyRole({ isOperator });
    const [first, second] = [await anActor(tenant, role), await anActor(tenant, role)];
    return { tenant, role, first, second };
  };

  it.each(['remove', 'demote'] as const)('cannot %s their own role', async (way) => {
    const { tenant, role, first, second } = await two();
    await ways.block(first, second);
    expect(await refusalOf(ways[way](first, first))).toBe('lastGlobalAdmin');
    expect(await activeAdmins(tenant, role)).toBe(1);
  });

  it.each(names)('cannot be taken away by one who has just ceased to be one: %s', async (way) => {
    const { tenant, role, first, second } = await two();
    await blockUser(first, { userId: second.userId });
    // `second` still holds an actor read before the block.
    expect(await refusalOf(ways[way](second, first))).toBe('lastGlobalAdmin');
    expect(await activeAdmins(tenant, role)).toBe(1);
  });

  it.each(pairs)(
    'is one after two take each other away at once: %s and %s',
    async (there, back) => {
      const rounds = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const { tenant, role, first, second } = await two();
        const answers = await Promise.all([
          refusalOf(ways[there](first, second)),
          refusalOf(ways[back](second, first)),
        ]);
        rounds.push([await activeAdmins(tenant, role), answers.filter((code) => code === null)]);
      }
      expect(rounds).toEqual(Array.from({ length: ROUNDS }, () => [1, [null]]));
    },
  );

  it('stays of five who all demote each other', async () => {
    const { tenant, role, first, second } = await two();
    const admins = [first, second];
    for (let more = 0; more < 3; more += 1) admins.push(await anActor(tenant, role));
    const attempts = admins.map((actor, i) => refusalOf(ways.demote(actor, admins[(i + 1) % 5]!)));
    const codes = await Promise.all(attempts);
    expect(codes.filter((code) => code === 'lastGlobalAdmin')).toHaveLength(1);
    expect(await activeAdmins(tenant, role)).toBe(1);
  });
});
