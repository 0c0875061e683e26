import { afterAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { keepNewIdentity } from '@/lib/domain/openid';
import {
  completeSignIn,
  findLiveSession,
  linkByIssuer,
  prepareIdentity,
  removeUserIdentity,
  signIn,
  signInByIssuer,
} from '@/lib/domain/users';
import { anActor } from '../../support/actors';
import { codeAt } from '../../support/codes';
import { startOpenIdProvider } from '../../support/openid-provider';
import { atOnce, expectRefusal } from '../../support/outcomes';
import { aTenant, unique } from '../../support/people';
import { aRequest, owed, PASSWORD } from '../auth/support';
import { actorOf, forgetCodes, setUpApp, stale } from '../factors/support';
import { actionsIn } from '../users/support';
import { aBrowser, aMember, aTenantOf, enter, goAndReturn } from './support';

const provider = await startOpenIdProvider('http://localhost:3000/sign-in?notice=signed-out');
afterAll(provider.stop);

describe('the first use', () => {
  it('is linked by the account’s own password, once', async () => {
    const { tenant } = await aTenantOf(provider);
    const member = await aMember(tenant);
    provider.person = unique('new');
    const { browser, ...confirmed } = await goAndReturn(tenant);
    await keepNewIdentity(browser, confirmed);
    const input = { signInName: member.signInName, password: PASSWORD };
    await expectRefusal(signIn(aRequest(), input, aBrowser()), 'visitUnknown');
    await expectRefusal(
      signIn(aRequest(), { ...input, password: 'wrong' }, browser),
      'signInFailed',
    );
    await signIn(aRequest(), input, browser);
    expect((await enter(tenant)).userId).toBe(member.id);
    await expectRefusal(signIn(aRequest(), input, browser), 'visitUnknown');
    expect(await owed('identity-linked', tenant.id)).toBe(1);
    expect(await actionsIn(tenant)).toContain('link_identity');
  });

  it('waits for the second factor of an account that has one', async () => {
    const { tenant } = await aTenantOf(provider);
    const member = await aMember(tenant);
    const input = { signInName: member.signInName, password: PASSWORD };
    const { secret } = await signIn(aRequest(), input);
    const key = await setUpApp(await actorOf(secret));
    await forgetCodes(member.id);
    provider.person = unique('new');
    const { browser, ...confirmed } = await goAndReturn(tenant);
    await keepNewIdentity(browser, confirmed);
    const waiting = await signIn(aRequest(), input, browser);
    expect(waiting.awaitsFactor).toBe(true);
    expect(await db.identity.count({ where: { userId: member.id } })).toBe(0);
    await completeSignIn(aRequest(), waiting.secret, { otp: codeAt(key) });
    expect(await db.identity.count({ where: { userId: member.id } })).toBe(1);
  });

  it('is no account’s of another organization, and no guest’s', async () => {
    const { tenant } = await aTenantOf(provider);
    const stranger = await aMember(await aTenant());
    const guest = await aMember(tenant, { isGuest: true });
    for (const { signInName } of [stranger, guest]) {
      provider.person = unique('new');
      const { browser, ...confirmed } = await goAndReturn(tenant);
      await keepNewIdentity(browser, confirmed);
      await expectRefusal(
        signIn(aRequest(), { signInName, password: PASSWORD }, browser),
        'identityElsewhere',
      );
    }
    expect(await db.session.count({ where: { userId: stranger.id } })).toBe(0);
  });

  it('is no way around the issuer that an organization requires: not by another one', async () => {
    const { tenant } = await aTenantOf(provider, { isRequired: true });
    const member = await aMember(tenant);
    const elsewhere = await aTenantOf(provider);
    const input = { signInName: member.signInName, password: PASSWORD };
    // Of everybody's issuer, and of an organization that anybody can open.
    for (const organizationId of [null, elsewhere.tenant.id]) {
      const browser = aBrowser();
      const { issuer } = provider;
      const subject = unique('thief');
      await keepNewIdentity(browser, {
        organizationId,
        issuer,
        subject,
        sid: null,
        signOutUrl: null,
      });
      await expectRefusal(signIn(aRequest(), input, browser), 'organizationSignIn');
    }
    expect(await db.session.count({ where: { userId: member.id } })).toBe(0);
    expect(await db.identity.count({ where: { userId: member.id } })).toBe(0);
    // Its own issuer is the way to link, also there.
    provider.person = unique('new');
    const { browser, ...confirmed } = await goAndReturn(tenant);
    await keepNewIdentity(browser, confirmed);
    await signIn(aRequest(), input, browser);
    expect((await enter(tenant)).userId).toBe(member.id);
  });

  it('is linked by a temporary password to the organization’s issuer, and to no other one', async () => {
    const { tenant } = await aTenantOf(provider);
    const member = await aMember(tenant);
    const { id } = member;
    await db.user.update({ where: { id }, data: { mustChangePassword: true } });
    const input = { signInName: member.signInName, password: PASSWORD };
    const browser = aBrowser();
    const { issuer } = provider;
    const subject = unique('admin');
    await keepNewIdentity(browser, {
      organizationId: null,
      issuer,
      subject,
      sid: null,
      signOutUrl: null,
    });
    const signedIn = await signIn(aRequest(), input, browser);
    expect(signedIn.mustChangePassword).toBe(true);
    expect(await findLiveSession(signedIn.secret)).toMatchObject({ mustChangePassword: true });
    expect(await db.identity.count({ where: { userId: id } })).toBe(0);
    provider.person = unique('new');
    const { browser: own, ...confirmed } = await goAndReturn(tenant);
    await keepNewIdentity(own, confirmed);
    expect(await signIn(aRequest(), input, own)).toMatchObject({ mustChangePassword: false });
  });

  it('is one account’s, whoever else tries at the same moment', async () => {
    const { tenant } = await aTenantOf(provider);
    const members = await Promise.all([1, 2, 3, 4].map(() => aMember(tenant)));
    provider.person = unique('new');
    const confirmed = await goAndReturn(tenant);
    const attempts = await Promise.all(
      members.map(async ({ signInName }) => {
        const browser = aBrowser();
        await keepNewIdentity(browser, confirmed);
        return () => signIn(aRequest(), { signInName, password: PASSWORD }, browser);
      }),
    );
    const { succeeded, refusals } = await atOnce(attempts);
    expect({ succeeded, refusals }).toEqual({
      succeeded: 1,
      refusals: ['identityTaken', 'identityTaken', 'identityTaken'],
    });
  });

  it('needs nothing of an account that an admin prepared, and is told by mail', async () => {
    const { tenant, admin } = await aTenantOf(provider);
    const member = await aMember(tenant);
    const subject = unique('prepared');
    await prepareIdentity(admin, { userId: member.id, subject });
    provider.person = subject;
    expect((await enter(tenant)).userId).toBe(member.id);
    expect(await owed('identity-linked', tenant.id)).toBe(1);
    const { id: identityId } = await db.identity.findFirstOrThrow({
      where: { userId: member.id },
    });
    const { secret } = await enter(tenant);
    await removeUserIdentity(admin, { userId: member.id, identityId });
    expect(await findLiveSession(secret)).toBeNull();
    expect(await signInByIssuer(aRequest(), await goAndReturn(tenant))).toBeNull();
    expect(await actionsIn(tenant)).toEqual([
      'change_sign_in_issuer',
      'prepare_identity',
      'remove_identity',
    ]);
  });

  it('is prepared by nobody below a Global admin for one, by nobody for themselves or elsewhere', async () => {
    const { tenant, admin } = await aTenantOf(provider);
    const manager = await anActor(tenant, 'USER_ADMIN');
    const agent = await anActor(tenant, 'SALES_AGENT');
    const guest = await aMember(tenant, { isGuest: true });
    const stranger = await aMember(await aTenant());
    const { id: userId } = await aMember(tenant);
    const subject = unique('prepared');
    const of = (id: string) => ({ userId: id, subject });
    await expectRefusal(prepareIdentity(manager, of(admin.userId)), 'globalAdminOnly');
    await expectRefusal(prepareIdentity(admin, of(admin.userId)), 'ownAccount');
    await expectRefusal(prepareIdentity(agent, of(userId)), 'forbidden');
    await expectRefusal(prepareIdentity(admin, of(stranger.id)), 'notFound');
    await expectRefusal(prepareIdentity(admin, of(guest.id)), 'identityElsewhere');
    await expectRefusal(prepareIdentity(stale(admin), of(userId)), 'proofNeeded');
    await prepareIdentity(manager, of(userId));
    await expectRefusal(prepareIdentity(admin, of((await aMember(tenant)).id)), 'identityTaken');
  });

  it('is linked from an open session by whoever proved who they are', async () => {
    const { tenant } = await aTenantOf(provider);
    const member = await aMember(tenant);
    const { secret } = await signIn(aRequest(), {
      signInName: member.signInName,
      password: PASSWORD,
    });
    const actor = await actorOf(secret);
    provider.person = unique('new');
    const { sessionId } = actor;
    const confirmed = await goAndReturn(tenant, { purpose: 'LINK', sessionId });
    await expectRefusal(linkByIssuer(stale(actor), confirmed), 'proofNeeded');
    await expectRefusal(linkByIssuer({ ...actor, sessionId: 'another' }, confirmed), 'conflict');
    await linkByIssuer(actor, confirmed);
    expect((await enter(tenant)).userId).toBe(member.id);
  });
});
