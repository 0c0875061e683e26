import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access';
import { db } from '@/lib/db';
import { endRelationship, removeCustomer } from '@/lib/domain/customers';
import {
  beginAuthenticator,
  beginPasskey,
  confirmAuthenticator,
  removeAuthenticator,
  removePasskey,
  renewRecoveryCodes,
} from '@/lib/domain/factors';
import { inviteGuests } from '@/lib/domain/guests';
import { addCustomer, addCustomerSchema } from '@/lib/domain/new-customers';
import { registerProvider, reissueProviderPassword } from '@/lib/domain/partners';
import { saveIssuer, turnOffIssuer } from '@/lib/domain/openid';
import { removePartnership } from '@/lib/domain/partnerships';
import {
  addUser,
  changeOwnContactEmail,
  changeSignInName,
  endOtherSessions,
  endOwnSession,
  moveUsers,
  findLiveSession,
  linkByIssuer,
  prepareIdentity,
  proveIdentity,
  removeOwnIdentity,
  removeUserIdentity,
  resetUserFactors,
  resetUserPassword,
  saveUsersImport,
  updateRoles,
  updateUser,
} from '@/lib/domain/users';
import { aRelationship } from '@/prisma/seed/factories';
import { anActor } from '../../support/actors';
import { codeAt } from '../../support/codes';
import { CONFIRMED, ISSUER_SETTINGS } from '../../support/issuer-facts';
import { expectRefusal } from '../../support/outcomes';
import { aTenant } from '../../support/people';
import { PROVIDER_RECORD } from '../../support/provider-record';
import type { SENSITIVE_COMMANDS } from '../../support/sensitive';
import { aRequest, PASSWORD } from '../auth/support';
import { aMarket, relationshipsOf } from '../customers/support';
import { aProgramAdmin } from '../partners/support';
import { refusalOf, stateOf } from '../users/support';
import { actorOf, aPerson, aPersonWithApp, proof, stale } from './support';

type Command = keyof typeof SENSITIVE_COMMANDS;

const NOBODY = '019a0000-0000-7000-8000-000000000000';
const DECLARED = { declaration: true, withdrawPrivileges: false };

/** Every command of the list, so that nothing but the proof stands in its way. */
async function attempts(): Promise<Record<Command, [Actor, (actor: Actor) => Promise<unknown>]>> {
  const { provider, reseller, company, partnership, resellerAgent, owner } = await aMarket();
  await aRelationship(db, reseller, company);
  const { id: relationshipId } = await aRelationship(db, provider, company);
  const admin = await anActor(reseller, 'GLOBAL_ADMIN');
  const { userId } = await anActor(reseller);
  const operator = await anActor(await aTenant({ is: 'operator' }), 'PROGRAM_ADMIN');
  const user = { userId, version: 1 };
  const names = { firstName: 'New', lastName: 'Name', contactEmail: 'new@home.example' };
  const person = {
    ...names,
    alias: 'new',
    domain: reseller.domain,
    delivery: 'temporary',
  } as const;
  return {
    'users.updateRoles': [
      admin,
      (actor) => updateRoles(actor, { ...user, roles: ['SALES_AGENT'] }),
    ],
    'users.addUser': [admin, (actor) => addUser(actor, { ...person, roles: ['SALES_AGENT'] })],
    'users.updateUser': [admin, (actor) => updateUser(actor, { ...user, version: 2, ...names })],
    'users.resetUserPassword': [
      admin,
      (actor) => resetUserPassword(actor, { ...user, version: 3, delivery: 'temporary' }),
    ],
    'users.saveUsersImport': [admin, (actor) => saveUsersImport(actor, { importId: NOBODY })],
    'guests.inviteGuests': [
      admin,
      (actor) =>
        inviteGuests(actor, {
          emails: ['guest@outside.example'],
          roles: ['MPN_ADMIN'],
          locale: 'en',
        }),
    ],
    'users.changeOwnContactEmail': [
      admin,
      (actor) => changeOwnContactEmail(actor, { contactEmail: 'moved@home.example' }),
    ],
    'users.moveUsers': [admin, (actor) => moveUsers(actor, { domain: reseller.domain, seen: [] })],
    'users.changeSignInName': [
      admin,
      (actor) =>
        changeSignInName(actor, {
          ...user,
          version: 4,
          alias: 'renamed',
          domain: reseller.domain,
        }),
    ],
    'new-customers.addCustomer': [
      await anActor(await aTenant({ is: 'provider' }), 'GLOBAL_ADMIN'),
      (actor) =>
        addCustomer(
          actor,
          addCustomerSchema.parse({
            ...names,
            name: 'Asked Again Bakery',
            country: 'ES',
            domainPrefix: 'askedbakery',
            alias: 'ada',
            locale: 'en',
            delivery: 'link',
            agreement: 'customer',
          }),
        ),
    ],
    'partners.registerProvider': [
      operator,
      (actor) =>
        registerProvider(actor, {
          ...names,
          name: 'Asked Again Distribution',
          country: 'ES',
          mpnId: '7654321',
          record: PROVIDER_RECORD,
          domainPrefix: 'askedagain',
          alias: 'ada',
          locale: 'en',
          delivery: 'link',
        }),
    ],
    'users.endOtherSessions': [admin, endOtherSessions],
    'users.endOwnSession': [admin, (actor) => endOwnSession(actor, '0'.repeat(64))],
    'users.resetUserFactors': [
      admin,
      (actor) => resetUserFactors(actor, { ...user, identityChecked: true }),
    ],
    'partners.reissueProviderPassword': [
      await aProgramAdmin(),
      (actor) =>
        reissueProviderPassword(actor, {
          partnerId: provider.id,
          ...user,
          delivery: 'temporary',
        }),
    ],
    'partnerships.removePartnership': [
      resellerAgent,
      (actor) => removePartnership(actor, { ...partnership, declaration: true }),
    ],
    'openid.saveIssuer': [admin, (actor) => saveIssuer(actor, ISSUER_SETTINGS)],
    'openid.turnOffIssuer': [admin, (actor) => turnOffIssuer(actor, { seen: '' })],
    'users.linkByIssuer': [admin, (actor) => linkByIssuer(actor, CONFIRMED)],
    'users.prepareIdentity': [admin, (actor) => prepareIdentity(actor, { userId, subject: 'x' })],
    'users.removeOwnIdentity': [admin, (actor) => removeOwnIdentity(actor, { identityId: NOBODY })],
    'users.removeUserIdentity': [
      admin,
      (actor) => removeUserIdentity(actor, { userId, identityId: NOBODY }),
    ],
    'customers.removeCustomer': [
      resellerAgent,
      (actor) => removeCustomer(actor, { customerId: company.id, ...DECLARED }),
    ],
    'customers.endRelationship': [owner, (actor) => endRelationship(actor, { relationshipId })],
    'factors.beginAuthenticator': [admin, (actor) => beginAuthenticator(actor)],
    'factors.confirmAuthenticator': [
      admin,
      (actor) => confirmAuthenticator(actor, { otp: '000000' }),
    ],
    'factors.removeAuthenticator': [admin, (actor) => removeAuthenticator(actor)],
    'factors.beginPasskey': [admin, (actor) => beginPasskey(actor)],
    'factors.removePasskey': [admin, (actor) => removePasskey(actor, { passkeyId: NOBODY })],
    'factors.renewRecoveryCodes': [admin, (actor) => renewRecoveryCodes(actor)],
  };
}

describe('what is sensitive', () => {
  it('is refused a quarter of an hour after the last proof, and changes nothing', async () => {
    const all = Object.entries(await attempts());
    const before = await db.auditRecord.count();
    for (const [command, [actor, act]] of all) {
      expect({ command, code: await refusalOf(act(stale(actor))) }).toEqual({
        command,
        code: 'proofNeeded',
      });
    }
    expect(await db.auditRecord.count()).toBe(before);
    for (const [command, [actor, act]] of all) {
      expect({ command, code: await refusalOf(act(actor)) }).not.toEqual({
        command,
        code: 'proofNeeded',
      });
    }
  });

  it('asks for the permission first', async () => {
    const { reseller } = await aMarket();
    const nobody = stale(await anActor(reseller));
    const { userId } = nobody;
    expect(await refusalOf(updateRoles(nobody, { userId, version: 1, roles: [] }))).toBe(
      'forbidden',
    );
  });

  it('leaves what is not: a name changes, a user without roles is added', async () => {
    const { reseller } = await aMarket();
    const admin = stale(await anActor(reseller, 'GLOBAL_ADMIN'));
    const { userId, signInName: contactEmail } = await anActor(reseller);
    const names = { firstName: 'New', lastName: 'Name' };
    await updateUser(admin, { userId, version: 1, ...names, contactEmail });
    expect((await stateOf(userId)).firstName).toBe('New');
    const person = { ...names, contactEmail, alias: 'another', domain: reseller.domain };
    await expect(addUser(admin, { ...person, roles: [], delivery: 'link' })).resolves.toBeDefined();
  });

  it('keeps a relationship that was not ended', async () => {
    const { provider, company, owner } = await aMarket();
    const { id: relationshipId } = await aRelationship(db, provider, company);
    await expectRefusal(endRelationship(stale(owner), { relationshipId }), 'proofNeeded');
    expect(await relationshipsOf(company.id)).toHaveLength(1);
  });
});

describe('proving it once more', () => {
  it('by the password renews the session under another secret', async () => {
    const { secret, actor } = await aPerson();
    await db.session.update({
      where: { id: actor.sessionId },
      data: { provedAt: new Date(Date.now() - 3_600_000) },
    });
    const before = await actorOf(secret);
    await expectRefusal(beginAuthenticator(before), 'proofNeeded');
    const wrong = proveIdentity(before, proof({ password: 'not my password' }));
    await expectRefusal(wrong, 'proofWrong');
    const renewed = await proveIdentity(before, proof({ password: PASSWORD }));
    expect(await findLiveSession(secret)).toBeNull();
    const after = await actorOf(renewed.secret);
    expect(after).toMatchObject({ userId: actor.userId, sessionId: renewed.sessionId });
    await expect(beginAuthenticator(after)).resolves.toBeUndefined();
  });

  it('takes password and code where there is an app; the code is spent by who knows both', async () => {
    const { actor, key } = await aPersonWithApp();
    const otp = codeAt(key);
    const asked = stale(actor);
    await expectRefusal(proveIdentity(asked, proof({ otp })), 'proofIncomplete');
    await expectRefusal(proveIdentity(asked, proof({ password: PASSWORD })), 'proofIncomplete');
    await expectRefusal(proveIdentity(asked, proof({ password: 'not mine', otp })), 'proofWrong');
    const wrongCode = proof({ password: PASSWORD, otp: '000000' });
    await expectRefusal(proveIdentity(asked, wrongCode), 'proofWrong');
    const renewed = await proveIdentity(asked, proof({ password: PASSWORD, otp }));
    const after = await actorOf(renewed.secret);
    const again = proveIdentity(after, proof({ password: PASSWORD, otp }));
    await expectRefusal(again, 'proofWrong');
  });

  it('works for a session that has not ended', async () => {
    const { actor } = await aPerson();
    await db.session.update({ where: { id: actor.sessionId }, data: { revokedAt: new Date() } });
    await expectRefusal(proveIdentity(actor, proof({ password: PASSWORD })), 'conflict');
  });

  it('is slowed down like signing in', async () => {
    const { actor } = await aPerson();
    const from = { ...actor, request: aRequest() };
    const codes = [];
    // The longer each has to wait, the surer it comes too early, however slow a hash is.
    for (let count = 1; count <= 12; count += 1) {
      codes.push(await refusalOf(proveIdentity(from, proof({ password: 'a guess' }))));
    }
    expect(codes.slice(0, 5)).toEqual(Array.from({ length: 5 }, () => 'proofWrong'));
    expect(codes).toContain('tooManyAttempts');
  });
});
