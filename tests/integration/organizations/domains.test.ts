import { nameServer } from '@/tests/support/own-name-server';
import { afterAll, describe, expect, it } from 'vitest';
import { can, ROLES, type Actor } from '@/lib/access';
import { db } from '@/lib/db';
import {
  addDomain,
  dropDomainClaim,
  getDomainProof,
  getRemovableDomain,
  listOwnDomains,
  MOST_DOMAINS,
  removeDomain,
  verifyDomain,
} from '@/lib/domain/organizations';
import { addUser, changeSignInName, deleteUser } from '@/lib/domain/users';
import { anActor } from '@/tests/support/actors';
import { atOnce, expectRefusal } from '@/tests/support/outcomes';
import { aTenant, unique } from '@/tests/support/people';
import { owed } from '../auth/support';
import { actionsIn, aColleague, refusalOf, stateOf } from '../users/support';

afterAll(nameServer.stop);

async function anAdmin(): Promise<{ tenant: Awaited<ReturnType<typeof aTenant>>; admin: Actor }> {
  const tenant = await aTenant();
  return { tenant, admin: await anActor(tenant, 'GLOBAL_ADMIN') };
}

/** A claim of a new domain, its record published. */
async function aPublishedClaim(admin: Actor, name = `${unique('own')}.example`) {
  const { id: claimId } = await addDomain(admin, { name });
  const { record } = await getDomainProof(admin, claimId);
  nameServer.publish(name, ['v=spf1 -all', record]);
  return { name, claimId, record };
}

/** A verified domain of the admin's organization. */
async function aVerifiedDomain(admin: Actor) {
  const { name, claimId } = await aPublishedClaim(admin);
  await verifyDomain(admin, { id: claimId });
  const { id } = await db.domain.findUniqueOrThrow({ where: { name } });
  return { id, name };
}

const aPerson = (domain: string) => ({
  firstName: 'New',
  lastName: 'Name',
  contactEmail: 'new@home.example',
  alias: unique('new'),
  domain,
  roles: [],
  delivery: 'temporary' as const,
});

describe('a domain of one’s own', () => {
  it('is claimed in its canonical form, once, and proved by its TXT record', async () => {
    const { tenant, admin } = await anAdmin();
    const name = `${unique('own')}.example`;
    const { id: claimId } = await addDomain(admin, { name: ` ${name.toUpperCase()}. ` });
    expect(await addDomain(admin, { name })).toEqual({ id: claimId });
    expect((await listOwnDomains(admin)).claims).toMatchObject([{ id: claimId, name }]);
    await expectRefusal(verifyDomain(admin, { id: claimId }), 'domainRecordMissing');
    const { record } = await getDomainProof(admin, claimId);
    nameServer.publish(name, [`${record}x`]);
    await expectRefusal(verifyDomain(admin, { id: claimId }), 'domainRecordDiffers');
    nameServer.publish(name, ['v=spf1 -all', record]);
    await verifyDomain(admin, { id: claimId });
    const { domains, claims } = await listOwnDomains(admin);
    expect(domains.map((domain) => domain.name)).toEqual([tenant.domain, name]);
    expect(claims).toEqual([]);
    expect(await actionsIn(tenant)).toEqual(['add_domain', 'verify_domain']);
    await expectRefusal(addDomain(admin, { name }), 'domainYours');
    await expectRefusal(verifyDomain(admin, { id: claimId }), 'notFound');
    await addUser(admin, aPerson(name));
  });

  it.each([
    ['gone.example', 'domainRecordMissing'],
    ['broken.example', 'domainNoAnswer'],
    ['silent.example', 'domainNoAnswer'],
  ] as const)('at %s is not proved: %s', async (name, code) => {
    const { tenant, admin } = await anAdmin();
    const { id: claimId } = await addDomain(admin, { name });
    await expectRefusal(verifyDomain(admin, { id: claimId }), code);
    expect(await db.domain.count({ where: { organizationId: tenant.id } })).toBe(1);
    await dropDomainClaim(admin, { id: claimId });
    await dropDomainClaim(admin, { id: claimId });
    expect(await actionsIn(tenant)).toEqual(['add_domain', 'drop_domain_claim']);
  });

  it('can be claimed by anybody; that another has it is told only to whoever proves it', async () => {
    const [mine, other] = [await anAdmin(), await anAdmin()];
    const { name } = await aVerifiedDomain(other.admin);
    const { id: claimId } = await addDomain(mine.admin, { name });
    await expectRefusal(verifyDomain(mine.admin, { id: claimId }), 'domainRecordDiffers');
    nameServer.publish(name, [(await getDomainProof(mine.admin, claimId)).record]);
    await expectRefusal(verifyDomain(mine.admin, { id: claimId }), 'domainTakenElsewhere');
    expect((await listOwnDomains(mine.admin)).claims).toHaveLength(1);
  });

  it('goes to one of two organizations that prove it at the same moment, twenty times', async () => {
    for (let round = 0; round < 20; round += 1) {
      const rivals = [await anAdmin(), await anAdmin()];
      const name = `${unique('raced')}.example`;
      const claims = await Promise.all(
        rivals.map(async ({ admin }) => {
          const { claimId, record } = await aPublishedClaim(admin, name);
          return { admin, claimId, record };
        }),
      );
      nameServer.publish(
        name,
        claims.map(({ record }) => record),
      );
      const outcome = await atOnce(
        claims.map(
          ({ admin, claimId }) =>
            () =>
              verifyDomain(admin, { id: claimId }),
        ),
      );
      expect(outcome).toEqual({ succeeded: 1, refusals: ['domainTakenElsewhere'] });
      expect(await db.domain.count({ where: { name } })).toBe(1);
    }
  });

  it('is verified once by a form posted five times at once', async () => {
    const { tenant, admin } = await anAdmin();
    const { claimId } = await aPublishedClaim(admin);
    const { succeeded, refusals } = await atOnce(
      Array.from({ length: 5 }, () => () => verifyDomain(admin, { id: claimId })),
    );
    expect(succeeded).toBeGreaterThan(0);
    // Whoever came too late to see the claim at all.
    expect(refusals.filter((code) => code !== 'notFound')).toEqual([]);
    expect(await actionsIn(tenant)).toEqual(['add_domain', 'verify_domain']);
  });

  it('is one of fifty at most, also when the last ones are added at once', async () => {
    const { tenant, admin } = await anAdmin();
    await db.domainClaim.createMany({
      data: Array.from({ length: MOST_DOMAINS - 5 }, () => ({
        organizationId: tenant.id,
        name: `${unique('many')}.example`,
        token: 'token',
      })),
    });
    const outcome = await atOnce(
      Array.from({ length: 8 }, () => {
        const name = `${unique('many')}.example`;
        return () => addDomain(admin, { name });
      }),
    );
    // With the initial domain, forty-six were there.
    expect(outcome).toEqual({
      succeeded: 4,
      refusals: Array.from({ length: 4 }, () => 'tooManyDomains'),
    });
  });
});

describe('a domain that is given up', () => {
  it('is free for another organization', async () => {
    const [mine, other] = [await anAdmin(), await anAdmin()];
    const { id, name } = await aVerifiedDomain(mine.admin);
    await removeDomain(mine.admin, { id });
    await expectRefusal(removeDomain(mine.admin, { id }), 'notFound');
    const { claimId } = await aPublishedClaim(other.admin, name);
    await verifyDomain(other.admin, { id: claimId });
    expect(await actionsIn(mine.tenant)).toEqual(['add_domain', 'verify_domain', 'remove_domain']);
  });

  it('has nobody on it any more: users, deleted ones too, are moved first', async () => {
    const { tenant, admin } = await anAdmin();
    const { id, name } = await aVerifiedDomain(admin);
    const colleague = await aColleague(tenant, ['SALES_AGENT']);
    const before = await stateOf(colleague.userId);
    await changeSignInName(admin, { ...colleague, alias: 'moved', domain: name });
    expect(await owed('sign-in-name-changed', tenant.id)).toBe(1);
    expect(await stateOf(colleague.userId)).toEqual({ ...before, version: 2 });
    await expectRefusal(removeDomain(admin, { id }), 'domainInUse');
    await deleteUser(admin, colleague);
    expect(await getRemovableDomain(admin, id)).toMatchObject({ users: 1 });
    await expectRefusal(removeDomain(admin, { id }), 'domainInUse');
    const { userId } = colleague;
    const back = { userId, version: 3, alias: 'moved', domain: tenant.domain };
    await changeSignInName(admin, back);
    expect(await owed('sign-in-name-changed', tenant.id)).toBe(1);
    await removeDomain(admin, { id });
  });

  it('never leaves a user behind who is added, or moved, at the same moment', async () => {
    const { tenant, admin } = await anAdmin();
    for (let round = 0; round < 10; round += 1) {
      const { id, name } = await aVerifiedDomain(admin);
      const colleague = await aColleague(tenant);
      const { refusals } = await atOnce([
        () => removeDomain(admin, { id }),
        () => addUser(admin, aPerson(name)),
        () => changeSignInName(admin, { ...colleague, alias: unique('moved'), domain: name }),
      ]);
      const users = await db.user.count({ where: { signInName: { endsWith: `@${name}` } } });
      const domains = await db.domain.count({ where: { name } });
      expect(users === 0 || domains === 1, refusals.join()).toBe(true);
    }
  });

  it('is never the initial one', async () => {
    const { tenant, admin } = await anAdmin();
    const { id } = await db.domain.findUniqueOrThrow({ where: { name: tenant.domain } });
    await expectRefusal(removeDomain(admin, { id }), 'notFound');
    await expectRefusal(getRemovableDomain(admin, id), 'notFound');
  });
});

describe('who may', () => {
  it('are the roles of the matrix, and no other', async () => {
    const { tenant, admin } = await anAdmin();
    for (const role of ROLES) {
      const actor = await anActor(tenant, role);
      const { claimId } = await aPublishedClaim(admin);
      const { id } = await aVerifiedDomain(admin);
      const codes = [
        await refusalOf(addDomain(actor, { name: `${unique('by')}.example` })),
        await refusalOf(listOwnDomains(actor)),
        await refusalOf(getDomainProof(actor, claimId)),
        await refusalOf(verifyDomain(actor, { id: claimId })),
        await refusalOf(dropDomainClaim(actor, { id: claimId })),
        await refusalOf(getRemovableDomain(actor, id)),
        await refusalOf(removeDomain(actor, { id })),
      ];
      const code = can(actor, 'organization:manage-domains') ? null : 'forbidden';
      expect({ role, codes }).toEqual({ role, codes: codes.map(() => code) });
      await db.domainClaim.deleteMany({ where: { organizationId: tenant.id } });
    }
  });

  it('are never people of another organization', async () => {
    const { admin } = await anAdmin();
    const stranger = (await anAdmin()).admin;
    const { claimId } = await aPublishedClaim(admin);
    const { id, name } = await aVerifiedDomain(admin);
    await expectRefusal(verifyDomain(stranger, { id: claimId }), 'notFound');
    await expectRefusal(getDomainProof(stranger, claimId), 'notFound');
    await dropDomainClaim(stranger, { id: claimId });
    await expectRefusal(removeDomain(stranger, { id }), 'notFound');
    await expectRefusal(getRemovableDomain(stranger, id), 'notFound');
    await expectRefusal(addUser(stranger, aPerson(name)), 'unknownDomain');
    expect((await listOwnDomains(admin)).claims).toHaveLength(1);
    expect((await listOwnDomains(admin)).domains).toHaveLength(2);
  });
});

describe('a sign-in name', () => {
  it('of a Global admin only a Global admin changes, of a guest nobody', async () => {
    const { tenant, admin } = await anAdmin();
    const userAdmin = await anActor(tenant, 'USER_ADMIN');
    const target = await aColleague(tenant, ['GLOBAL_ADMIN']);
    const changed = { ...target, alias: unique('ga'), domain: tenant.domain };
    await expectRefusal(changeSignInName(userAdmin, changed), 'globalAdminOnly');
    await changeSignInName(admin, changed);
    await expectRefusal(changeSignInName(admin, { ...changed, alias: 'late' }), 'conflict');
    const guest = await aColleague(tenant);
    await db.user.update({ where: { id: guest.userId }, data: { isGuest: true } });
    const asGuest = { ...guest, alias: 'guest', domain: tenant.domain };
    await expectRefusal(changeSignInName(admin, asGuest), 'guestContactEmail');
  });

  it('is free, and on a domain of the organization', async () => {
    const [mine, other] = [await anAdmin(), await anAdmin()];
    const [one, two] = [await aColleague(mine.tenant), await aColleague(mine.tenant)];
    const [alias = '', domain = ''] = one.signInName.split('@');
    await expectRefusal(changeSignInName(mine.admin, { ...two, alias, domain }), 'signInNameTaken');
    const elsewhere = { ...two, alias, domain: other.tenant.domain };
    await expectRefusal(changeSignInName(mine.admin, elsewhere), 'unknownDomain');
  });
});
