import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access';
import { db } from '@/lib/db';
import {
  changeSignInName,
  deleteUser,
  getUserMove,
  moveUsers,
  selectUsers,
} from '@/lib/domain/users';
import type { MadeOrganization } from '@/prisma/seed/factories';
import { anActor } from '../../support/actors';
import { atOnce, expectRefusal } from '../../support/outcomes';
import { aTenant, unique } from '../../support/people';
import { owed } from '../auth/support';
import { actionsIn, aColleague, aSession, isLive, stateOf } from './support';

/** A further domain of a tenant, proved. */
async function aFurtherDomain({ id: organizationId }: MadeOrganization): Promise<string> {
  const name = `${unique('further')}.example`;
  await db.domain.create({ data: { name, organizationId, verifiedAt: new Date() } });
  return name;
}

const tick = (actor: Actor, people: readonly { userId: string }[]) => {
  const ticked = people.map(({ userId }) => userId);
  return selectUsers(actor, { shown: ticked, ticked, then: 'stay' });
};

const seenIn = async (actor: Actor, domain: string) =>
  (await getUserMove(actor, domain))
    .filter(({ stays }) => stays === null)
    .map(({ user }) => `${user.id}.${user.version}`);

const tickedBy = async ({ userId }: Actor) =>
  (await db.userSelection.findMany({ where: { userId } })).map(({ selectedId }) => selectedId);

const nameOf = async (userId: string) =>
  (await db.user.findUniqueOrThrow({ where: { id: userId } })).signInName;

async function aWorld() {
  const tenant = await aTenant();
  const admin = await anActor(tenant, 'GLOBAL_ADMIN');
  const people = [await aColleague(tenant, ['SALES_AGENT']), await aColleague(tenant)];
  return { tenant, admin, people, domain: await aFurtherDomain(tenant) };
}

describe('moving ticked users to a domain', () => {
  it('changes the names and nothing else, records each and mails all but the deleted', async () => {
    const { tenant, admin, people, domain } = await aWorld();
    const gone = await aColleague(tenant);
    await deleteUser(admin, gone);
    const session = await aSession({ userId: people[0]?.userId ?? '' }, tenant);
    const before = await Promise.all(people.map(({ userId }) => stateOf(userId)));
    expect(await tick(admin, [...people, gone])).toBe(3);
    const moved = await moveUsers(admin, { domain, seen: await seenIn(admin, domain) });
    expect(moved).toBe(3);
    for (const [index, { userId, signInName }] of people.entries()) {
      expect(await nameOf(userId)).toBe(signInName.replace(/@.*/, `@${domain}`));
      expect(await stateOf(userId)).toEqual({ ...before[index], version: 2 });
    }
    expect(await isLive(session)).toBe(true);
    expect(await owed('sign-in-name-changed', tenant.id)).toBe(2);
    const acts = await actionsIn(tenant);
    expect(acts.filter((action) => action === 'change_sign_in_name')).toHaveLength(3);
    expect(await tickedBy(admin)).toEqual([]);
  });

  it('leaves those who cannot move, ticked', async () => {
    const { tenant, admin, people, domain } = await aWorld();
    const guest = await aColleague(tenant);
    await db.user.update({ where: { id: guest.userId }, data: { isGuest: true } });
    await tick(admin, [...people, guest]);
    expect(await moveUsers(admin, { domain, seen: await seenIn(admin, domain) })).toBe(2);
    expect(await nameOf(guest.userId)).toBe(guest.signInName);
    expect(await tickedBy(admin)).toEqual([guest.userId]);
  });

  it('moves nobody when one of them is not as shown, or the name is taken meanwhile', async () => {
    const { tenant, admin, people, domain } = await aWorld();
    await tick(admin, people);
    const seen = await seenIn(admin, domain);
    const [one] = people;
    if (one === undefined) throw new Error('nobody');
    await changeSignInName(admin, { ...one, alias: unique('else'), domain: tenant.domain });
    await expectRefusal(moveUsers(admin, { domain, seen }), 'conflict');
    const mine = await seenIn(admin, domain);
    const alias = people[1]?.signInName.split('@')[0] ?? '';
    const third = await aColleague(tenant);
    await changeSignInName(admin, { ...third, alias, domain });
    await expectRefusal(moveUsers(admin, { domain, seen: mine }), 'conflict');
    expect(await nameOf(people[1]?.userId ?? '')).toBe(people[1]?.signInName);
  });

  it('knows domains of its own organization only, and no user of another one', async () => {
    const { admin, people } = await aWorld();
    const other = await aWorld();
    await tick(admin, people);
    const seen = await seenIn(admin, other.domain);
    await expectRefusal(moveUsers(admin, { domain: other.domain, seen }), 'unknownDomain');
    expect(await tick(admin, other.people)).toBe(people.length);
    const agent = await anActor(other.tenant, 'ADMIN_AGENT');
    await expectRefusal(moveUsers(agent, { domain: other.domain, seen }), 'forbidden');
  });

  it('is done once by two who move the same people at the same moment', async () => {
    const { tenant, admin, people, domain } = await aWorld();
    const second = await anActor(tenant, 'USER_ADMIN');
    for (const actor of [admin, second]) await tick(actor, people);
    const seen = await seenIn(admin, domain);
    const { succeeded, refusals } = await atOnce(
      [admin, second].map((actor) => () => moveUsers(actor, { domain, seen })),
    );
    expect({ succeeded, refusals }).toEqual({ succeeded: 1, refusals: ['conflict'] });
    expect(await owed('sign-in-name-changed', tenant.id)).toBe(people.length);
  });

  it('is asked for a fresh proof, and takes two hundred at most', async () => {
    const { tenant, admin, people, domain } = await aWorld();
    await tick(admin, people);
    const stale = { ...admin, provedAt: new Date(Date.now() - 3_600_000) };
    await expectRefusal(moveUsers(stale, { domain, seen: [] }), 'proofNeeded');
    await db.$executeRaw`
      INSERT INTO "user" (id, organization_id, sign_in_name, first_name, last_name, contact_email, password_hash)
      SELECT gen_random_uuid(), ${tenant.id}::uuid, ${unique('many')} || n || '@' || ${tenant.domain},
        'Many', 'People', 'many@people.example', 'none' FROM generate_series(1, 199) AS n`;
    const many = await db.user.findMany({
      where: { firstName: 'Many', organizationId: tenant.id },
    });
    const pages = [many.slice(0, 100), many.slice(100)];
    expect(
      await tick(
        admin,
        (pages[0] ?? []).map(({ id }) => ({ userId: id })),
      ),
    ).toBe(102);
    const rest = (pages[1] ?? []).map(({ id }) => ({ userId: id }));
    await expectRefusal(tick(admin, rest), 'tooManyUsersSelected');
    expect(await tickedBy(admin)).toHaveLength(102);
  });
});
