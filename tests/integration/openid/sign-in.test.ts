import { afterAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { completeVisit, keepNewIdentity } from '@/lib/domain/openid';
import {
  changePassword,
  completeSignIn,
  endSessionBySecret,
  findLiveSession,
  findSignOutUrl,
  proveByIssuer,
  proveIdentity,
  signIn,
  signInByIssuer,
} from '@/lib/domain/users';
import { codeAt } from '../../support/codes';
import { withOneConnection } from '../../support/one-connection';
import { startOpenIdProvider, visit } from '../../support/openid-provider';
import { atOnce, expectRefusal } from '../../support/outcomes';
import { unique } from '../../support/people';
import { aRequest, NEW_PASSWORD, PASSWORD } from '../auth/support';
import { actorOf, forgetCodes, proof, setUpApp } from '../factors/support';
import { isLive } from '../users/support';
import {
  aBrowser,
  aKnownMember,
  aMember,
  aTenantOf,
  enter,
  goAndReturn,
  leave,
  save,
  turnOff,
} from './support';

const provider = await startOpenIdProvider('http://localhost:3000/sign-in?notice=signed-out');
afterAll(provider.stop);

describe('signing in by an issuer', () => {
  it('opens a session of the one whose subject it is, and says where to sign out', async () => {
    const { tenant, member } = await aKnownMember(provider);
    await db.user.update({ where: { id: member.id }, data: { mustChangePassword: true } });
    const { secret, userId, mustChangePassword } = await enter(tenant);
    expect({ userId, mustChangePassword }).toEqual({
      userId: member.id,
      mustChangePassword: false,
    });
    expect(await findLiveSession(secret)).toMatchObject({
      userId: member.id,
      mustChangePassword: false,
      hasSecondFactor: false,
    });
    expect(await findSignOutUrl(secret)).toBeNull();
    await endSessionBySecret(secret);
    const signOut = new URL((await findSignOutUrl(secret)) ?? '');
    expect(signOut.origin).toBe(provider.issuer);
    expect(signOut.searchParams.get('post_logout_redirect_uri')).toMatch(/notice=signed-out$/);
  });

  it('needs a single connection to the database, as many at once have to', async () => {
    const { tenant, member } = await aKnownMember(provider);
    const confirmed = await goAndReturn(tenant);
    const signedIn = await withOneConnection(() => signInByIssuer(aRequest(), confirmed));
    expect(signedIn).toMatchObject({ userId: member.id });
  });

  it('takes nobody by the mail claim', async () => {
    const { tenant, member } = await aKnownMember(provider);
    Object.assign(provider, { person: unique('stranger'), email: member.signInName });
    expect(await signInByIssuer(aRequest(), await goAndReturn(tenant))).toBeNull();
    expect(await db.session.count({ where: { userId: member.id } })).toBe(0);
  });

  it('knows a subject in the organization whose issuer it is, and in no other', async () => {
    await aKnownMember(provider);
    const { tenant: other } = await aTenantOf(provider);
    expect(await signInByIssuer(aRequest(), await goAndReturn(other))).toBeNull();
  });

  it('refuses whoever is blocked here', async () => {
    const { tenant, member } = await aKnownMember(provider);
    await db.user.update({ where: { id: member.id }, data: { status: 'BLOCKED' } });
    const confirmed = await goAndReturn(tenant);
    await expectRefusal(signInByIssuer(aRequest(), confirmed), 'signInFailed');
  });

  it('goes on when the issuer changes its keys, also in between', async () => {
    const { tenant } = await aKnownMember(provider);
    await enter(tenant);
    provider.rotateKeys();
    await enter(tenant);
    const { url, back } = await leave(tenant);
    provider.rotateKeys();
    const confirmed = await completeVisit({ ...back, search: await visit(url) });
    expect(confirmed.issuer).toBe(provider.issuer);
  });
});

describe('an answer is taken once, from the browser that left, for the issuer it left for', () => {
  it('not twice, and of many at once one', async () => {
    const { tenant } = await aKnownMember(provider);
    const { url, back } = await leave(tenant);
    const search = await visit(url);
    const attempts = Array.from({ length: 6 }, () => () => completeVisit({ ...back, search }));
    const { succeeded, refusals } = await atOnce(attempts);
    expect({ succeeded, refusals }).toEqual({
      succeeded: 1,
      refusals: Array.from({ length: 5 }, () => 'visitUnknown'),
    });
    await expectRefusal(completeVisit({ ...back, search }), 'visitUnknown');
  });

  it('not from another browser, with a forged state, without one, or after ten minutes', async () => {
    const { tenant } = await aKnownMember(provider);
    const { url, back } = await leave(tenant);
    const search = await visit(url);
    const forged = new URLSearchParams(search);
    forged.set('state', 'forged');
    await expectRefusal(completeVisit({ ...back, search, browser: aBrowser() }), 'visitUnknown');
    await expectRefusal(completeVisit({ ...back, search, browser: null }), 'visitUnknown');
    await expectRefusal(
      completeVisit({ ...back, search: `?${forged.toString()}` }),
      'visitUnknown',
    );
    await expectRefusal(completeVisit({ ...back, search: '?code=one' }), 'visitUnknown');
    await db.issuerVisit.updateMany({ data: { expiresAt: new Date() } });
    await expectRefusal(completeVisit({ ...back, search }), 'visitUnknown');
  });

  it('not at the address of another organization, nor in the name of another issuer', async () => {
    const { tenant } = await aKnownMember(provider);
    const { tenant: other } = await aTenantOf(provider);
    const { url, back } = await leave(tenant);
    const search = await visit(url);
    await expectRefusal(
      completeVisit({ ...back, search, organizationId: other.id }),
      'visitUnknown',
    );
    const mixed = new URLSearchParams(search);
    expect(mixed.get('iss')).toBe(provider.issuer);
    mixed.set('iss', 'https://login.example.com');
    await expectRefusal(
      completeVisit({ ...back, search: `?${mixed.toString()}` }),
      'issuerAnswerWrong',
    );
  });

  it('not with a code of another visit', async () => {
    const { tenant } = await aKnownMember(provider);
    const first = await leave(tenant);
    const second = await leave(tenant);
    const stolen = new URLSearchParams(await visit(first.url)).get('code') ?? '';
    const search = new URLSearchParams(await visit(second.url));
    search.set('code', stolen);
    await expectRefusal(
      completeVisit({ ...second.back, search: `?${search.toString()}` }),
      'issuerAnswerWrong',
    );
  });

  it('not when the issuer let nobody in', async () => {
    const { tenant } = await aKnownMember(provider);
    const { url, back } = await leave(tenant);
    const state = new URL(url).searchParams.get('state') ?? '';
    const search = new URLSearchParams({ error: 'access_denied', state, iss: provider.issuer });
    await expectRefusal(
      completeVisit({ ...back, search: `?${search.toString()}` }),
      'issuerRefused',
    );
  });
});

describe('the second factor', () => {
  async function withApp(changes: Parameters<typeof aTenantOf>[1] = {}) {
    const known = await aKnownMember(provider, changes);
    const { secret } = await enter(known.tenant);
    const key = await setUpApp({ ...(await actorOf(secret)), provedAt: new Date() });
    await forgetCodes(known.member.id);
    return { ...known, key };
  }

  it('is asked for here unless the issuer asked for one, and the session stays the issuer’s', async () => {
    const { tenant, key } = await withApp();
    const waiting = await enter(tenant);
    expect(waiting.awaitsFactor).toBe(true);
    expect(await findLiveSession(waiting.secret)).toBeNull();
    const { secret } = await completeSignIn(aRequest(), waiting.secret, { otp: codeAt(key) });
    await endSessionBySecret(secret);
    expect(await findSignOutUrl(secret)).toContain(provider.issuer);
    provider.amr = ['pwd', 'mfa'];
    const { secret: another, awaitsFactor } = await enter(tenant);
    expect(awaitsFactor).toBe(false);
    expect(await findLiveSession(another)).toMatchObject({ hasSecondFactor: true });
  });

  it('is the issuer’s where the organization says that it always asks', async () => {
    const { tenant } = await withApp({ answersForFactor: true });
    expect((await enter(tenant)).awaitsFactor).toBe(false);
  });
});

describe('a proof asked anew', () => {
  it('is given by the issuer, for the session that left, by the same person', async () => {
    const { tenant, subject } = await aKnownMember(provider);
    const { secret } = await enter(tenant);
    const actor = await actorOf(secret);
    const { sessionId } = actor;
    const purpose = { purpose: 'PROVE', sessionId } as const;
    provider.person = unique('another');
    const other = await goAndReturn(tenant, purpose);
    await expectRefusal(proveByIssuer(actor, other), 'issuerOther');
    provider.person = subject;
    const confirmed = await goAndReturn(tenant, purpose);
    await expectRefusal(proveByIssuer({ ...actor, sessionId: 'another' }, confirmed), 'conflict');
    const renewed = await proveByIssuer(actor, confirmed);
    expect(await findLiveSession(secret)).toBeNull();
    expect(await findLiveSession(renewed.secret)).toMatchObject({ userId: actor.userId });
  });
});

describe('an organization that requires its issuer', () => {
  it('lets no member in by a password, but Global admins, guests, and whoever links', async () => {
    const { tenant, admin, member } = await aKnownMember(provider, { isRequired: true });
    const guest = await aMember(tenant, { isGuest: true });
    const boss = await aMember(tenant);
    await db.userRole.create({
      data: { userId: boss.id, organizationId: tenant.id, role: 'GLOBAL_ADMIN' },
    });
    await db.user.update({
      where: { id: guest.id },
      data: { signInName: `${unique('guest')}@outside.example` },
    });
    const by = (signInName: string, password = PASSWORD) =>
      signIn(aRequest(), { signInName, password });
    await expectRefusal(by(member.signInName), 'organizationSignIn');
    await expectRefusal(by(member.signInName, 'wrong'), 'organizationSignIn');
    await expectRefusal(by(`nobody@${tenant.domain}`), 'organizationSignIn');
    await expectRefusal(by(boss.signInName, 'wrong'), 'organizationSignIn');
    await by(boss.signInName);
    const { signInName } = await db.user.findUniqueOrThrow({ where: { id: guest.id } });
    await by(signInName);
    const { secret } = await enter(tenant);
    await expectRefusal(
      proveIdentity(await actorOf(secret), proof({ password: PASSWORD })),
      'proofWrong',
    );
    const long = new Date(Date.now() - 3_600_000);
    await db.session.updateMany({ where: { userId: member.id }, data: { provedAt: long } });
    // No password of ours stands for the issuer's word, not even on the way to another one.
    const next = await changePassword(await actorOf(secret), {
      currentPassword: PASSWORD,
      password: NEW_PASSWORD,
      passwordAgain: NEW_PASSWORD,
    });
    expect((await findLiveSession(next.secret))?.provedAt).toEqual(long);
    const newcomer = await aMember(tenant);
    provider.person = unique('new');
    const { browser, ...confirmed } = await goAndReturn(tenant);
    await keepNewIdentity(browser, confirmed);
    await signIn(aRequest(), { signInName: newcomer.signInName, password: PASSWORD }, browser);
    expect(admin.organization.id).toBe(tenant.id);
  });

  it('ends what members opened otherwise, and turned off what it opened', async () => {
    const { tenant, admin, member } = await aKnownMember(provider);
    const { secret: byPassword } = await signIn(aRequest(), {
      signInName: member.signInName,
      password: PASSWORD,
    });
    const { secret: byIssuer } = await enter(tenant);
    await save(admin, provider.issuer, { isRequired: true, clientSecret: '' });
    expect(await findLiveSession(byPassword)).toBeNull();
    const session = await findLiveSession(byIssuer);
    expect(session).not.toBeNull();
    await turnOff(admin);
    expect(await isLive(session?.sessionId ?? '')).toBe(false);
    await signIn(aRequest(), { signInName: member.signInName, password: PASSWORD });
    await expectRefusal(turnOff(admin), 'notFound');
  });
});
