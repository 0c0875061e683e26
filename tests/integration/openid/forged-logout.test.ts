import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import type { Confirmed } from '@/lib/domain/openid';
import { endSessionsByIssuer, findLiveSession, signInByIssuer } from '@/lib/domain/users';
import { LOGOUT_EVENT, startForgingIssuer, type Forgery } from '../../support/forging-issuer';
import { CLIENT } from '../../support/openid-provider';
import { atOnce, expectRefusal } from '../../support/outcomes';
import { aRequest } from '../auth/support';
import { aMember, anIdentity, aTenantOf, save, turnOff } from './support';

const forger = await startForgingIssuer();
afterAll(forger.stop);

const SUBJECT = 'subject-1';
const now = () => Math.floor(Date.now() / 1000);
let tenant: Awaited<ReturnType<typeof aTenantOf>>['tenant'];
let secret: string;

/** What the issuer has said of its subject. */
const confirmed = (changes: Partial<Confirmed> = {}): Confirmed => ({
  purpose: 'SIGN_IN',
  sessionId: null,
  organizationId: tenant.id,
  issuer: forger.issuer,
  subject: SUBJECT,
  sid: 'session-1',
  saidAt: new Date(Date.now() - 5000),
  provedAt: null,
  hasFactor: false,
  signOutUrl: null,
  ...changes,
});

async function open(changes: Partial<Confirmed> = {}): Promise<string> {
  const signedIn = await signInByIssuer(aRequest(), confirmed(changes));
  if (signedIn === null) throw new Error('Nobody has this identity');
  return signedIn.secret;
}

const tell = (token: string, organizationId: string | null = tenant.id) =>
  endSessionsByIssuer(aRequest(), { organizationId, token });
const isIn = async (of = secret) => (await findLiveSession(of)) !== null;

beforeAll(async () => {
  ({ tenant } = await aTenantOf(forger));
  await anIdentity(await aMember(tenant), { issuer: forger.issuer, subject: SUBJECT });
});
beforeEach(async () => {
  await db.issuerLogout.deleteMany();
  secret = await open();
});

const event = { [LOGOUT_EVENT]: {} };
const FORGERIES: Readonly<Record<string, () => Forgery>> = {
  'no type': () => ({ typ: '' }),
  'the type of any token': () => ({ typ: 'JWT' }),
  'the type of an access token': () => ({ typ: 'at+jwt' }),
  'a nonce': () => ({ claims: { nonce: 'of-an-id-token' } }),
  'an empty nonce': () => ({ claims: { nonce: null } }),
  'no event': () => ({ claims: { events: undefined } }),
  'another event': () => ({ claims: { events: { 'https://login.example.com/else': {} } } }),
  'an event that is no object': () => ({ claims: { events: { [LOGOUT_EVENT]: true } } }),
  'a list of events': () => ({ claims: { events: [LOGOUT_EVENT, event] } }),
  'another issuer': () => ({ claims: { iss: 'https://login.example.com' } }),
  'another audience': () => ({ claims: { aud: 'somebody-else' } }),
  'no audience': () => ({ claims: { aud: undefined } }),
  'an end that is past': () => ({ claims: { iat: now() - 200, exp: now() - 100 } }),
  'no end': () => ({ claims: { exp: undefined } }),
  'no beginning': () => ({ claims: { iat: undefined } }),
  'a beginning of long ago': () => ({ claims: { iat: now() - 600, exp: now() + 600 } }),
  'a beginning to come': () => ({ claims: { iat: now() + 300, exp: now() + 600 } }),
  'no name of its own': () => ({ claims: { jti: undefined } }),
  'an empty name of its own': () => ({ claims: { jti: '' } }),
  'a name that is no text': () => ({ claims: { jti: 1 } }),
  'nobody and no session': () => ({ claims: { sub: undefined } }),
  'a subject that is no text': () => ({ claims: { sub: 1 } }),
  'a session that is no text': () => ({ claims: { sid: ['session-1'] } }),
  'a session without end': () => ({ claims: { sid: 'x'.repeat(256) } }),
  'no signature': () => ({ alg: 'none' }),
  'a signature by the shared secret': () => ({ alg: 'HS256' }),
  'a signature by a key that is not published': () => ({ strangeKey: true }),
};

describe('a logout token with', () => {
  it.each(Object.keys(FORGERIES))('%s ends nothing', async (name) => {
    await expectRefusal(tell(forger.logoutToken(FORGERIES[name]?.())), 'issuerAnswerWrong');
    expect(await isIn()).toBe(true);
    expect(await db.issuerLogout.count()).toBe(0);
  });

  it.each([
    ['the session and its owner', { sid: 'session-1' }],
    ['the owner alone', {}],
    ['the session alone', { sid: 'session-1', sub: undefined }],
    ['several audiences', { aud: [CLIENT.id, 'somebody-else'] }],
  ])('%s ends it', async (_what, claims) => {
    await tell(forger.logoutToken({ claims }));
    expect(await isIn()).toBe(false);
  });

  it.each([
    ['another session of the owner', { sid: 'session-2' }],
    ['the session and another owner', { sid: 'session-1', sub: 'subject-2' }],
    ['another session', { sid: 'session-2', sub: undefined }],
  ])('%s leaves it', async (_what, claims) => {
    await tell(forger.logoutToken({ claims }));
    expect(await isIn()).toBe(true);
  });

  it('a session ends those of the owner of which the issuer told none, and nobody else’s', async () => {
    const untold = await open({ sid: null });
    await tell(forger.logoutToken({ claims: { sid: 'session-9', sub: undefined } }));
    expect(await isIn(untold)).toBe(true);
    await tell(forger.logoutToken({ claims: { sid: 'session-9' } }));
    expect([await isIn(untold), await isIn()]).toEqual([false, true]);
  });
});

describe('an end that was told', () => {
  it('is taken once, of many at the same moment too', async () => {
    const token = forger.logoutToken();
    const { succeeded, refusals } = await atOnce(
      Array.from({ length: 5 }, () => () => tell(token)),
    );
    expect({ succeeded, others: new Set(refusals) }).toEqual({
      succeeded: 1,
      others: new Set(['issuerAnswerWrong']),
    });
    const again = await open({ saidAt: new Date(Date.now() + 2000) });
    await expectRefusal(tell(token), 'issuerAnswerWrong');
    expect(await isIn(again)).toBe(true);
  });

  it('leaves nothing open of a sign-in that was under way, however the two meet', async () => {
    await tell(forger.logoutToken());
    await expectRefusal(open(), 'issuerRefused');
    for (let round = 0; round < 20; round += 1) {
      await db.issuerLogout.deleteMany();
      await Promise.allSettled([open(), open(), tell(forger.logoutToken())]);
      const live = await db.session.count({
        where: { organizationId: tenant.id, revokedAt: null },
      });
      expect(live).toBe(0);
    }
  });

  it('is asked about at the issuer once, however many come', async () => {
    const before = forger.keysAsked();
    const tokens = Array.from({ length: 30 }, () => forger.logoutToken({ strangeKey: true }));
    await atOnce(tokens.map((token) => () => tell(token)));
    expect(forger.keysAsked() - before).toBeLessThanOrEqual(1);
  });

  it('is of one organization’s issuer, and of what it is to that one', async () => {
    const { tenant: other, admin } = await aTenantOf(forger);
    await anIdentity(await aMember(other), { issuer: forger.issuer, subject: SUBJECT });
    const elsewhere = await open({ organizationId: other.id });
    await tell(forger.logoutToken(), other.id);
    expect([await isIn(), await isIn(elsewhere)]).toEqual([true, false]);
    await save(admin, forger.issuer, { clientId: 'another' });
    await expectRefusal(tell(forger.logoutToken(), other.id), 'issuerAnswerWrong');
    await turnOff(admin);
    await expectRefusal(tell(forger.logoutToken(), other.id), 'noIssuer');
  });
});
