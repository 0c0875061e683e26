import { afterEach, describe, expect, it, vi } from 'vitest';
import { db } from '@/lib/db';
import { findMailLink } from '@/lib/domain/notifications';
import {
  addUser,
  blockUser,
  resetPassword,
  resetUserPassword,
  signIn,
  updateUser,
} from '@/lib/domain/users';
import { anActor } from '../../support/actors';
import { atOnce, expectRefusal } from '../../support/outcomes';
import { aTenant, unique } from '../../support/people';
import { aRequest, NEW_PASSWORD, newestToken, owed } from '../auth/support';
import { aColleague, aSession, isLive, stateOf } from './support';

const HOUR = 3_600_000;
const TWICE = { password: NEW_PASSWORD, passwordAgain: NEW_PASSWORD };
const KIND = 'RESET_PASSWORD';

/** Moves the clock of this process; the database's own stands where it is. */
function hoursLater(hours: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + hours * HOUR });
}
afterEach(() => vi.useRealTimers());

async function added(delivery: 'temporary' | 'link') {
  const tenant = await aTenant();
  const admin = await anActor(tenant, 'GLOBAL_ADMIN');
  const user = await addUser(admin, {
    firstName: 'Ana',
    lastName: 'Ruiz',
    alias: unique('ana'),
    domain: tenant.domain,
    contactEmail: 'ana@home.example',
    roles: [],
    delivery,
  });
  return { tenant, admin, user };
}

describe('a user added with a mailed link', () => {
  it('chooses a password by it, once, and signs in', async () => {
    const { tenant, user } = await added('link');
    expect(user.temporaryPassword).toBeNull();
    expect(await owed('user-added-link', tenant.id)).toBe(1);
    expect(await owed('user-added', tenant.id)).toBe(0);
    const token = await newestToken(KIND, user.id);
    // Looking, as mail scanners do, changes nothing.
    expect((await findMailLink(token, KIND)).state).toBe('valid');
    expect((await findMailLink(token, KIND)).state).toBe('valid');
    const { succeeded, refusals } = await atOnce(
      Array.from({ length: 5 }, () => () => resetPassword(aRequest(), { token, ...TWICE })),
    );
    expect({ succeeded, refused: refusals.length }).toEqual({ succeeded: 1, refused: 4 });
    const { signInName } = user;
    const session = await signIn(aRequest(), { signInName, password: NEW_PASSWORD });
    expect(session.mustChangePassword).toBe(false);
    await expectRefusal(resetPassword(aRequest(), { token, ...TWICE }), 'linkUsed');
  });

  it('has 72 hours for it', async () => {
    const { user } = await added('link');
    const token = await newestToken(KIND, user.id);
    hoursLater(71.9);
    expect((await findMailLink(token, KIND)).state).toBe('valid');
    hoursLater(0.2);
    await expectRefusal(resetPassword(aRequest(), { token, ...TWICE }), 'linkExpired');
  });

  it('loses the link with the address it went to, and with the right to sign in', async () => {
    const { admin, user } = await added('link');
    const token = await newestToken(KIND, user.id);
    const { version } = await stateOf(user.id);
    const names = { firstName: 'Ana', lastName: 'Ruiz', contactEmail: 'other@home.example' };
    await updateUser(admin, { userId: user.id, version, ...names });
    await expectRefusal(resetPassword(aRequest(), { token, ...TWICE }), 'linkExpired');

    const { admin: boss, user: blocked } = await added('link');
    const other = await newestToken(KIND, blocked.id);
    await blockUser(boss, { userId: blocked.id });
    await expectRefusal(resetPassword(aRequest(), { token: other, ...TWICE }), 'linkUnknown');
    expect((await stateOf(blocked.id)).status).toBe('BLOCKED');
  });
});

describe('a reset with a mailed link', () => {
  it('ends the password and the sessions at once, and gives 24 hours; the newest link works', async () => {
    const tenant = await aTenant();
    const admin = await anActor(tenant, 'USER_ADMIN');
    const user = await aColleague(tenant);
    const session = await aSession(user, tenant);
    const before = await stateOf(user.userId);
    const first = await resetUserPassword(admin, { ...user, delivery: 'link' });
    expect(first.temporaryPassword).toBeNull();
    const after = await stateOf(user.userId);
    expect(after.passwordHash).not.toBe(before.passwordHash);
    expect(after.mustChangePassword).toBe(true);
    expect(await isLive(session)).toBe(false);
    const older = await newestToken(KIND, user.userId);
    await resetUserPassword(admin, { ...user, version: after.version, delivery: 'link' });
    const token = await newestToken(KIND, user.userId);
    await expectRefusal(resetPassword(aRequest(), { token: older, ...TWICE }), 'linkExpired');
    expect(await owed('user-password-link', tenant.id)).toBe(2);
    hoursLater(23.9);
    expect((await findMailLink(token, KIND)).state).toBe('valid');
    hoursLater(0.2);
    expect((await findMailLink(token, KIND)).state).toBe('expired');
  });

  it('leaves no token in mail or audit', async () => {
    const { tenant, user } = await added('link');
    const token = await newestToken(KIND, user.id);
    const rows = [
      await db.outboxMail.findMany({ where: { organizationId: tenant.id } }),
      await db.auditRecord.findMany({ where: { organizationId: tenant.id } }),
      await db.mailLink.findMany({ where: { userId: user.id } }),
    ];
    expect(JSON.stringify(rows)).not.toContain(token);
  });
});

describe('a temporary password', () => {
  it('works for 72 hours and not a moment longer', async () => {
    const { user } = await added('temporary');
    const { signInName } = user;
    const password = user.temporaryPassword ?? '';
    hoursLater(71.9);
    const session = await signIn(aRequest(), { signInName, password });
    expect(session.mustChangePassword).toBe(true);
    hoursLater(0.2);
    const attempt = signIn(aRequest(), { signInName, password });
    await expectRefusal(attempt, 'temporaryPasswordExpired');
    const wrong = signIn(aRequest(), { signInName, password: 'another guess at it' });
    await expectRefusal(wrong, 'signInFailed');
  });
});
