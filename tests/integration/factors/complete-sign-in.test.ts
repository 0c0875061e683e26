import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { renewRecoveryCodes } from '@/lib/domain/factors';
import {
  changePassword,
  completeSignIn,
  findLiveSession,
  findWaitingSignIn,
  listOwnSessions,
  signIn,
  touchSession,
} from '@/lib/domain/users';
import { codeAt } from '../../support/codes';
import { atOnce, expectRefusal } from '../../support/outcomes';
import { aRequest, NEW_PASSWORD, owed, PASSWORD, recorded } from '../auth/support';
import { refusalOf } from '../users/support';
import { aPerson, aPersonWithApp, aWaitingSignIn, forgetCodes } from './support';

/** An attempt during which the clock did not go on to the next code: that moves the drift. */
async function withinOneStep<T>(attempt: () => Promise<T>): Promise<T> {
  const step = () => Math.floor(Date.now() / 30_000);
  for (;;) {
    const before = step();
    const outcome = await attempt();
    if (step() === before) return outcome;
  }
}

const minutes = (count: number) => count * 60_000;

describe('the password alone, where there is a second factor', () => {
  it('opens nothing but the question for it', async () => {
    const { account, actor } = await aPersonWithApp();
    await db.user.update({ where: { id: account.id }, data: { lastSignInAt: null } });
    const secret = await aWaitingSignIn(account.signInName);
    expect(await findLiveSession(secret)).toBeNull();
    expect(await findWaitingSignIn(secret)).toEqual({
      signInName: account.signInName,
      authenticator: true,
      passkey: false,
    });
    const { lastSignInAt } = await db.user.findUniqueOrThrow({ where: { id: account.id } });
    expect(lastSignInAt).toBeNull();
    expect(await listOwnSessions(actor)).toHaveLength(1);
  });

  it('waits for ten minutes', async () => {
    const { account, key } = await aPersonWithApp();
    const secret = await aWaitingSignIn(account.signInName);
    const session = await db.session.findFirstOrThrow({
      where: { awaitsFactor: true, userId: account.id },
    });
    const lasts = session.expiresAt.getTime() - session.createdAt.getTime();
    expect(lasts).toBe(minutes(10));
    await db.session.update({ where: { id: session.id }, data: { expiresAt: new Date() } });
    expect(await findWaitingSignIn(secret)).toBeNull();
    const late = completeSignIn(aRequest(), secret, { otp: codeAt(key) });
    await expectRefusal(late, 'signInExpired');
    await touchSession(session.id);
    expect(await findLiveSession(secret)).toBeNull();
  });

  it('is over once the account is blocked or its password changed', async () => {
    const { account, actor, key } = await aPersonWithApp();
    const secret = await aWaitingSignIn(account.signInName);
    await changePassword(actor, {
      currentPassword: PASSWORD,
      password: NEW_PASSWORD,
      passwordAgain: NEW_PASSWORD,
    });
    const attempt = () => completeSignIn(aRequest(), secret, { otp: codeAt(key) });
    await expectRefusal(attempt(), 'signInExpired');
    const { secret: other } = await signIn(aRequest(), {
      signInName: account.signInName,
      password: NEW_PASSWORD,
    });
    await db.user.update({ where: { id: account.id }, data: { status: 'BLOCKED' } });
    const blocked = completeSignIn(aRequest(), other, { otp: codeAt(key) });
    await expectRefusal(blocked, 'signInExpired');
  });

  it('is asked of nobody without one, nor of a session that is complete', async () => {
    const { secret } = await aPerson();
    expect(await findLiveSession(secret)).not.toBeNull();
    expect(await findWaitingSignIn(secret)).toBeNull();
    await expectRefusal(completeSignIn(aRequest(), secret, { otp: '123456' }), 'signInExpired');
  });
});

describe('a code of the app', () => {
  it('completes the sign-in under a new secret', async () => {
    const { account, key } = await aPersonWithApp();
    const waiting = await aWaitingSignIn(account.signInName);
    const { secret } = await completeSignIn(aRequest(), waiting, { otp: codeAt(key) });
    expect(secret).not.toBe(waiting);
    expect(await findLiveSession(secret)).toMatchObject({
      userId: account.id,
      hasSecondFactor: true,
    });
    expect(await findWaitingSignIn(waiting)).toBeNull();
    expect(await findLiveSession(waiting)).toBeNull();
  });

  it.each([-30, 30])('counts when the clock is off by %d seconds', async (seconds) => {
    const { account, key } = await aPersonWithApp();
    const code = await withinOneStep(async () => {
      await forgetCodes(account.id);
      const waiting = await aWaitingSignIn(account.signInName);
      const otp = codeAt(key, new Date(Date.now() + seconds * 1000));
      return refusalOf(completeSignIn(aRequest(), waiting, { otp }));
    });
    expect(code).toBeNull();
  });

  it.each([-90, 90])('does not when it is off by %d', async (seconds) => {
    const { account, key } = await aPersonWithApp();
    const waiting = await aWaitingSignIn(account.signInName);
    const otp = codeAt(key, new Date(Date.now() + seconds * 1000));
    await expectRefusal(completeSignIn(aRequest(), waiting, { otp }), 'codeWrong');
    expect(await findWaitingSignIn(waiting)).not.toBeNull();
  });

  it('is good once, also on another sign-in, and so is none before it', async () => {
    const { account, key } = await aPersonWithApp();
    const otp = codeAt(key);
    const before = codeAt(key, new Date(Date.now() - 30_000));
    await completeSignIn(aRequest(), await aWaitingSignIn(account.signInName), { otp });
    const second = await aWaitingSignIn(account.signInName);
    await expectRefusal(completeSignIn(aRequest(), second, { otp }), 'codeWrong');
    await expectRefusal(completeSignIn(aRequest(), second, { otp: before }), 'codeWrong');
    await forgetCodes(account.id);
    await expect(completeSignIn(aRequest(), second, { otp })).resolves.toBeDefined();
  });

  it('of many at the same moment, on as many sign-ins, lets one in', async () => {
    const { account, key } = await aPersonWithApp();
    const waiting = await Promise.all(
      Array.from({ length: 8 }, () => aWaitingSignIn(account.signInName)),
    );
    const otp = codeAt(key);
    const { succeeded, refusals } = await atOnce(
      waiting.map((secret) => () => completeSignIn(aRequest(), secret, { otp })),
    );
    expect(succeeded).toBe(1);
    expect(refusals).toEqual(Array.from({ length: 7 }, () => 'codeWrong'));
  });

  it('is one of somebody else for nobody', async () => {
    const [one, other] = [await aPersonWithApp(), await aPersonWithApp()];
    const waiting = await aWaitingSignIn(one.account.signInName);
    const attempt = completeSignIn(aRequest(), waiting, { otp: codeAt(other.key) });
    await expectRefusal(attempt, 'codeWrong');
  });

  it('waits after ten wrong ones from anywhere; a recovery code does not', async () => {
    const { account, actor, key } = await aPersonWithApp();
    const { codes } = await renewRecoveryCodes(actor);
    const waiting = await aWaitingSignIn(account.signInName);
    const guess = () => completeSignIn(aRequest(), waiting, { otp: '000000' });
    for (let count = 1; count <= 11; count += 1) await expectRefusal(guess(), 'codeWrong');
    await expectRefusal(guess(), 'tooManyCodes');
    const right = completeSignIn(aRequest(), waiting, { otp: codeAt(key) });
    await expectRefusal(right, 'tooManyCodes');
    const [recoverySecret = ''] = codes;
    await expect(completeSignIn(aRequest(), waiting, { recoverySecret })).resolves.toBeDefined();
  });
});

describe('a recovery code', () => {
  it('lets in once, and its owner is told', async () => {
    const { account, actor } = await aPersonWithApp();
    const [recoverySecret = '', another = ''] = (await renewRecoveryCodes(actor)).codes;
    const first = await aWaitingSignIn(account.signInName);
    const { secret } = await completeSignIn(aRequest(), first, { recoverySecret });
    expect(await findLiveSession(secret)).not.toBeNull();
    expect(await owed('recovery-code-used', account.organizationId)).toBe(1);
    expect(await recorded(account.organizationId)).toContain('use_recovery_code');

    const second = await aWaitingSignIn(account.signInName);
    const repeated = completeSignIn(aRequest(), second, { recoverySecret });
    await expectRefusal(repeated, 'recoveryCodeWrong');
    const inCapitals = completeSignIn(aRequest(), second, { recoverySecret: 'AAAAA' });
    await expectRefusal(inCapitals, 'recoveryCodeWrong');
    const last = await completeSignIn(aRequest(), second, { recoverySecret: another });
    expect(await findLiveSession(last.secret)).not.toBeNull();
  });

  it('of many at the same moment lets one in', async () => {
    const { account, actor } = await aPersonWithApp();
    const [recoverySecret = ''] = (await renewRecoveryCodes(actor)).codes;
    const waiting = await Promise.all(
      Array.from({ length: 5 }, () => aWaitingSignIn(account.signInName)),
    );
    const { succeeded, refusals } = await atOnce(
      waiting.map((secret) => () => completeSignIn(aRequest(), secret, { recoverySecret })),
    );
    expect(succeeded).toBe(1);
    expect(new Set(refusals)).toEqual(new Set(['recoveryCodeWrong']));
  });
});
