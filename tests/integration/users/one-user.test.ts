import { describe, expect, it } from 'vitest';
import { can, ROLES } from '@/lib/access';
import { db } from '@/lib/db';
import {
  blockUser,
  endUserSession,
  listUserHistory,
  listUserSessions,
  unblockUser,
  updateRoles,
} from '@/lib/domain/users';
import { anActor } from '../../support/actors';
import { expectRefusal } from '../../support/outcomes';
import { aTenant } from '../../support/people';
import { aColleague, aSession, isLive, refusalOf } from './support';

describe('the sessions of a user', () => {
  it('are the live ones, and each can be ended alone', async () => {
    const tenant = await aTenant();
    const admin = await anActor(tenant, 'USER_ADMIN');
    const user = await aColleague(tenant);
    const [kept, ended, old] = [
      await aSession(user, tenant),
      await aSession(user, tenant),
      await aSession(user, tenant),
    ];
    await db.session.update({ where: { id: old }, data: { lastSeenAt: new Date(0) } });
    const ids = async () => (await listUserSessions(admin, user.userId)).map(({ id }) => id).sort();
    expect(await ids()).toEqual([kept, ended].sort());
    const one = { userId: user.userId, sessionId: ended };
    await endUserSession(admin, one);
    expect(await ids()).toEqual([kept]);
    // The same form posted twice, and somebody else's session.
    await expectRefusal(endUserSession(admin, one), 'notFound');
    const foreign = await aSession(admin, tenant);
    await expectRefusal(
      endUserSession(admin, { userId: user.userId, sessionId: foreign }),
      'notFound',
    );
    expect(await isLive(foreign)).toBe(true);
    const { rows } = await listUserHistory(admin, user.userId, {});
    expect(rows.map(({ action, after }) => ({ action, after }))).toEqual([
      { action: 'end_partner_user_sessions', after: { ended: 1 } },
    ]);
  });

  it('stay hidden from another organization and from who may not manage users', async () => {
    const [tenant, other] = [await aTenant(), await aTenant()];
    const user = await aColleague(tenant);
    const sessionId = await aSession(user, tenant);
    const stranger = await anActor(other, 'GLOBAL_ADMIN');
    expect(await listUserSessions(stranger, user.userId)).toEqual([]);
    const one = { userId: user.userId, sessionId };
    await expectRefusal(endUserSession(stranger, one), 'notFound');
    expect(await isLive(sessionId)).toBe(true);
    for (const role of ROLES) {
      const actor = await anActor(tenant, role);
      const code = can(actor, 'users:manage') ? null : 'forbidden';
      expect([role, await refusalOf(listUserSessions(actor, user.userId))]).toEqual([role, code]);
    }
  });
});

describe('the history of a user', () => {
  it('says what was done to them, newest first, page by page, with before and after', async () => {
    const tenant = await aTenant();
    const admin = await anActor(tenant, 'GLOBAL_ADMIN');
    const [user, colleague] = [await aColleague(tenant), await aColleague(tenant)];
    await updateRoles(admin, { ...user, roles: ['SALES_AGENT'] });
    await blockUser(admin, colleague);
    await blockUser(admin, user);
    await unblockUser(admin, user);
    const first = await listUserHistory(admin, user.userId, { size: 2 });
    expect(first.rows.map(({ action }) => action)).toEqual([
      'unblock_partner_user',
      'block_partner_user',
    ]);
    expect(first.rows[1]).toMatchObject({
      before: { status: 'ACTIVE' },
      after: { status: 'BLOCKED' },
      actorName: admin.signInName,
    });
    const second = await listUserHistory(admin, user.userId, { size: 2, after: first.next });
    expect(second.rows.map(({ action }) => action)).toEqual(['update_partner_user_roles']);
    const back = await listUserHistory(admin, user.userId, { size: 2, before: second.previous });
    expect(back.rows).toEqual(first.rows);
  });

  it('asks for the right to the audit and to the users, and is of the own organization', async () => {
    const [tenant, other] = [await aTenant(), await aTenant()];
    const user = await aColleague(tenant);
    await blockUser(await anActor(tenant, 'GLOBAL_ADMIN'), user);
    const stranger = await anActor(other, 'GLOBAL_ADMIN');
    expect((await listUserHistory(stranger, user.userId, {})).rows).toEqual([]);
    for (const role of ROLES) {
      const actor = await anActor(tenant, role);
      const may = can(actor, 'users:list') && can(actor, 'audit:view');
      const code = await refusalOf(listUserHistory(actor, user.userId, {}));
      expect([role, code]).toEqual([role, may ? null : 'forbidden']);
    }
  });

  it('of the operator’s staff is for those who manage them', async () => {
    const operator = await aTenant({ is: 'operator' });
    const admin = await anActor(operator, 'PROGRAM_ADMIN');
    const reviewer = await anActor(operator, 'REVIEWER');
    await blockUser(admin, { userId: reviewer.userId });
    expect((await listUserHistory(admin, reviewer.userId, {})).rows).toHaveLength(1);
    await expectRefusal(listUserHistory(reviewer, reviewer.userId, {}), 'forbidden');
  });
});
