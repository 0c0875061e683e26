import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access';
import { db, transaction } from '@/lib/db';
import {
  changePassword,
  findLiveSession,
  requestPasswordReset,
  resetPassword,
  signIn,
} from '@/lib/domain/users';
import { setOwnPassword } from '@/lib/domain/users/set-password';
import { actorFor } from '../../support/actors';
import { atOnce, expectRefusal } from '../../support/outcomes';
import {
  aRequest,
  anAccount,
  NEW_PASSWORD,
  newestToken,
  owed,
  PASSWORD,
  recorded,
} from './support';

type Account = Awaited<ReturnType<typeof anAccount>>;
const TWICE = { password: NEW_PASSWORD, passwordAgain: NEW_PASSWORD };

async function askedToken(account: Account): Promise<string> {
  await requestPasswordReset(aRequest(), { signInName: account.signInName });
  return newestToken('RESET_PASSWORD', account.id);
}

describe('a forgotten password', () => {
  it('is replaced once by the mailed link; every session ends', async () => {
    const account = await anAccount();
    const { signInName } = account;
    const { secret } = await signIn(aRequest(), { signInName, password: PASSWORD });
    const token = await askedToken(account);
    await resetPassword(aRequest(), { token, ...TWICE });
    expect(await findLiveSession(secret)).toBeNull();
    await expectRefusal(signIn(aRequest(), { signInName, password: PASSWORD }), 'signInFailed');
    await expect(signIn(aRequest(), { signInName, password: NEW_PASSWORD })).resolves.toBeDefined();
    await expectRefusal(resetPassword(aRequest(), { token, ...TWICE }), 'linkUsed');
    expect(await owed('password-changed', account.organizationId)).toBe(1);
    const acts = await recorded(account.organizationId);
    expect(acts).toEqual(expect.arrayContaining(['request_password_reset', 'reset_own_password']));
  });

  it('opens no session, and the second factor is asked for as before', async () => {
    const account = await anAccount({ secondFactorSince: new Date() });
    const { signInName } = account;
    await resetPassword(aRequest(), { token: await askedToken(account), ...TWICE });
    expect(await db.session.count({ where: { userId: account.id } })).toBe(0);
    const { secret, awaitsFactor } = await signIn(aRequest(), {
      signInName,
      password: NEW_PASSWORD,
    });
    expect(awaitsFactor).toBe(true);
    expect(await findLiveSession(secret)).toBeNull();
  });

  it('is replaced by one of many uses at the same moment', async () => {
    const account = await anAccount();
    const token = await askedToken(account);
    const { succeeded } = await atOnce(
      Array.from({ length: 8 }, () => () => resetPassword(aRequest(), { token, ...TWICE })),
    );
    expect(succeeded).toBe(1);
    expect(await owed('password-changed', account.organizationId)).toBe(1);
  });

  it('keeps its link when the new one is refused', async () => {
    const account = await anAccount();
    const token = await askedToken(account);
    const weak = { token, password: 'passwordpassword', passwordAgain: 'passwordpassword' };
    await expectRefusal(resetPassword(aRequest(), weak), 'passwordCommon');
    const unlike = { token, password: NEW_PASSWORD, passwordAgain: `${NEW_PASSWORD}!` };
    await expectRefusal(resetPassword(aRequest(), unlike), 'passwordsDiffer');
    await expect(resetPassword(aRequest(), { token, ...TWICE })).resolves.toBeUndefined();
  });

  it('has links that end after 60 minutes, at another use, and with their address', async () => {
    const account = await anAccount();
    const first = await askedToken(account);
    const second = await askedToken(account);
    await db.mailLink.updateMany({
      where: { userId: account.id },
      data: { expiresAt: new Date(Date.now() - 1) },
    });
    await expectRefusal(resetPassword(aRequest(), { token: first, ...TWICE }), 'linkExpired');
    const third = await askedToken(account);
    const fourth = await askedToken(account);
    await db.user.update({ where: { id: account.id }, data: { contactEmail: 'new@example.com' } });
    await expectRefusal(resetPassword(aRequest(), { token: third, ...TWICE }), 'linkUnknown');
    await db.user.update({ where: { id: account.id }, data: { contactEmail: 'old@example.com' } });
    const fifth = await askedToken(account);
    await resetPassword(aRequest(), { token: fifth, ...TWICE });
    await expectRefusal(resetPassword(aRequest(), { token: fourth, ...TWICE }), 'linkExpired');
    await expectRefusal(resetPassword(aRequest(), { token: second, ...TWICE }), 'linkExpired');
    await expectRefusal(resetPassword(aRequest(), { token: 'nothing', ...TWICE }), 'linkUnknown');
  });

  it.each([
    ['nobody', null],
    ['a blocked account', { status: 'BLOCKED' as const }],
    ['an unconfirmed account', { status: 'UNVERIFIED' as const }],
  ])('answers for %s as for anybody, and owes no mail', async (_name, changes) => {
    const account = changes === null ? null : await anAccount(changes);
    const signInName = account?.signInName ?? 'nobody@nowhere.example';
    const mails = await db.outboxMail.count();
    await expect(requestPasswordReset(aRequest(), { signInName })).resolves.toBeUndefined();
    expect(await db.outboxMail.count()).toBe(mails);
  });

  it('asked for without end, sends five mails an hour and stays silent', async () => {
    const account = await anAccount();
    await Promise.all(Array.from({ length: 9 }, () => askedToken(account)));
    expect(await owed('password-reset', account.organizationId)).toBe(5);
  });
});

describe('one’s own password', () => {
  async function ownerOf(account: Account): Promise<Actor> {
    const user = { id: account.id, signInName: account.signInName, roles: [] };
    const actor = await actorFor(
      { id: account.organizationId } as Parameters<typeof actorFor>[0],
      user,
    );
    return { ...actor, request: aRequest() };
  }

  it('is changed with the present one; other sessions end and a new one begins', async () => {
    const account = await anAccount({ mustChangePassword: true, passwordExpiresAt: soon() });
    const { signInName } = account;
    const before = await signIn(aRequest(), { signInName, password: PASSWORD });
    const { secret } = await changePassword(await ownerOf(account), {
      currentPassword: PASSWORD,
      ...TWICE,
    });
    expect(await findLiveSession(before.secret)).toBeNull();
    expect(await findLiveSession(secret)).toMatchObject({ mustChangePassword: false });
    expect(await db.user.findUniqueOrThrow({ where: { id: account.id } })).toMatchObject({
      passwordExpiresAt: null,
      mustChangePassword: false,
    });
    expect(await owed('password-changed', account.organizationId)).toBe(1);
    expect(await recorded(account.organizationId)).toContain('change_own_password');
  });

  it.each([
    ['without the present one', { currentPassword: 'not it' }, 'currentPasswordWrong'],
    ['into itself', { password: PASSWORD, passwordAgain: PASSWORD }, 'passwordUnchanged'],
    ['into two different ones', { passwordAgain: 'something else here' }, 'passwordsDiffer'],
    ['into a short one', { password: 'short', passwordAgain: 'short' }, 'passwordTooShort'],
  ] as const)('is not changed %s', async (_name, changes, code) => {
    const account = await anAccount({ mustChangePassword: true, passwordExpiresAt: soon() });
    const input = { currentPassword: PASSWORD, ...TWICE, ...changes };
    await expectRefusal(changePassword(await ownerOf(account), input), code);
    expect(await db.user.findUniqueOrThrow({ where: { id: account.id } })).toMatchObject({
      mustChangePassword: true,
    });
  });

  it('is not changed with a temporary one that has expired', async () => {
    const account = await anAccount({ passwordExpiresAt: new Date(Date.now() - 1) });
    const input = { currentPassword: PASSWORD, ...TWICE };
    await expectRefusal(changePassword(await ownerOf(account), input), 'temporaryPasswordExpired');
  });

  it('is 15 characters at least, and 8 beside a second factor, which may not go meanwhile', async () => {
    const SHORT = 'kelp moon';
    const short = {
      currentPassword: PASSWORD,
      password: SHORT,
      passwordAgain: SHORT,
      next: undefined,
    };
    const alone = await anAccount();
    await expectRefusal(changePassword(await ownerOf(alone), short), 'passwordTooShort');
    const careful = await anAccount({ secondFactorSince: new Date() });
    await changePassword(await ownerOf(careful), short);
    const { passwordIsLong } = await db.user.findUniqueOrThrow({ where: { id: careful.id } });
    expect(passwordIsLong).toBe(false);
    const tiny = {
      ...short,
      currentPassword: SHORT,
      password: 'kelpmoo',
      passwordAgain: 'kelpmoo',
    };
    await expectRefusal(changePassword(await ownerOf(careful), tiny), 'passwordTooShort');
    const owner = { ...(await db.user.findUniqueOrThrow({ where: { id: careful.id } })) };
    await db.user.update({ where: { id: careful.id }, data: { secondFactorSince: null } });
    const written = transaction((tx) =>
      setOwnPassword(tx, owner, { passwordHash: 'another', isLong: false }),
    );
    await expectRefusal(written, 'conflict');
  });

  it('proves nothing by itself beside a second factor: the proof stays as old as it was', async () => {
    const provedAt = new Date(Date.now() - 3_600_000);
    const changed = async (account: Account) => {
      const owner = { ...(await ownerOf(account)), provedAt };
      const { secret } = await changePassword(owner, { currentPassword: PASSWORD, ...TWICE });
      return (await findLiveSession(secret))?.provedAt;
    };
    const careful = await anAccount({ secondFactorSince: new Date() });
    expect(await changed(careful)).toEqual(provedAt);
    expect((await changed(await anAccount()))?.getTime()).toBeGreaterThan(provedAt.getTime());
  });

  it('is changed once by two at the same moment', async () => {
    const account = await anAccount();
    const owner = await ownerOf(account);
    const change = (password: string) => () =>
      changePassword(owner, { currentPassword: PASSWORD, password, passwordAgain: password });
    const { succeeded } = await atOnce([change(NEW_PASSWORD), change('the other evening walk')]);
    expect(succeeded).toBe(1);
  });
});

function soon(): Date {
  return new Date(Date.now() + 60_000);
}
