import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { endSessionBySecret, findLiveSession, signIn, touchSession } from '@/lib/domain/users';
import { MOST_SESSIONS } from '@/lib/domain/users/limit-sessions';
import { aRequest, anAccount, PASSWORD } from './support';

async function aSession() {
  const account = await anAccount();
  const { secret } = await signIn(aRequest(), {
    signInName: account.signInName,
    password: PASSWORD,
  });
  const live = await findLiveSession(secret);
  if (live === null) throw new Error('The session did not begin');
  return { account, secret, id: live.sessionId };
}

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);

describe('a session is over', () => {
  it('once it is signed out, for good', async () => {
    const { secret, id } = await aSession();
    await endSessionBySecret(secret);
    expect(await findLiveSession(secret)).toBeNull();
    await touchSession(id);
    expect(await findLiveSession(secret)).toBeNull();
  });

  it.each([
    ['when it was revoked', { revokedAt: new Date() }],
    ['after 30 idle minutes', { lastSeenAt: ago(30.1) }],
    ['after 8 hours', { expiresAt: ago(0.1) }],
  ])('%s', async (_name, data) => {
    const { secret, id } = await aSession();
    await db.session.update({ where: { id }, data });
    expect(await findLiveSession(secret)).toBeNull();
    await touchSession(id);
    expect(await findLiveSession(secret)).toBeNull();
  });

  it.each(['BLOCKED', 'DELETED', 'UNVERIFIED'] as const)('once its user is %s', async (status) => {
    const { secret, account } = await aSession();
    await db.user.update({ where: { id: account.id }, data: { status } });
    expect(await findLiveSession(secret)).toBeNull();
  });

  it('for a secret that names none', async () => {
    const { id } = await aSession();
    expect(await findLiveSession('no such secret')).toBeNull();
    expect(await findLiveSession(id)).toBeNull();
  });
});

describe('the sessions of one account', () => {
  it('are so many at most: the one that lay idle longest makes room, of nobody else', async () => {
    const { account, secret: oldest, id } = await aSession();
    const someoneElse = await aSession();
    await db.session.update({ where: { id }, data: { lastSeenAt: ago(20) } });
    await db.session.update({ where: { id: someoneElse.id }, data: { lastSeenAt: ago(25) } });
    const { id: userId, organizationId, signInName } = account;
    const expiresAt = ago(-60);
    await db.session.createMany({
      data: Array.from({ length: MOST_SESSIONS - 1 }, (_, n) => ({
        id: `${userId}-${n}`,
        userId,
        organizationId,
        expiresAt,
        lastSeenAt: ago(10),
      })),
    });
    const live = () => db.session.count({ where: { userId, revokedAt: null } });
    expect(await live()).toBe(MOST_SESSIONS);
    const { secret } = await signIn(aRequest(), { signInName, password: PASSWORD });
    expect(await live()).toBe(MOST_SESSIONS);
    expect(await findLiveSession(oldest)).toBeNull();
    expect(await findLiveSession(secret)).not.toBeNull();
    expect(await findLiveSession(someoneElse.secret)).not.toBeNull();
  });

  it('that begin at the same moment wait for none of each other', async () => {
    const { account } = await aSession();
    const { id: userId, organizationId, signInName } = account;
    await db.session.createMany({
      data: Array.from({ length: MOST_SESSIONS }, (_, n) => ({
        id: `${userId}-${n}`,
        userId,
        organizationId,
        expiresAt: ago(-60),
        lastSeenAt: ago(10),
      })),
    });
    const begun = await Promise.all(
      Array.from({ length: 6 }, () => signIn(aRequest(), { signInName, password: PASSWORD })),
    );
    const found = await Promise.all(begun.map(({ secret }) => findLiveSession(secret)));
    expect(found.filter((session) => session === null)).toEqual([]);
  });
});

describe('a live session', () => {
  it('has the roles of this moment', async () => {
    const { secret, account } = await aSession();
    await db.userRole.deleteMany({ where: { userId: account.id } });
    expect((await findLiveSession(secret))?.roles).toEqual([]);
  });

  it('lives on while it is used, and writes that down once a minute', async () => {
    const { secret, id } = await aSession();
    const seen = ago(29);
    await db.session.update({ where: { id }, data: { lastSeenAt: seen } });
    expect((await findLiveSession(secret))?.needsTouch).toBe(true);
    await touchSession(id);
    const { lastSeenAt } = await db.session.findUniqueOrThrow({ where: { id } });
    expect(lastSeenAt.getTime()).toBeGreaterThan(seen.getTime());
    expect((await findLiveSession(secret))?.needsTouch).toBe(false);
    await touchSession(id);
    const again = await db.session.findUniqueOrThrow({ where: { id } });
    expect(again.lastSeenAt).toEqual(lastSeenAt);
  });
});
