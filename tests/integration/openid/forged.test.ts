import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { completeVisit } from '@/lib/domain/openid';
import { startForgingIssuer, type Forgery } from '../../support/forging-issuer';
import { expectRefusal } from '../../support/outcomes';
import { aTenantOf, leave } from './support';

const forger = await startForgingIssuer();
afterAll(forger.stop);
let tenant: Awaited<ReturnType<typeof aTenantOf>>['tenant'];
beforeAll(async () => {
  ({ tenant } = await aTenantOf(forger));
});

/** Comes back with a code that the issuer turns into the token it is told to make. */
async function answered(forgery: Forgery, purpose: 'SIGN_IN' | 'PROVE' = 'SIGN_IN') {
  const { url, back } = await leave(tenant, { purpose });
  const asked = new URL(url).searchParams;
  expect(asked.get('code_challenge_method')).toBe('S256');
  Object.assign(forger, { forgery, nonce: asked.get('nonce') });
  const search = new URLSearchParams({ code: 'a-code', state: asked.get('state') ?? '' });
  return completeVisit({ ...back, search: `?${search.toString()}` });
}

const now = () => Math.floor(Date.now() / 1000);

const FORGERIES: Readonly<Record<string, () => Forgery>> = {
  'another nonce': () => ({ claims: { nonce: 'forged' } }),
  'no nonce': () => ({ claims: { nonce: undefined } }),
  'another issuer': () => ({ claims: { iss: 'https://login.example.com' } }),
  'another audience': () => ({ claims: { aud: 'somebody-else' } }),
  'an audience of several, made for another': () => ({
    claims: { aud: ['partner-center', 'somebody-else'], azp: 'somebody-else' },
  }),
  'an end that is past': () => ({ claims: { iat: now() - 900, exp: now() - 300 } }),
  'no end': () => ({ claims: { exp: undefined } }),
  'a time to come': () => ({ claims: { nbf: now() + 900 } }),
  'no subject': () => ({ claims: { sub: undefined } }),
  'a subject of blanks': () => ({ claims: { sub: '  ' } }),
  'a subject without end': () => ({ claims: { sub: 'x'.repeat(256) } }),
  'no signature': () => ({ alg: 'none' }),
  'a signature by the shared secret': () => ({ alg: 'HS256' }),
  'a signature by a key that is not published': () => ({ strangeKey: true }),
};

describe('an ID token with', () => {
  it('nothing wrong is taken', async () => {
    expect(await answered({})).toMatchObject({ subject: 'subject-1', issuer: forger.issuer });
  });

  it.each(Object.keys(FORGERIES))('%s is refused', async (name) => {
    await expectRefusal(answered(FORGERIES[name]?.() ?? {}), 'issuerAnswerWrong');
  });
});

describe('a proof asked anew', () => {
  it.each([
    ['says nothing of when it was given', { auth_time: undefined }],
    ['was given before it was asked for', { auth_time: now() - 300 }],
    ['is of the future', { auth_time: now() + 3600 }],
  ])('that %s is refused', async (_what, claims) => {
    await expectRefusal(answered({ claims }, 'PROVE'), 'issuerProofOld');
  });

  it('is taken when it was given since', async () => {
    expect((await answered({}, 'PROVE')).provedAt).not.toBeNull();
  });

  it('leaves a sign-in that does not tell without a fresh proof', async () => {
    expect((await answered({ claims: { auth_time: undefined } })).provedAt).toBeNull();
  });
});

describe('an issuer that', () => {
  it.each(['silent', 'endless', 'elsewhere', 'otherIssuer'] as const)(
    'is %s is unreachable, before and after',
    async (manner) => {
      const { url, back } = await leave(tenant);
      const search = `?code=a&state=${new URL(url).searchParams.get('state') ?? ''}`;
      forger.manner = manner;
      try {
        await expectRefusal(leave(tenant), 'issuerUnreachable');
        await expectRefusal(completeVisit({ ...back, search }), 'issuerUnreachable');
      } finally {
        forger.manner = 'right';
      }
    },
  );

  it('is not running is unreachable', async () => {
    const gone = await startForgingIssuer();
    const { tenant: lonely } = await aTenantOf(gone);
    await gone.stop();
    await expectRefusal(leave(lonely), 'issuerUnreachable');
  });

  it('is another one’s gets no code', async () => {
    const other = await startForgingIssuer();
    const { tenant: victim } = await aTenantOf(other);
    const { url, back } = await leave(tenant);
    const search = `?code=precious&state=${new URL(url).searchParams.get('state') ?? ''}`;
    await expectRefusal(
      completeVisit({ ...back, search, organizationId: victim.id }),
      'visitUnknown',
    );
    expect(other.codes).toEqual([]);
    await other.stop();
  });
});
