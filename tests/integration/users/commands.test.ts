import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import {
  addUser,
  blockUser,
  deleteUser,
  endOtherSessions,
  endOwnSession,
  endUserSessions,
  purgeDeletedUsers,
  resetUserPassword,
  restoreUser,
  unblockUser,
  updateOwnPreferences,
  updateOwnProfile,
  updateUser,
  verifyPassword,
} from '@/lib/domain/users';
import { anActor } from '../../support/actors';
import { aTenant, unique } from '../../support/people';
import { aColleague, actionsIn, aSession, isLive, refusalOf, stateOf } from './support';

const DAY = 86_400_000;

function person(domain: string, alias = unique('ana')) {
  return {
    firstName: 'Ana',
    lastName: 'Ruiz',
    alias,
    domain,
    contactEmail: 'ana@home.example',
    delivery: 'temporary' as const,
    roles: [],
  };
}

describe('adding a user', () => {
  it('gives a temporary password that fits the stored hash, and must be changed', async () => {
    const tenant = await aTenant();
    const admin = await anActor(tenant, 'GLOBAL_ADMIN');
    const added = await addUser(admin, {
      ...person(tenant.domain, 'ana.ruiz'),
      roles: ['USER_ADMIN', 'SALES_AGENT', 'MPN_ADMIN'],
    });
    const user = await stateOf(added.id);
    expect(added.signInName).toBe(`ana.ruiz@${tenant.domain}`);
    const told = added.temporaryPassword ?? '';
    expect(told.length).toBeGreaterThanOrEqual(16);
    expect(await verifyPassword(user.passwordHash, told)).toBe(true);
    expect(user.mustChangePassword).toBe(true);
    expect(user.roles).toEqual(['USER_ADMIN', 'SALES_AGENT', 'MPN_ADMIN']);
    expect(await actionsIn(tenant)).toEqual(['create_partner_user']);
  });

  it('tells the user, never the password: it stands in no row of audit or mail', async () => {
    const tenant = await aTenant();
    const admin = await anActor(tenant, 'USER_ADMIN');
    const { temporaryPassword, id } = await addUser(admin, person(tenant.domain));
    const mails = await db.outboxMail.findMany({ where: { organizationId: tenant.id } });
    const records = await db.auditRecord.findMany({ where: { organizationId: tenant.id } });
    expect(mails.map(({ template, refs }) => ({ template, refs }))).toEqual([
      { template: 'user-added', refs: { userId: id } },
    ]);
    expect(JSON.stringify([mails, records])).not.toContain(temporaryPassword ?? 'told');
  });

  it('makes one user of the same form posted twice, or twenty times at once', async () => {
    const tenant = await aTenant();
    const admin = await anActor(tenant, 'GLOBAL_ADMIN');
    const same = person(tenant.domain);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => refusalOf(addUser(admin, same))),
    );
    expect(answers.filter((code) => code === null)).toHaveLength(1);
    expect(new Set(answers)).toEqual(new Set([null, 'signInNameTaken']));
    expect(await actionsIn(tenant)).toHaveLength(1);
  });

  it('takes no domain but the organization’s own', async () => {
    const [tenant, other] = [await aTenant(), await aTenant()];
    const admin = await anActor(tenant, 'GLOBAL_ADMIN');
    expect(await refusalOf(addUser(admin, person(other.domain)))).toBe('unknownDomain');
    expect(await refusalOf(addUser(admin, person('nowhere.example')))).toBe('unknownDomain');
  });

  it('grants nothing above the actor', async () => {
    const tenant = await aTenant();
    const admin = await anActor(tenant, 'USER_ADMIN');
    for (const role of ['GLOBAL_ADMIN', 'COMPLIANCE_ADMIN', 'PROGRAM_ADMIN'] as const) {
      const attempt = addUser(admin, { ...person(tenant.domain), roles: [role] });
      expect(await refusalOf(attempt)).toBe('roleNotGrantable');
    }
    const two = addUser(admin, {
      ...person(tenant.domain),
      roles: ['USER_ADMIN', 'BILLING_ADMIN'],
    });
    expect(await refusalOf(two)).toBe('invalidInput');
  });
});

describe('editing a user', () => {
  it('tells the old address of a new one, and kills reset links on their way there', async () => {
    const tenant = await aTenant();
    const admin = await anActor(tenant, 'USER_ADMIN');
    const user = await aColleague(tenant);
    const before = await stateOf(user.userId);
    const link = await db.mailLink.create({
      data: {
        kind: 'RESET_PASSWORD',
        tokenHash: unique('hash'),
        nonce: 'n',
        userId: user.userId,
        email: before.contactEmail,
        expiresAt: new Date(Date.now() + DAY),
      },
    });
    const after = { firstName: 'Eva', lastName: 'Sol', contactEmail: 'eva@home.example' };
    await updateUser(admin, { userId: user.userId, version: 1, ...after });
    const [mail] = await db.outboxMail.findMany({ where: { organizationId: tenant.id } });
    const dead = await db.mailLink.findUniqueOrThrow({ where: { id: link.id } });
    expect(await stateOf(user.userId)).toMatchObject({ firstName: 'Eva', version: 2 });
    expect(mail?.refs).toEqual({ userId: user.userId, oldAddress: before.contactEmail });
    expect(dead.revokedAt).not.toBeNull();
  });

  it('guards a Global admin’s address and one’s own', async () => {
    const tenant = await aTenant();
    const boss = await aColleague(tenant, ['GLOBAL_ADMIN']);
    const admin = await anActor(tenant, 'USER_ADMIN');
    const names = { firstName: 'X', lastName: 'Y', contactEmail: 'thief@home.example' };
    const change = (userId: string) =>
      refusalOf(updateUser(admin, { userId, version: 1, ...names }));
    expect(await change(boss.userId)).toBe('globalAdminOnly');
    expect(await change(admin.userId)).toBe('ownContactEmail');
  });
});

describe('blocking, deleting, restoring', () => {
  it('follows the user’s states, ends all sessions and leaves a record each', async () => {
    const tenant = await aTenant();
    const admin = await anActor(tenant, 'GLOBAL_ADMIN');
    const user = await aColleague(tenant, ['ADMIN_AGENT']);
    for (const [act, status] of [
      [blockUser, 'BLOCKED'],
      [unblockUser, 'ACTIVE'],
      [deleteUser, 'DELETED'],
      [restoreUser, 'ACTIVE'],
    ] as const) {
      const session = await aSession(user, tenant);
      await act(admin, user);
      await act(admin, user); // the same form posted twice
      expect(await stateOf(user.userId)).toMatchObject({ status, roles: ['ADMIN_AGENT'] });
      expect(await isLive(session)).toBe(false);
    }
    expect(await actionsIn(tenant)).toEqual([
      'block_partner_user',
      'unblock_partner_user',
      'remove_partner_user',
      'restore_partner_user',
    ]);
  });

  it('refuses oneself, and a Global admin to all but a Global admin', async () => {
    const tenant = await aTenant();
    const boss = await anActor(tenant, 'GLOBAL_ADMIN');
    await anActor(tenant, 'GLOBAL_ADMIN');
    const admin = await anActor(tenant, 'USER_ADMIN');
    for (const act of [blockUser, deleteUser]) {
      expect(await refusalOf(act(boss, { userId: boss.userId }))).toBe('ownAccount');
      expect(await refusalOf(act(admin, { userId: boss.userId }))).toBe('globalAdminOnly');
    }
  });

  it('restores for 30 days and purges then, with the audit as the memory', async () => {
    const tenant = await aTenant();
    const admin = await anActor(tenant, 'GLOBAL_ADMIN');
    const [late, fresh] = [await aColleague(tenant), await aColleague(tenant)];
    await deleteUser(admin, late);
    await deleteUser(admin, fresh);
    const statusChangedAt = new Date(Date.now() - 30 * DAY);
    await db.user.update({ where: { id: late.userId }, data: { statusChangedAt } });
    expect(await refusalOf(restoreUser(admin, late))).toBe('restoreTooLate');
    expect(await purgeDeletedUsers()).toBe(1);
    expect(await purgeDeletedUsers()).toBe(0);
    expect(await db.user.findUnique({ where: { id: late.userId } })).toBeNull();
    expect(await refusalOf(restoreUser(admin, fresh))).toBeNull();
    expect(await actionsIn(tenant)).toContain('purge_partner_user');
  });
});

describe('resetting a password', () => {
  const told = { delivery: 'temporary' } as const;

  it('replaces it once: a second post of the same page changes nothing', async () => {
    const tenant = await aTenant();
    const admin = await anActor(tenant, 'USER_ADMIN');
    const user = await aColleague(tenant);
    const session = await aSession(user, tenant);
    const { temporaryPassword } = await resetUserPassword(admin, { ...user, ...told });
    const state = await stateOf(user.userId);
    expect(await verifyPassword(state.passwordHash, temporaryPassword ?? '')).toBe(true);
    expect(state.mustChangePassword).toBe(true);
    expect(await isLive(session)).toBe(false);
    expect(await refusalOf(resetUserPassword(admin, { ...user, ...told }))).toBe('conflict');
    expect((await stateOf(user.userId)).passwordHash).toBe(state.passwordHash);
  });

  it('is a Global admin’s for a Global admin, and nobody’s for oneself', async () => {
    const tenant = await aTenant();
    const boss = await anActor(tenant, 'GLOBAL_ADMIN');
    const other = await aColleague(tenant, ['GLOBAL_ADMIN']);
    const admin = await anActor(tenant, 'USER_ADMIN');
    expect(await refusalOf(resetUserPassword(admin, { ...other, ...told }))).toBe(
      'globalAdminOnly',
    );
    expect(
      await refusalOf(resetUserPassword(boss, { userId: boss.userId, version: 1, ...told })),
    ).toBe('ownAccount');
    expect(await refusalOf(resetUserPassword(boss, { ...other, ...told }))).toBeNull();
  });
});

describe('sessions and the own profile', () => {
  it('ends one of one’s own, all others, or all of a user’s', async () => {
    const tenant = await aTenant();
    const admin = await anActor(tenant, 'GLOBAL_ADMIN');
    const user = await anActor(tenant);
    const [here, there, elsewhere] = [
      await aSession(user, tenant),
      await aSession(user, tenant),
      await aSession(user, tenant),
    ];
    const me = { ...user, sessionId: here };
    const foreign = await aSession(admin, tenant);
    expect(await refusalOf(endOwnSession(me, foreign))).toBe('notFound');
    await endOwnSession(me, there);
    expect([await isLive(there), await isLive(elsewhere)]).toEqual([false, true]);
    await endOtherSessions(me);
    expect([await isLive(here), await isLive(elsewhere)]).toEqual([true, false]);
    await endUserSessions(admin, { userId: user.userId });
    expect([await isLive(here), await isLive(foreign)]).toEqual([false, true]);
  });

  it('keeps what one chose', async () => {
    const tenant = await aTenant();
    const user = await anActor(tenant);
    const profile = {
      firstName: 'Eva',
      lastName: 'Sol',
      locale: 'es',
      timeZone: 'Europe/Madrid',
      theme: 'dark',
    } as const;
    await updateOwnProfile(user, profile);
    const found = await db.user.findUniqueOrThrow({ where: { id: user.userId } });
    expect(found).toMatchObject(profile);
  });

  it('keeps a language or an appearance chosen in a menu, with a record of what changed', async () => {
    const tenant = await aTenant();
    const [user, other] = [await anActor(tenant), await anActor(tenant)];
    const chosen = async (userId: string) =>
      db.user.findUniqueOrThrow({
        where: { id: userId },
        select: { locale: true, theme: true, version: true },
      });
    await updateOwnPreferences(user, { locale: 'es' });
    expect(await chosen(user.userId)).toEqual({ locale: 'es', theme: 'system', version: 1 });
    await updateOwnPreferences(user, { theme: 'dark' });
    expect(await chosen(user.userId)).toEqual({ locale: 'es', theme: 'dark', version: 1 });
    await updateOwnPreferences(user, { locale: 'es', theme: undefined });
    await updateOwnPreferences(user, {});
    expect(await chosen(other.userId)).toEqual({ locale: 'en', theme: 'system', version: 1 });
    const records = await db.auditRecord.findMany({
      where: { organizationId: tenant.id, resourceId: user.userId },
      orderBy: { sequence: 'asc' },
      select: { action: true, actorUserId: true, before: true, after: true },
    });
    const record = { action: 'update_own_profile', actorUserId: user.userId };
    expect(records).toEqual([
      {
        ...record,
        before: { locale: 'en', theme: 'system' },
        after: { locale: 'es', theme: 'system' },
      },
      {
        ...record,
        before: { locale: 'es', theme: 'system' },
        after: { locale: 'es', theme: 'dark' },
      },
    ]);
  });
});
