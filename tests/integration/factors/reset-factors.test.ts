import { describe, expect, it } from 'vitest';
import type { Role } from '@/lib/access';
import { db } from '@/lib/db';
import { renewRecoveryCodes } from '@/lib/domain/factors';
import { findLiveSession, resetUserFactors, signIn } from '@/lib/domain/users';
import { anActor } from '../../support/actors';
import { buildMail } from '../../support/built-mail';
import { expectRefusal } from '../../support/outcomes';
import { aTenant } from '../../support/people';
import { aRequest, owed, PASSWORD, recorded } from '../auth/support';
import { aPersonWithApp, stale } from './support';

/** Somebody with a second factor, in an organization whose other people hold roles. */
async function aHolder(role: Role) {
  const holder = await aPersonWithApp();
  const { id: userId, organizationId } = holder.account;
  await renewRecoveryCodes(holder.actor);
  await db.userRole.updateMany({ where: { userId }, data: { role } });
  const colleague = async (...roles: Role[]) => {
    const domain = holder.account.signInName.split('@')[1] ?? '';
    return anActor({ ...holder.actor.organization, domain }, ...roles);
  };
  return { ...holder, userId, organizationId, colleague };
}

const factorsOf = async (userId: string) => ({
  apps: await db.authenticator.count({ where: { userId } }),
  codes: await db.recoveryCode.count({ where: { userId } }),
});

describe('another’s second factor', () => {
  it('is taken by an admin: the password is enough again, sessions end, and its owner is told', async () => {
    const { userId, organizationId, account, secret, colleague } = await aHolder('SALES_AGENT');
    const admin = await colleague('USER_ADMIN');
    await resetUserFactors(admin, { userId, identityChecked: true });
    expect(await factorsOf(userId)).toEqual({ apps: 0, codes: 0 });
    expect(await findLiveSession(secret)).toBeNull();
    const { signInName } = account;
    const again = await signIn(aRequest(), { signInName, password: PASSWORD });
    expect(again).toMatchObject({ awaitsFactor: false, mustChangePassword: false });
    const { contactEmail } = await db.user.findUniqueOrThrow({ where: { id: userId } });
    const { to, html } = await buildMail('user-factors-reset', organizationId);
    expect(to).toBe(contactEmail);
    expect(html).toContain(admin.organization.name);
    expect(await recorded(organizationId)).toContain('reset_partner_user_factors');
    // Sent twice it is done once.
    await resetUserFactors(admin, { userId, identityChecked: true });
    expect(await owed('user-factors-reset', organizationId)).toBe(1);
    expect(await findLiveSession(again.secret)).not.toBeNull();
  });

  it('leaves a password that is too short to stand alone to be changed', async () => {
    const { userId, account, colleague } = await aHolder('SALES_AGENT');
    await db.user.update({ where: { id: userId }, data: { passwordIsLong: false } });
    await resetUserFactors(await colleague('GLOBAL_ADMIN'), { userId, identityChecked: true });
    const { signInName } = account;
    expect(await signIn(aRequest(), { signInName, password: PASSWORD })).toMatchObject({
      mustChangePassword: true,
    });
  });

  it('is nobody’s to take from themselves, from above, from elsewhere, or without a fresh proof', async () => {
    const boss = await aHolder('GLOBAL_ADMIN');
    const { userId, colleague } = boss;
    const admin = await colleague('GLOBAL_ADMIN');
    const stranger = await anActor(await aTenant(), 'GLOBAL_ADMIN');
    const attempt = (actor: Parameters<typeof resetUserFactors>[0]) =>
      resetUserFactors(actor, { userId, identityChecked: true });
    await expectRefusal(attempt({ ...boss.actor, roles: ['GLOBAL_ADMIN'] }), 'ownAccount');
    await expectRefusal(attempt(await colleague('USER_ADMIN')), 'globalAdminOnly');
    await expectRefusal(attempt(await colleague('ACCOUNT_ADMIN')), 'forbidden');
    await expectRefusal(attempt(stranger), 'notFound');
    await expectRefusal(attempt(stale(admin)), 'proofNeeded');
    expect(await factorsOf(userId)).toEqual({ apps: 1, codes: 10 });
    await attempt(admin);
    expect(await factorsOf(userId)).toEqual({ apps: 0, codes: 0 });
  });
});
