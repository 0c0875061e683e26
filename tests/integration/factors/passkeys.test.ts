import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access';
import { db } from '@/lib/db';
import { addPasskey, beginPasskey } from '@/lib/domain/factors';
import {
  askForProof,
  beginPasskeySignIn,
  beginSecondFactor,
  completeSignIn,
  findLiveSession,
  proveIdentity,
  signInWithPasskey,
} from '@/lib/domain/users';
import { env } from '@/lib/env';
import { withOneConnection } from '../../support/one-connection';
import { expectRefusal } from '../../support/outcomes';
import { aDevice } from '../../support/passkeys';
import { aRequest, PASSWORD, recorded } from '../auth/support';
import { actorOf, aPerson, aWaitingSignIn, proof } from './support';

const HERE = { origin: env.appUrl, host: new URL(env.appUrl).hostname };
const handleOf = (userId: string) =>
  Buffer.from(userId.replaceAll('-', ''), 'hex').toString('base64url');

async function addTo(actor: Actor, device = aDevice()) {
  const { options } = await beginPasskey(actor);
  await addPasskey(actor, { name: 'Key', passkey: device.make(options, HERE) });
  return device;
}

/** Somebody with a passkey and nothing else beside the password. */
async function aPersonWithPasskey() {
  const person = await aPerson();
  return { ...person, device: await addTo(person.actor) };
}

const passkeysOf = (userId: string) => db.passkey.count({ where: { userId } });

describe('adding a passkey', () => {
  it('takes one that was made here, for this session, once', async () => {
    const { actor, account } = await aPerson();
    const { options } = await beginPasskey(actor);
    const passkey = aDevice().make(options, HERE);
    expect(await addPasskey(actor, { name: 'Key', passkey })).toEqual({ isFirst: true });
    await expectRefusal(addPasskey(actor, { name: 'Again', passkey }), 'passkeyRefused');
    expect(await passkeysOf(account.id)).toBe(1);
  });

  it.each([
    ['another origin', { origin: 'https://phishing.example' }],
    ['another site', { host: 'phishing.example' }],
    ['a challenge that nobody asked', { challenge: Buffer.alloc(32, 7).toString('base64url') }],
  ])('refuses one made for %s', async (_what, bent) => {
    const { actor, account } = await aPerson();
    const { options } = await beginPasskey(actor);
    const passkey = aDevice().make(options, { ...HERE, ...bent });
    await expectRefusal(addPasskey(actor, { name: 'Key', passkey }), 'passkeyRefused');
    expect(await passkeysOf(account.id)).toBe(0);
    expect(await recorded(account.organizationId)).not.toContain('add_passkey');
  });

  it('refuses the challenge of another session, and one whose time is over', async () => {
    const [mine, other] = [await aPerson(), await aPerson()];
    const { options } = await beginPasskey(other.actor);
    const stolen = aDevice().make(options, HERE);
    await expectRefusal(addPasskey(mine.actor, { name: 'Key', passkey: stolen }), 'passkeyRefused');
    const { options: old } = await beginPasskey(mine.actor);
    await db.passkeyChallenge.updateMany({
      where: { sessionId: mine.actor.sessionId },
      data: { expiresAt: new Date() },
    });
    const late = aDevice().make(old, HERE);
    await expectRefusal(addPasskey(mine.actor, { name: 'Key', passkey: late }), 'passkeyRefused');
    expect(await passkeysOf(mine.account.id)).toBe(0);
  });
});

describe('a passkey as the second factor', () => {
  it('completes the sign-in it was asked for, once', async () => {
    const { account, device } = await aPersonWithPasskey();
    const secret = await aWaitingSignIn(account.signInName);
    const { options } = await beginSecondFactor(secret);
    const passkey = device.prove(options, HERE);
    const signedIn = await completeSignIn(aRequest(), secret, { passkey });
    expect(await findLiveSession(signedIn.secret)).toMatchObject({ userId: account.id });
    const next = await aWaitingSignIn(account.signInName);
    await expectRefusal(completeSignIn(aRequest(), next, { passkey }), 'passkeyRefused');
    expect(await findLiveSession(next)).toBeNull();
  });

  it('lets one of many answers at the same moment in', async () => {
    const { account, device } = await aPersonWithPasskey();
    const secret = await aWaitingSignIn(account.signInName);
    const { options } = await beginSecondFactor(secret);
    const passkey = device.prove(options, HERE);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 8 }, () => completeSignIn(aRequest(), secret, { passkey })),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it.each([
    ['another origin', { origin: 'https://phishing.example' }],
    ['another site', { host: 'phishing.example' }],
    ['a challenge that nobody asked', { challenge: Buffer.alloc(32, 7).toString('base64url') }],
  ])('refuses what was signed for %s', async (_what, bent) => {
    const { account, device } = await aPersonWithPasskey();
    const secret = await aWaitingSignIn(account.signInName);
    const { options } = await beginSecondFactor(secret);
    const passkey = device.prove(options, { ...HERE, ...bent });
    await expectRefusal(completeSignIn(aRequest(), secret, { passkey }), 'passkeyRefused');
  });

  it('uses its challenge up even when the answer is wrong', async () => {
    const { account, device } = await aPersonWithPasskey();
    const secret = await aWaitingSignIn(account.signInName);
    const { options } = await beginSecondFactor(secret);
    const wrong = device.prove(options, { ...HERE, host: 'phishing.example' });
    await expectRefusal(completeSignIn(aRequest(), secret, { passkey: wrong }), 'passkeyRefused');
    const right = device.prove(options, HERE);
    await expectRefusal(completeSignIn(aRequest(), secret, { passkey: right }), 'passkeyRefused');
  });

  it('refuses another person’s passkey, another sign-in’s challenge and a copied device', async () => {
    const [mine, other] = [await aPersonWithPasskey(), await aPersonWithPasskey()];
    const secret = await aWaitingSignIn(mine.account.signInName);
    const theirs = other.device.prove((await beginSecondFactor(secret)).options, HERE);
    await expectRefusal(completeSignIn(aRequest(), secret, { passkey: theirs }), 'passkeyRefused');
    const second = await aWaitingSignIn(mine.account.signInName);
    const { options: elsewhere } = await beginSecondFactor(second);
    const moved = mine.device.prove(elsewhere, HERE);
    await expectRefusal(completeSignIn(aRequest(), secret, { passkey: moved }), 'passkeyRefused');
    await db.passkey.updateMany({ where: { userId: mine.account.id }, data: { counter: 9 } });
    const { options } = await beginSecondFactor(secret);
    const copied = mine.device.prove(options, { ...HERE, counter: 9 });
    await expectRefusal(completeSignIn(aRequest(), secret, { passkey: copied }), 'passkeyRefused');
  });
});

describe('a passkey that proves it once more', () => {
  async function asked(verified: boolean) {
    const { actor, device } = await aPersonWithPasskey();
    const { passkeyOptions } = await askForProof(actor);
    if (passkeyOptions === null) throw new Error('No passkey is asked for');
    return { actor, passkey: device.prove(passkeyOptions, { ...HERE, verified }) };
  }

  it('is enough by itself when it knows its user, once', async () => {
    const { actor, passkey } = await asked(true);
    const renewed = await proveIdentity(actor, proof({ passkey }));
    const after = await actorOf(renewed.secret);
    await expectRefusal(proveIdentity(after, proof({ passkey })), 'passkeyRefused');
  });

  it('needs the password beside it when it does not', async () => {
    const first = await asked(false);
    const alone = proveIdentity(first.actor, proof({ passkey: first.passkey }));
    await expectRefusal(alone, 'proofIncomplete');
    const { actor, passkey } = await asked(false);
    const both = await proveIdentity(actor, proof({ password: PASSWORD, passkey }));
    expect(await findLiveSession(both.secret)).not.toBeNull();
  });

  it('is not left out: the password alone does not do', async () => {
    const { actor } = await asked(true);
    await expectRefusal(proveIdentity(actor, proof({ password: PASSWORD })), 'proofIncomplete');
  });
});

describe('a passkey alone', () => {
  it('signs in when it knows its user', async () => {
    const { account, device } = await aPersonWithPasskey();
    const { options } = await beginPasskeySignIn(aRequest());
    const around = { ...HERE, userHandle: handleOf(account.id) };
    const signedIn = await signInWithPasskey(aRequest(), {
      passkey: device.prove(options, around),
    });
    expect(signedIn).toMatchObject({ userId: account.id, awaitsFactor: false });
  });

  it('signs in on a single connection to the database, as many at once have to', async () => {
    const { account, device } = await aPersonWithPasskey();
    const { options } = await beginPasskeySignIn(aRequest());
    const around = { ...HERE, userHandle: handleOf(account.id) };
    const passkey = device.prove(options, around);
    const signedIn = await withOneConnection(() => signInWithPasskey(aRequest(), { passkey }));
    expect(signedIn).toMatchObject({ userId: account.id });
  });

  it.each([
    ['did not verify its user', { verified: false }],
    ['names another account', { userHandle: handleOf('019a0000-0000-7000-8000-000000000000') }],
  ])('is refused when it %s', async (_what, bent) => {
    const { account, device } = await aPersonWithPasskey();
    const { options } = await beginPasskeySignIn(aRequest());
    const around = { ...HERE, userHandle: handleOf(account.id), ...bent };
    const passkey = device.prove(options, around);
    await expectRefusal(signInWithPasskey(aRequest(), { passkey }), 'passkeyRefused');
  });

  it('is refused when the account is blocked', async () => {
    const { account, device } = await aPersonWithPasskey();
    await db.user.update({ where: { id: account.id }, data: { status: 'BLOCKED' } });
    const { options } = await beginPasskeySignIn(aRequest());
    const passkey = device.prove(options, { ...HERE, userHandle: handleOf(account.id) });
    await expectRefusal(signInWithPasskey(aRequest(), { passkey }), 'passkeyRefused');
  });
});

describe('where the organization requires its issuer', () => {
  it('a passkey lets in nobody but those who may change that, and no session begins', async () => {
    const { device, account } = await aPersonWithPasskey();
    const { id, organizationId } = account;
    await db.userRole.deleteMany({ where: { userId: id } });
    await db.signInIssuer.create({
      data: {
        organizationId,
        issuer: 'https://login.example.com',
        clientId: 'x',
        sealedSecret: 'x',
        isRequired: true,
      },
    });
    const sessions = () => db.session.count({ where: { userId: id } });
    const before = await sessions();
    const come = async () => {
      const { options } = await beginPasskeySignIn(aRequest());
      return signInWithPasskey(aRequest(), {
        passkey: device.prove(options, { ...HERE, userHandle: handleOf(id) }),
      });
    };
    await expectRefusal(come(), 'organizationSignIn');
    expect(await sessions()).toBe(before);
    await db.userRole.create({ data: { userId: id, organizationId, role: 'GLOBAL_ADMIN' } });
    expect((await come()).userId).toBe(id);
  });
});
