import { afterAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { keepNewIdentity } from '@/lib/domain/openid';
import {
  completeSignIn,
  endSessionsByIssuer,
  findLiveSession,
  proveByIssuer,
  signIn,
} from '@/lib/domain/users';
import { codeAt } from '../../support/codes';
import { startLogoutEndpoint } from '../../support/logout-endpoint';
import { signOutThere, startOpenIdProvider, type Cookies } from '../../support/openid-provider';
import { expectRefusal } from '../../support/outcomes';
import { unique } from '../../support/people';
import { aRequest, PASSWORD } from '../auth/support';
import { actorOf, forgetCodes, setUpApp } from '../factors/support';
import { aBrowser, aKnownMember, aMember, aTenantOf, enter, goAndReturn } from './support';

const provider = await startOpenIdProvider('http://localhost:3000/sign-in?notice=signed-out');
const endpoint = await startLogoutEndpoint();
afterAll(provider.stop);
afterAll(endpoint.stop);

const newCookies = (): Cookies => new Map();
const isIn = async (secret: string) => (await findLiveSession(secret)) !== null;
const recordOf = (organizationId: string) =>
  db.auditRecord.findMany({ where: { organizationId, action: 'end_sessions_by_issuer' } });

/** A member of an organization whose issuer tells of ends. */
async function aToldMember(naming: 'session' | 'owner' = 'session') {
  const known = await aKnownMember(provider);
  provider.tellEnds(endpoint.of(known.tenant.id), naming);
  provider.told.length = 0;
  return known;
}

describe('a session that ends at the issuer', () => {
  it('ends the one that it opened here, at once and on record, and no other', async () => {
    const { tenant, member } = await aToldMember();
    const [one, other] = [newCookies(), newCookies()];
    const { secret: ended } = await enter(tenant, { cookies: one });
    const { secret: elsewhere } = await enter(tenant, { cookies: other });
    const { secret: byPassword } = await signIn(aRequest(), {
      signInName: member.signInName,
      password: PASSWORD,
    });
    await signOutThere(provider.issuer, one);
    expect(provider.told).toEqual([200]);
    expect(await isIn(ended)).toBe(false);
    expect(await Promise.all([elsewhere, byPassword].map(isIn))).toEqual([true, true]);
    expect(await recordOf(tenant.id)).toMatchObject([
      {
        actorName: 'system',
        actorUserId: null,
        resourceId: member.id,
        ip: '10.9.8.7',
        after: { issuer: provider.issuer, ended: 1 },
      },
    ]);
    // There is nothing left of it: as good, and nothing to write down.
    await signOutThere(provider.issuer, one);
    expect(await recordOf(tenant.id)).toHaveLength(1);
  });

  it('ends all that it opened for somebody when it names nobody’s session', async () => {
    const { tenant, member } = await aToldMember('owner');
    const [one, other] = [newCookies(), newCookies()];
    const { secret: first } = await enter(tenant, { cookies: one });
    const { secret: second } = await enter(tenant, { cookies: other });
    const { subject } = await db.identity.findFirstOrThrow({ where: { userId: member.id } });
    provider.person = unique('colleague');
    const colleague = await aMember(tenant);
    await db.identity.create({
      data: {
        userId: colleague.id,
        organizationId: tenant.id,
        viaOperator: false,
        issuer: provider.issuer,
        subject: provider.person,
      },
    });
    const { secret: third } = await enter(tenant, { cookies: newCookies() });
    await signOutThere(provider.issuer, one);
    expect(await Promise.all([first, second, third].map(isIn))).toEqual([false, false, true]);
    expect(await recordOf(tenant.id)).toMatchObject([{ after: { ended: 2 } }]);
    expect(subject).not.toBe(provider.person);
  });

  it('ends the session of another organization only where that one is told', async () => {
    const { tenant } = await aToldMember();
    const cookies = newCookies();
    const { secret } = await enter(tenant, { cookies });
    const { tenant: other } = await aTenantOf(provider);
    provider.tellEnds(endpoint.of(other.id));
    await signOutThere(provider.issuer, cookies);
    expect(provider.told).toEqual([200]);
    expect(await isIn(secret)).toBe(true);
    expect([...(await recordOf(tenant.id)), ...(await recordOf(other.id))]).toEqual([]);
  });

  it('ends a sign-in that waits for its second factor, and the session it becomes', async () => {
    const { tenant, member } = await aToldMember();
    const { secret: open } = await enter(tenant);
    const key = await setUpApp({ ...(await actorOf(open)), provedAt: new Date() });
    await forgetCodes(member.id);
    const [one, other] = [newCookies(), newCookies()];
    const waiting = await enter(tenant, { cookies: one });
    expect(waiting.awaitsFactor).toBe(true);
    await signOutThere(provider.issuer, one);
    const finish = (secret: string) => completeSignIn(aRequest(), secret, { otp: codeAt(key) });
    await expectRefusal(finish(waiting.secret), 'signInExpired');
    const { secret } = await finish((await enter(tenant, { cookies: other })).secret);
    expect(await isIn(secret)).toBe(true);
    await signOutThere(provider.issuer, other);
    expect(await isIn(secret)).toBe(false);
  });

  it('ends the one that a password linked to it, and what waits to be linked', async () => {
    const { tenant } = await aTenantOf(provider);
    provider.tellEnds(endpoint.of(tenant.id));
    for (const isLinked of [true, false]) {
      const member = await aMember(tenant);
      const input = { signInName: member.signInName, password: PASSWORD };
      provider.person = unique('new');
      const cookies = newCookies();
      const { browser, ...confirmed } = await goAndReturn(tenant, { cookies });
      await keepNewIdentity(browser, confirmed);
      const link = () => signIn(aRequest(), input, browser);
      const linked = isLinked ? await link() : null;
      await signOutThere(provider.issuer, cookies);
      if (linked === null) await expectRefusal(link(), 'visitUnknown');
      else expect(await isIn(linked.secret)).toBe(false);
    }
  });

  it('is the one in which its owner proved it anew', async () => {
    const { tenant } = await aToldMember();
    const [one, other] = [newCookies(), newCookies()];
    const { secret } = await enter(tenant, { cookies: one });
    const actor = await actorOf(secret);
    const { sessionId } = actor;
    const purpose = { purpose: 'PROVE', sessionId } as const;
    const renewed = await proveByIssuer(
      actor,
      await goAndReturn(tenant, { ...purpose, cookies: other }),
    );
    await signOutThere(provider.issuer, one);
    expect(await isIn(renewed.secret)).toBe(true);
    await signOutThere(provider.issuer, other);
    expect(await isIn(renewed.secret)).toBe(false);
  });
});

describe('an address for an issuer', () => {
  const told = async (part: string, body: string) => {
    const answer = await fetch(endpoint.of(part), { method: 'POST', body });
    const said: unknown = await answer.json();
    return [answer.status, answer.headers.get('cache-control'), said];
  };
  const refused = (why: string) => [
    400,
    'no-store',
    { error: 'invalid_request', error_description: why },
  ];

  it('answers 400, kept by nobody, to whatever is no token', async () => {
    const { tenant } = await aTenantOf(provider);
    expect(await told('nowhere', 'logout_token=x')).toEqual(refused('unknown_issuer'));
    expect(await told(tenant.id, '')).toEqual(refused('one_logout_token_needed'));
    expect(await told(tenant.id, 'logout_token=x&logout_token=y')).toEqual(
      refused('one_logout_token_needed'),
    );
    for (const token of ['', 'x', 'a.b.c', 'x'.repeat(20_000)]) {
      const body = new URLSearchParams({ logout_token: token }).toString();
      expect(await told(tenant.id, body)).toEqual(refused('issuerAnswerWrong'));
    }
    expect(await told('all', 'logout_token=x')).toEqual(refused('noIssuer'));
    const token = aBrowser();
    await expectRefusal(
      endSessionsByIssuer(aRequest(), { organizationId: null, token }),
      'noIssuer',
    );
  });
});
