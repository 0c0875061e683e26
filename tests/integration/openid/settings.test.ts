import { afterAll, describe, expect, it } from 'vitest';
import { can, ROLES, type Actor } from '@/lib/access';
import { db } from '@/lib/db';
import {
  findConnection,
  findConnectionFor,
  getIssuerSettings,
  saveIssuer,
  testIssuer,
  turnOffIssuer,
} from '@/lib/domain/openid';
import { anActor } from '../../support/actors';
import { startForgingIssuer } from '../../support/forging-issuer';
import { CLIENT } from '../../support/openid-provider';
import { atOnce, expectRefusal } from '../../support/outcomes';
import { aTenant, unique } from '../../support/people';
import { stale } from '../factors/support';
import { actionsIn, refusalOf } from '../users/support';
import { aTenantOf, save, seenBy, turnOff, typed } from './support';

const forger = await startForgingIssuer();
afterAll(forger.stop);

describe('the issuer of an organization', () => {
  it('is kept with its secret sealed, changed, tested and turned off, each on record', async () => {
    const { tenant, admin } = await aTenantOf(forger);
    const row = await db.signInIssuer.findUniqueOrThrow({ where: { organizationId: tenant.id } });
    expect(JSON.stringify(row)).not.toContain(CLIENT.secret);
    expect((await findConnection(tenant.id))?.clientSecret).toBe(CLIENT.secret);
    expect(JSON.stringify(await getIssuerSettings(admin))).not.toContain(CLIENT.secret);
    await save(admin, forger.issuer, { clientId: 'another', clientSecret: '' });
    expect(await findConnection(tenant.id)).toMatchObject({
      clientId: 'another',
      clientSecret: CLIENT.secret,
    });
    await testIssuer(admin);
    await turnOff(admin);
    expect(await findConnection(tenant.id)).toBeNull();
    await expectRefusal(testIssuer(admin), 'notFound');
    expect(await actionsIn(tenant)).toEqual([
      'change_sign_in_issuer',
      'change_sign_in_issuer',
      'turn_off_sign_in_issuer',
    ]);
    const records = await db.auditRecord.findMany({ where: { organizationId: tenant.id } });
    expect(JSON.stringify(records.map(({ before, after }) => [before, after]))).not.toContain(
      CLIENT.secret,
    );
  });

  it('is found by the verified domains of the organization, and by no others', async () => {
    const { tenant } = await aTenantOf(forger);
    const name = `${unique('second')}.example`;
    const { id } = await db.domain.create({ data: { organizationId: tenant.id, name } });
    expect(await findConnectionFor(`ana@${name}`)).toBeNull();
    await db.domain.update({ where: { id }, data: { verifiedAt: new Date() } });
    for (const domain of [name, tenant.domain]) {
      expect((await findConnectionFor(`ana@${domain}`))?.organizationId).toBe(tenant.id);
    }
    expect(await findConnectionFor(`ana@x${name}`)).toBeNull();
    const { domain } = await aTenant();
    expect(await findConnectionFor(`ana@${domain}`)).toBeNull();
  });

  it('is asked first, and its secret goes to no other', async () => {
    const { admin } = await aTenantOf(forger);
    await expectRefusal(save(admin, 'http://login.example.com'), 'issuerNotHttps');
    await expectRefusal(save(admin, 'javascript:alert(1)'), 'issuerNotHttps');
    await expectRefusal(save(admin, `${forger.issuer}/elsewhere`), 'issuerUnreachable');
    const other = await startForgingIssuer();
    await expectRefusal(save(admin, other.issuer, { clientSecret: '' }), 'issuerSecretRequired');
    const document = `${other.issuer}/.well-known/openid-configuration`;
    await save(admin, document);
    expect((await getIssuerSettings(admin)).current?.issuer).toBe(other.issuer);
    await other.stop();
  });

  it('is managed by those who may, with a fresh proof, in their own organization', async () => {
    const { tenant, admin } = await aTenantOf(forger);
    for (const role of ROLES) {
      const actor = await anActor(await aTenant({ is: 'reseller' }), role);
      const isAllowed = can(actor, 'organization:manage-sign-in');
      const code = await refusalOf(save(actor, forger.issuer));
      expect({ role, code }).toEqual({ role, code: isAllowed ? null : 'forbidden' });
    }
    await expectRefusal(save(stale(admin), forger.issuer), 'proofNeeded');
    await expectRefusal(turnOff(stale(admin)), 'proofNeeded');
    const stranger = await anActor(await aTenant(), 'GLOBAL_ADMIN');
    expect((await getIssuerSettings(stranger)).current).toBeNull();
    await expectRefusal(turnOff(stranger), 'notFound');
    expect(await findConnection(tenant.id)).not.toBeNull();
  });

  it('of two admins who save at once, lets the second know, and changes nothing of the first', async () => {
    const { tenant, admin } = await aTenantOf(forger);
    const second = await anActor(tenant, 'GLOBAL_ADMIN');
    const seen = await seenBy(admin);
    const by = (actor: Actor, clientId: string) => () =>
      saveIssuer(actor, typed(forger.issuer, { clientId, seen }));
    const attempts = [
      by(admin, 'first'),
      by(second, 'second'),
      () => turnOffIssuer(second, { seen }),
    ];
    const { succeeded, refusals } = await atOnce(attempts);
    // Whoever comes after one that turned it off finds none, which is another state than was seen.
    expect(succeeded).toBe(1);
    expect(refusals.filter((code) => code !== 'notFound')).toEqual(
      refusals.filter((code) => code !== 'notFound').map(() => 'issuerMoved'),
    );
    // Set up where the page showed none, and turned off on a page of before: neither.
    const { tenant: other, admin: owner } = await aTenantOf(forger);
    await expectRefusal(saveIssuer(owner, typed(forger.issuer)), 'issuerMoved');
    const old = await seenBy(owner);
    await save(owner, forger.issuer, { clientId: 'another' });
    await expectRefusal(turnOffIssuer(owner, { seen: old }), 'issuerMoved');
    await turnOff(owner);
    await save(owner, forger.issuer);
    await expectRefusal(turnOffIssuer(owner, { seen: old }), 'issuerMoved');
    expect(await findConnection(other.id)).toMatchObject({ clientId: CLIENT.id });
  });
});
