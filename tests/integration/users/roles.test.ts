import { describe, expect, it } from 'vitest';
import { deleteUser, restoreUser, updateRoles } from '@/lib/domain/users';
import { anActor } from '../../support/actors';
import { aTenant } from '../../support/people';
import { aColleague, actionsIn, aSession, isLive, refusalOf, stateOf } from './support';

describe('updating roles', () => {
  it('lets a Global admin tick Admin agent for themselves, and keeps the session', async () => {
    const tenant = await aTenant();
    const admin = await anActor(tenant, 'GLOBAL_ADMIN');
    const session = await aSession(admin, tenant);
    const roles = ['GLOBAL_ADMIN', 'ADMIN_AGENT'] as const;
    expect(
      await updateRoles(admin, { userId: admin.userId, version: 1, roles: [...roles] }),
    ).toEqual({ signedOut: false });
    expect((await stateOf(admin.userId)).roles).toEqual(roles);
    expect(await isLive(session)).toBe(true);
  });

  it('ends the sessions when the class of rights changes', async () => {
    const tenant = await aTenant();
    const admin = await anActor(tenant, 'GLOBAL_ADMIN');
    const user = await aColleague(tenant);
    const session = await aSession(user, tenant);
    const done = await updateRoles(admin, { ...user, roles: ['ADMIN_AGENT'] });
    expect(await isLive(session)).toBe(false);
    expect(done).toEqual({ signedOut: false });
  });

  it('says so to those who thereby end their own', async () => {
    const tenant = await aTenant();
    await anActor(tenant, 'GLOBAL_ADMIN');
    const admin = await anActor(tenant, 'GLOBAL_ADMIN');
    const own = { userId: admin.userId, version: 1 };
    expect(await updateRoles(admin, { ...own, roles: ['REPORT_VIEWER'] })).toEqual({
      signedOut: true,
    });
  });

  it('moves from one agent role to another, and repeating it changes nothing', async () => {
    const tenant = await aTenant();
    await anActor(tenant, 'GLOBAL_ADMIN');
    const admin = await anActor(tenant, 'USER_ADMIN');
    const user = await aColleague(tenant, ['SALES_AGENT', 'REPORT_VIEWER']);
    const wanted = { ...user, roles: ['HELPDESK_AGENT' as const, 'REPORT_VIEWER' as const] };
    await updateRoles(admin, wanted);
    await updateRoles(admin, wanted);
    expect(await stateOf(user.userId)).toMatchObject({
      roles: ['HELPDESK_AGENT', 'REPORT_VIEWER'],
      version: 2,
    });
    expect(await actionsIn(tenant)).toEqual(['update_partner_user_roles']);
  });

  it('refuses what was decided on an older page', async () => {
    const tenant = await aTenant();
    const admin = await anActor(tenant, 'GLOBAL_ADMIN');
    const user = await aColleague(tenant);
    await updateRoles(admin, { ...user, roles: ['SALES_AGENT'] });
    expect(await refusalOf(updateRoles(admin, { ...user, roles: ['ADMIN_AGENT'] }))).toBe(
      'conflict',
    );
  });

  it('lets an Account admin assign only the roles that are neither tenant nor agent roles', async () => {
    const tenant = await aTenant();
    await anActor(tenant, 'GLOBAL_ADMIN');
    const admin = await anActor(tenant, 'ACCOUNT_ADMIN');
    const user = await aColleague(tenant, ['SALES_AGENT']);
    const change = (roles: Parameters<typeof updateRoles>[1]['roles'], version = 1) =>
      refusalOf(updateRoles(admin, { userId: user.userId, version, roles }));
    expect(await change(['SALES_AGENT', 'MPN_ADMIN'])).toBeNull();
    expect(await change(['MPN_ADMIN'], 2)).toBe('roleNotGrantable');
    expect(await change(['SALES_AGENT', 'MPN_ADMIN', 'COMPLIANCE_ADMIN'], 2)).toBe(
      'roleNotGrantable',
    );
    expect(await change(['SALES_AGENT', 'MPN_ADMIN', 'BILLING_ADMIN'], 2)).toBe('roleNotGrantable');
  });

  it('lets only a Global admin remove Global admin and Compliance admin', async () => {
    const tenant = await aTenant();
    await anActor(tenant, 'GLOBAL_ADMIN');
    const admin = await anActor(tenant, 'USER_ADMIN');
    for (const role of ['GLOBAL_ADMIN', 'COMPLIANCE_ADMIN'] as const) {
      const user = await aColleague(tenant, [role]);
      expect(await refusalOf(updateRoles(admin, { ...user, roles: [] }))).toBe('roleNotGrantable');
      expect((await stateOf(user.userId)).roles).toEqual([role]);
    }
  });

  it('keeps the operator’s roles in the operator’s organization', async () => {
    const operator = await aTenant({ is: 'operator' });
    const program = await anActor(operator, 'PROGRAM_ADMIN');
    const staff = await aColleague(operator);
    const roles = (wanted: Parameters<typeof updateRoles>[1]['roles']) =>
      refusalOf(updateRoles(program, { ...staff, roles: wanted }));
    expect(await roles(['GLOBAL_ADMIN'])).toBe('roleNotGrantable');
    expect(await roles(['REVIEWER'])).toBeNull();
    const own = updateRoles(program, { userId: program.userId, version: 1, roles: ['REVIEWER'] });
    expect(await refusalOf(own)).toBe('lastGlobalAdmin');
  });
});

describe('roles of a deleted user', () => {
  it('come back with a deleted user only by whoever may grant them all', async () => {
    const tenant = await aTenant();
    const boss = await anActor(tenant, 'GLOBAL_ADMIN');
    const admin = await anActor(tenant, 'USER_ADMIN');
    const user = await aColleague(tenant, ['COMPLIANCE_ADMIN']);
    await deleteUser(boss, user);
    expect(await refusalOf(restoreUser(admin, user))).toBe('rolesBeyondOwn');
    expect(await stateOf(user.userId)).toMatchObject({ status: 'DELETED' });
    await restoreUser(boss, user);
    expect(await stateOf(user.userId)).toMatchObject({ status: 'ACTIVE' });
  });
});
