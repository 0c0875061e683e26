import type * as argon2 from '@node-rs/argon2';
import { hash, verify } from '@node-rs/argon2';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { RequestContext } from '@/lib/access';
import { db } from '@/lib/db';
import { limitKey } from '@/lib/domain/limits/limiter';
import { findLiveSession, signIn } from '@/lib/domain/users';
import { atOnce, expectRefusal } from '../../support/outcomes';
import { aRequest, anAccount, PASSWORD } from './support';

vi.mock('@node-rs/argon2', async (original) => {
  const real = await original<typeof argon2>();
  return { ...real, verify: vi.fn(real.verify) };
});

const verified = vi.mocked(verify);
beforeEach(() => {
  verified.mockClear();
});

describe('signing in', () => {
  it('opens a session whose secret only the browser has', async () => {
    const account = await anAccount();
    const before = new Date();
    const { secret, mustChangePassword } = await signIn(aRequest(), {
      signInName: `  ${account.signInName.toUpperCase()} `,
      password: PASSWORD,
    });
    expect(mustChangePassword).toBe(false);
    const session = await db.session.findFirstOrThrow({ where: { userId: account.id } });
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
    expect(session.id).toMatch(/^[0-9a-f]{64}$/);
    expect(session.id).not.toContain(secret);
    expect(session.expiresAt.getTime() - session.createdAt.getTime()).toBe(8 * 3_600_000);
    const live = await findLiveSession(secret);
    expect(live).toMatchObject({
      userId: account.id,
      roles: ['GLOBAL_ADMIN'],
      organization: { id: account.organizationId, isReseller: true, isProvider: false },
      needsTouch: false,
    });
    const { lastSignInAt } = await db.user.findUniqueOrThrow({ where: { id: account.id } });
    expect(lastSignInAt?.getTime()).toBeGreaterThanOrEqual(before.getTime());
  });

  it('gives another secret each time', async () => {
    const { signInName } = await anAccount();
    const first = await signIn(aRequest(), { signInName, password: PASSWORD });
    const second = await signIn(aRequest(), { signInName, password: PASSWORD });
    expect(second.secret).not.toBe(first.secret);
  });

  it.each([
    ['a wrong password', {}, 'wrong password, and long'],
    ['a blocked account', { status: 'BLOCKED' as const }, PASSWORD],
    ['a deleted account', { status: 'DELETED' as const }, PASSWORD],
    ['an unconfirmed account', { status: 'UNVERIFIED' as const }, PASSWORD],
  ])('refuses %s after verifying the hash', async (_name, changes, password) => {
    const { signInName } = await anAccount(changes);
    await expectRefusal(signIn(aRequest(), { signInName, password }), 'signInFailed');
    expect(verified).toHaveBeenCalledTimes(1);
  });

  it('refuses an unknown name in the same words, and verifies a hash of the same cost', async () => {
    const attempt = signIn(aRequest(), {
      signInName: 'nobody@nowhere.example',
      password: PASSWORD,
    });
    await expectRefusal(attempt, 'signInFailed');
    expect(verified).toHaveBeenCalledTimes(1);
    expect(verified.mock.calls[0]?.[0]).toMatch(/^\$argon2id\$v=19\$m=65536,t=2,p=1\$/);
  });

  it('keeps a password of an earlier cost at the present one from its next use on', async () => {
    const earlier = await hash(PASSWORD, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
    const { id, signInName } = await anAccount({ passwordHash: earlier });
    const stored = async () => (await db.user.findUniqueOrThrow({ where: { id } })).passwordHash;

    await expectRefusal(
      signIn(aRequest(), { signInName, password: 'a wrong one' }),
      'signInFailed',
    );
    expect(verified, 'a wrong guess costs a hash of today, too').toHaveBeenCalledTimes(2);
    expect(await stored()).toBe(earlier);

    await signIn(aRequest(), { signInName, password: PASSWORD });
    const renewed = await stored();
    expect(renewed).toMatch(/^\$argon2id\$v=19\$m=65536,t=2,p=1\$/);
    await signIn(aRequest(), { signInName, password: PASSWORD });
    expect(await stored()).toBe(renewed);
  });

  it('tells an expired temporary password only to who knows it', async () => {
    const { signInName } = await anAccount({
      mustChangePassword: true,
      passwordExpiresAt: new Date(Date.now() - 1000),
    });
    const wrong = signIn(aRequest(), { signInName, password: 'not this password' });
    await expectRefusal(wrong, 'signInFailed');
    const right = signIn(aRequest(), { signInName, password: PASSWORD });
    await expectRefusal(right, 'temporaryPasswordExpired');
  });

  it('lets a temporary password in before its end, to change it', async () => {
    const { signInName } = await anAccount({
      mustChangePassword: true,
      passwordExpiresAt: new Date(Date.now() + 60_000),
    });
    const { mustChangePassword } = await signIn(aRequest(), { signInName, password: PASSWORD });
    expect(mustChangePassword).toBe(true);
  });
});

describe('guessing', () => {
  it('waits after five mistakes, without verifying, known name or not', async () => {
    const known = await anAccount();
    for (const signInName of [known.signInName, 'nobody@elsewhere.example']) {
      const request = aRequest();
      const guess = () => signIn(request, { signInName, password: 'a guess of a password' });
      for (let count = 1; count <= 6; count += 1) await expectRefusal(guess(), 'signInFailed');
      verified.mockClear();
      await expectRefusal(guess(), 'tooManyAttempts');
      expect(verified).not.toHaveBeenCalled();
    }
  });

  it('counts attempts made at the same moment', async () => {
    const { signInName } = await anAccount();
    const request = aRequest();
    const { refusals } = await atOnce(
      Array.from({ length: 30 }, () => () => signIn(request, { signInName, password: 'a guess' })),
    );
    expect(verified.mock.calls.length).toBeLessThanOrEqual(6);
    expect(refusals.filter((code) => code === 'tooManyAttempts').length).toBeGreaterThanOrEqual(24);
  });

  it('keeps nobody out elsewhere, nor out of a session', async () => {
    const { signInName } = await anAccount();
    const { secret } = await signIn(aRequest(), { signInName, password: PASSWORD });
    const attacker = aRequest();
    for (let count = 1; count <= 8; count += 1) {
      await signIn(attacker, { signInName, password: 'a guess' }).catch(() => null);
    }
    expect(await findLiveSession(secret)).not.toBeNull();
    await expect(signIn(aRequest(), { signInName, password: PASSWORD })).resolves.toBeDefined();
  });

  it('lets nobody keep an owner out who comes from where they were before', async () => {
    const { signInName } = await anAccount();
    const [home, elsewhere, stranger] = [aRequest(), aRequest(), aRequest()];
    const attempt = (from: RequestContext, password = PASSWORD) =>
      signIn(from, { signInName, password });
    await attempt(home);
    const key = limitKey('sign-in', 'account', signInName);
    await db.rateLimit.update({ where: { key }, data: { points: 60 } });
    // Whoever has addresses enough takes each of the few tries that are left to strangers.
    await expectRefusal(attempt(stranger, 'a guess'), 'signInFailed');
    await expectRefusal(attempt(elsewhere), 'tooManyAttempts');
    await expect(attempt(home)).resolves.toBeDefined();
    for (let count = 1; count <= 6; count += 1) {
      await expectRefusal(attempt(home, 'a guess'), 'signInFailed');
    }
    await expectRefusal(attempt(home), 'tooManyAttempts');
  });

  it('forgets one’s own mistakes once one is in', async () => {
    const { signInName } = await anAccount();
    const request = aRequest();
    const attempt = (password: string) => signIn(request, { signInName, password });
    for (let round = 1; round <= 3; round += 1) {
      for (let count = 1; count <= 4; count += 1) {
        await expectRefusal(attempt('a guess'), 'signInFailed');
      }
      await expect(attempt(PASSWORD)).resolves.toBeDefined();
    }
  });
});
