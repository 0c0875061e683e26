import { sharedProvider } from '../../support/own-openid-provider';

import { afterAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { findConnectionFor, keepNewIdentity, sharedIssuerHost } from '@/lib/domain/openid';
import { findLiveSession, signIn, signInByIssuer } from '@/lib/domain/users';
import { startOpenIdProvider } from '../../support/openid-provider';
import { expectRefusal } from '../../support/outcomes';
import { aTenant, unique } from '../../support/people';
import { aRequest, PASSWORD } from '../auth/support';
import { aKnownMember, aMember, aTenantOf, enter, goAndReturn } from './support';

/** Whose issuer it is: nobody's, so everybody's. */
const ALL = { id: null };
const own = await startOpenIdProvider('http://localhost:3000/sign-in?notice=signed-out');
afterAll(own.stop);
afterAll(sharedProvider.stop);

/** A member whom the issuer for everybody knows under a subject, which it signs in next. */
async function aMemberKnownToAll(tenant: Parameters<typeof aMember>[0]) {
  const member = await aMember(tenant);
  const subject = unique('subject');
  const { id: userId, organizationId } = member;
  await db.identity.create({
    data: { userId, organizationId, issuer: sharedProvider.issuer, subject, viaOperator: true },
  });
  sharedProvider.person = subject;
  return { member, subject };
}

describe('the issuer that the operator configured for everybody', () => {
  it('is there for every sign-in name whose organization has none of its own', async () => {
    expect(sharedIssuerHost()).toBe(new URL(sharedProvider.issuer).host);
    const { domain } = await aTenant();
    expect(await findConnectionFor(`ana@${domain}`)).toMatchObject({
      organizationId: null,
      issuer: sharedProvider.issuer,
    });
    const { tenant } = await aTenantOf(own);
    expect((await findConnectionFor(`ana@${tenant.domain}`))?.organizationId).toBe(tenant.id);
  });

  it('signs in people of any organization, by their subject and nothing else', async () => {
    for (const tenant of [await aTenant(), await aTenant({ is: 'customer' })]) {
      const { member } = await aMemberKnownToAll(tenant);
      const { userId, secret } = await enter(ALL);
      expect(userId).toBe(member.id);
      expect(await findLiveSession(secret)).toMatchObject({ userId: member.id });
      Object.assign(sharedProvider, { person: unique('stranger'), email: member.signInName });
      expect(await signInByIssuer(aRequest(), await goAndReturn(ALL))).toBeNull();
    }
  });

  it('is linked at the first use by the account’s own password', async () => {
    const member = await aMember(await aTenant());
    sharedProvider.person = unique('new');
    const { browser, ...confirmed } = await goAndReturn(ALL);
    await keepNewIdentity(browser, confirmed);
    await signIn(aRequest(), { signInName: member.signInName, password: PASSWORD }, browser);
    expect((await enter(ALL)).userId).toBe(member.id);
    expect(await db.identity.findFirst({ where: { userId: member.id } })).toMatchObject({
      viaOperator: true,
      issuer: sharedProvider.issuer,
    });
  });

  it('does not speak for an organization’s own issuer, nor that one for it', async () => {
    const { tenant, subject } = await aKnownMember(own);
    sharedProvider.person = subject;
    expect(await signInByIssuer(aRequest(), await goAndReturn(ALL))).toBeNull();
    const { subject: shared } = await aMemberKnownToAll(tenant);
    own.person = shared;
    expect(await signInByIssuer(aRequest(), await goAndReturn(tenant))).toBeNull();
  });

  it('is no way around an issuer that an organization requires, but for who may change it', async () => {
    const { tenant } = await aTenantOf(own, { isRequired: true });
    const { member } = await aMemberKnownToAll(tenant);
    const confirmed = await goAndReturn(ALL);
    await expectRefusal(signInByIssuer(aRequest(), confirmed), 'organizationSignIn');
    expect(await db.session.count({ where: { userId: member.id } })).toBe(0);
    await db.userRole.create({
      data: { userId: member.id, organizationId: tenant.id, role: 'GLOBAL_ADMIN' },
    });
    expect((await enter(ALL)).userId).toBe(member.id);
  });
});
