import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access';
import { db, transaction } from '@/lib/db';
import { findInvitationByToken } from '@/lib/domain/invitations';
import {
  authorizeProvider,
  getPartnership,
  grantAccess,
  listIndirectProviders,
  listIndirectResellers,
  listSharedCustomers,
  removePartnership,
  withdrawAccess,
} from '@/lib/domain/partnerships';
import { anOrganization, aPartnership, aRelationship } from '@/prisma/seed/factories';
import { buildMail } from '../support/built-mail';
import { atOnce, expectRefusal } from '../support/outcomes';
import { aColleague, anActor, anInvitation, queuedMails } from '../support/partners';

const provider = await anActor({ name: 'Meridian', is: 'provider', mpnId: '4391507' });
const stranger = await anActor({ is: 'provider' });
const BOTH_ROLES = ['GLOBAL_ADMIN', 'ADMIN_AGENT'] as const;

const aReseller = (facts: Parameters<typeof anActor>[0] = {}) =>
  anActor({ is: 'reseller', roles: BOTH_ROLES, ...facts });

const made = (actor: Actor) => ({ ...actor.organization, domain: '' });
const partnersOf = (one: Actor, other: Actor) =>
  transaction((tx) => aPartnership(tx, made(one), made(other)));

describe('removing a partnership', () => {
  it('takes it off both lists, leaves customers and privileges, and mails nobody', async () => {
    const reseller = await aReseller();
    const { id } = await partnersOf(provider, reseller);
    const customer = await anActor({});
    await transaction((tx) => aRelationship(tx, made(reseller), made(customer)));
    const where = { partnerId: reseller.organization.id };
    const before = await db.customerRelationship.findMany({ where });
    const joint = await anInvitation(reseller, { kind: 'JOINT', partnershipId: id });
    const mails = await db.outboxMail.count();
    await removePartnership(reseller, { id, declaration: true });
    expect((await listIndirectProviders(reseller)).rows).toEqual([]);
    const resellers = await listIndirectResellers(provider, { size: 100 });
    expect(resellers.rows.map((row) => row.id)).not.toContain(id);
    expect(await db.customerRelationship.findMany({ where })).toEqual(before);
    expect(await db.outboxMail.count()).toBe(mails);
    expect(await findInvitationByToken(joint.token)).toEqual({ state: 'revoked' });
    expect(await db.auditRecord.count({ where: { resourceId: id } })).toBe(2);
  });

  it('needs the declaration, an Admin agent and a live partnership', async () => {
    const reseller = await aReseller();
    const { id } = await partnersOf(provider, reseller);
    const boss = await aColleague(reseller, ['GLOBAL_ADMIN']);
    await expect(removePartnership(reseller, { id, declaration: false })).rejects.toMatchObject({
      code: 'declarationRequired',
    });
    await expect(removePartnership(boss, { id, declaration: true })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await removePartnership(reseller, { id, declaration: true });
    await expect(removePartnership(reseller, { id, declaration: true })).rejects.toMatchObject({
      code: 'notFound',
    });
  });

  it('can be followed by a new invitation', async () => {
    const reseller = await aReseller();
    const { id } = await partnersOf(provider, reseller);
    await removePartnership(reseller, { id, declaration: true });
    const { token } = await anInvitation(provider);
    const again = await authorizeProvider(reseller, { token, consent: true });
    expect(again.id).not.toBe(id);
  });
});

describe('withdrawing the provider’s access', () => {
  it('keeps the partnership, tells the provider, and is done once', async () => {
    const reseller = await aReseller();
    const { id } = await partnersOf(provider, reseller);
    await withdrawAccess(reseller, { id });
    const { accessWithdrawnAt } = await getPartnership(provider, id);
    expect(accessWithdrawnAt).not.toBeNull();
    await withdrawAccess(reseller, { id });
    expect(await getPartnership(reseller, id)).toMatchObject({ accessWithdrawnAt });
    const owed = (await queuedMails('provider-access-withdrawn')).filter(
      (refs) => refs['partnershipId'] === id,
    );
    expect(owed.map((refs) => refs['userId'])).toEqual([provider.userId]);
    const mail = await buildMail('provider-access-withdrawn', provider.organization.id);
    expect(mail.html).toContain('The partnership stays');
    expect(await db.auditRecord.count({ where: { resourceId: id } })).toBe(2);
  });

  it('is the reseller’s alone', async () => {
    const reseller = await aReseller();
    const { id } = await partnersOf(provider, reseller);
    await expect(withdrawAccess(provider, { id })).rejects.toMatchObject({ code: 'wrongStanding' });
  });
});

describe('granting it again', () => {
  it('gives back what was withdrawn, tells the provider, and is done once', async () => {
    const reseller = await aReseller();
    const { id } = await partnersOf(provider, reseller);
    await grantAccess(reseller, { id, consent: true }); // it has it already
    await withdrawAccess(reseller, { id });
    expect(
      await atOnce([1, 2, 3].map(() => () => grantAccess(reseller, { id, consent: true }))),
    ).toEqual({ succeeded: 3, refusals: [] });
    expect(await getPartnership(provider, id)).toMatchObject({ accessWithdrawnAt: null });
    const owed = (await queuedMails('provider-access-granted')).filter(
      (refs) => refs['partnershipId'] === id,
    );
    expect(owed.map((refs) => refs['userId'])).toEqual([provider.userId]);
    const mail = await buildMail('provider-access-granted', provider.organization.id);
    expect(mail.html).toContain('granted Meridian administrator access to its own tenant again');
    const where = { resourceId: id, action: 'grant_provider_access' };
    const records = await db.auditRecord.findMany({ where, select: { before: true, after: true } });
    expect(records).toHaveLength(2);
    expect(records[0]?.before).toMatchObject({ accessWithdrawnAt: expect.any(String) as string });
    expect(records[0]?.after).toEqual({ accessWithdrawnAt: null });
  });

  it('needs the consent, a Global admin of the reseller and a live partnership', async () => {
    const reseller = await aReseller();
    const { id } = await partnersOf(provider, reseller);
    await withdrawAccess(reseller, { id });
    await expectRefusal(grantAccess(reseller, { id, consent: false }), 'consentRequired');
    const agent = await aColleague(reseller, ['ADMIN_AGENT']);
    await expectRefusal(grantAccess(agent, { id, consent: true }), 'forbidden');
    await expectRefusal(grantAccess(provider, { id, consent: true }), 'notFound');
    await removePartnership(reseller, { id, declaration: true });
    await expectRefusal(grantAccess(reseller, { id, consent: true }), 'notFound');
  });

  it('against a withdrawal at the same moment leaves what the last of the two said', async () => {
    const reseller = await aReseller();
    const { id } = await partnersOf(provider, reseller);
    for (let round = 0; round < 10; round += 1) {
      const { succeeded } = await atOnce([
        () => withdrawAccess(reseller, { id }),
        () => grantAccess(reseller, { id, consent: true }),
      ]);
      expect(succeeded).toBe(2);
      const [last] = await db.auditRecord.findMany({
        where: { resourceId: id, organizationId: reseller.organization.id },
        orderBy: { sequence: 'desc' },
        take: 1,
        select: { action: true },
      });
      const { accessWithdrawnAt } = await getPartnership(reseller, id);
      expect(accessWithdrawnAt === null).toBe(last?.action === 'grant_provider_access');
    }
  });
});

describe('another tenant', () => {
  it('finds and changes no partnership of others', async () => {
    const reseller = await aReseller();
    const { id } = await partnersOf(provider, reseller);
    const other = await aReseller();
    for (const attempt of [
      () => getPartnership(other, id),
      () => listSharedCustomers(other, id),
      () => removePartnership(other, { id, declaration: true }),
      () => withdrawAccess(other, { id }),
      () => grantAccess(other, { id, consent: true }),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code: 'notFound', params: {} });
    }
    await removePartnership(reseller, { id, declaration: true });
    await expect(getPartnership(other, id)).rejects.toMatchObject({ params: {} });
    for (const side of [reseller, provider]) {
      await expect(getPartnership(side, id)).rejects.toMatchObject({
        code: 'notFound',
        params: { ended: 'partnership' },
      });
    }
    expect((await listIndirectProviders(other)).rows).toEqual([]);
    expect((await listIndirectResellers(stranger)).rows).toEqual([]);
  });
});

describe('the customers of two partners', () => {
  it('are those that both serve now, by name, a page at a time', async () => {
    const reseller = await aReseller();
    const { id } = await partnersOf(provider, reseller);
    await transaction(async (tx) => {
      for (const name of ['Ébano', 'zinc', 'Alba', 'Only Mine', 'Gone']) {
        const domain = `${crypto.randomUUID()}.example`;
        const customer = await anOrganization(tx, { name, domain });
        await aRelationship(tx, made(reseller), customer);
        if (name === 'Only Mine') continue;
        const shared = await aRelationship(tx, made(provider), customer);
        if (name === 'Gone') {
          const { startedAt: endedAt } = await tx.customerRelationship.findUniqueOrThrow({
            where: { id: shared.id },
          });
          await tx.customerRelationship.update({ where: { id: shared.id }, data: { endedAt } });
        }
      }
    });
    for (const side of [reseller, provider]) {
      const first = await listSharedCustomers(side, id, { size: 2 });
      expect(first.rows.map(({ name }) => name)).toEqual(['Alba', 'Ébano']);
      const second = await listSharedCustomers(side, id, { size: 2, after: first.next });
      expect(second.rows.map(({ name }) => name)).toEqual(['zinc']);
      expect(second.next).toBeNull();
    }
  });
});
