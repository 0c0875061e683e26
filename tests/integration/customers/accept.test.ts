import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { listActivity, verifyChains } from '@/lib/domain/audit';
import { getAgreementStanding } from '@/lib/domain/catalog';
import {
  acceptRelationship,
  declineRelationship,
  endRelationship,
  listCustomers,
} from '@/lib/domain/customers';
import { anOrganization } from '@/prisma/seed/factories';
import { anActor } from '@/tests/support/actors';
import { expectRefusal } from '@/tests/support/outcomes';
import { CUSTOMER_AGREEMENT } from '@/tests/support/agreements';
import { ALL, aMarket, invite, relationshipsOf } from './support';

describe('a customer accepts one partner', () => {
  it('appears in the list of that partner at once, with what it granted', async () => {
    const { resellerAgent, owner, company, reseller } = await aMarket();
    await acceptRelationship(owner, { token: await invite(resellerAgent, 'RELATIONSHIP'), ...ALL });
    const { rows } = await listCustomers(resellerAgent, {});
    expect(rows.map((row) => row.customerName)).toEqual([company.name]);
    expect(rows[0]?.privilegesSince).not.toBeNull();
    const audit = await db.auditRecord.findMany({
      where: { action: 'partner_customer_relationship', customerId: company.id },
      select: { organizationId: true },
    });
    expect(audit.map((record) => record.organizationId).sort()).toEqual(
      [company.id, reseller.id].sort(),
    );
    expect(
      await db.outboxMail.count({
        where: { template: 'relationship-accepted', organizationId: reseller.id },
      }),
    ).toBe(1);
  });

  it('is read in both activity logs, its address only in its own', async () => {
    const { resellerAgent, owner } = await aMarket();
    const from = { ...owner, request: { ...owner.request, ip: '192.0.2.44' } };
    await acceptRelationship(from, { token: await invite(resellerAgent, 'RELATIONSHIP'), ...ALL });
    const addressSeenBy = async (reader: typeof owner) =>
      (await listActivity(reader, { q: 'partner_customer_relationship' })).rows.map(({ ip }) => ip);
    expect(await addressSeenBy(owner)).toEqual(['192.0.2.44']);
    expect(await addressSeenBy(resellerAgent)).toEqual([null]);
  });

  it('may leave out the privileges that were asked for', async () => {
    const { resellerAgent, owner, company } = await aMarket();
    const token = await invite(resellerAgent, 'RELATIONSHIP');
    await acceptRelationship(owner, {
      token,
      grantPrivileges: false,
      acceptAgreement: CUSTOMER_AGREEMENT,
    });
    const [row] = await relationshipsOf(company.id);
    expect(row?.privilegesSince).toBeNull();
  });

  it('cannot be given privileges nobody asked for', async () => {
    const { resellerAgent, owner, company } = await aMarket();
    const token = await invite(resellerAgent, 'RELATIONSHIP', { privileges: false });
    await acceptRelationship(owner, { token, ...ALL });
    const [row] = await relationshipsOf(company.id);
    expect(row?.privilegesSince).toBeNull();
  });

  it('is refused without the customer agreement, and the invitation stays usable', async () => {
    const { resellerAgent, owner, company } = await aMarket();
    const token = await invite(resellerAgent, 'RELATIONSHIP');
    await expectRefusal(
      acceptRelationship(owner, { token, grantPrivileges: true, acceptAgreement: null }),
      'agreementRequired',
    );
    expect(await relationshipsOf(company.id)).toEqual([]);
    await acceptRelationship(owner, { token, ...ALL });
    expect(await relationshipsOf(company.id)).toHaveLength(1);
  });

  it('is refused to all but a Global admin', async () => {
    const { resellerAgent, company } = await aMarket();
    const token = await invite(resellerAgent, 'RELATIONSHIP');
    const member = await anActor(company);
    await expectRefusal(acceptRelationship(member, { token, ...ALL }), 'forbidden');
    await expectRefusal(declineRelationship(member, { token }), 'forbidden');
  });

  it('is refused to a partner, to the partner itself and outside the region', async () => {
    const { resellerAgent, providerAgent } = await aMarket();
    const token = await invite(resellerAgent, 'RELATIONSHIP');
    await expectRefusal(
      acceptRelationship(providerAgent, { token, ...ALL }),
      'partnerCannotBeCustomer',
    );
    await expectRefusal(
      acceptRelationship(resellerAgent, { token, ...ALL }),
      'partnerCannotBeCustomer',
    );
    const abroad = await anOrganization(db, {
      name: 'Brightwater',
      domain: `brightwater-${token.slice(0, 8).toLowerCase()}.example`,
      country: 'US',
    });
    const stranger = await anActor(abroad, 'GLOBAL_ADMIN');
    await expectRefusal(acceptRelationship(stranger, { token, ...ALL }), 'otherRegion');
  });

  it('may decline, once; the one who asked is told', async () => {
    const { resellerAgent, reseller, owner, company } = await aMarket();
    const token = await invite(resellerAgent, 'RELATIONSHIP');
    await declineRelationship(owner, { token });
    await expectRefusal(acceptRelationship(owner, { token, ...ALL }), 'invitationDeclined');
    expect(await relationshipsOf(company.id)).toEqual([]);
    const told = { template: 'relationship-declined', organizationId: reseller.id };
    expect(await db.outboxMail.count({ where: told })).toBe(1);
  });

  it('is not declined by those who ask', async () => {
    const { resellerAgent, providerAgent, owner, partnership } = await aMarket();
    const alone = await invite(resellerAgent, 'RELATIONSHIP');
    const together = await invite(resellerAgent, 'JOINT', { partnershipId: partnership.id });
    await expectRefusal(declineRelationship(resellerAgent, { token: alone }), 'ownInvitation');
    for (const agent of [resellerAgent, providerAgent]) {
      await expectRefusal(declineRelationship(agent, { token: together }), 'ownInvitation');
    }
    await declineRelationship(owner, { token: alone });
    await acceptRelationship(owner, { token: together, ...ALL });
  });

  it('says so when only privileges are left to grant and none are; the request stays open', async () => {
    const { resellerAgent, providerAgent, owner, partnership, company } = await aMarket();
    const bare = { partnershipId: partnership.id, privileges: false };
    await acceptRelationship(owner, { token: await invite(resellerAgent, 'JOINT', bare), ...ALL });
    const ungranting = { grantPrivileges: false, acceptAgreement: null };
    const full = await invite(resellerAgent, 'RELATIONSHIP');
    const refused = acceptRelationship(owner, { token: full, ...ungranting });
    await expectRefusal(refused, 'onlyPrivilegesAsked');
    await acceptRelationship(owner, { token: full, ...ALL });
    // The provider's privileges alone are left now; then nothing is.
    const joint = { partnershipId: partnership.id };
    const rest = await invite(providerAgent, 'JOINT', joint);
    const again = acceptRelationship(owner, { token: rest, ...ungranting });
    await expectRefusal(again, 'onlyPrivilegesAsked');
    expect((await relationshipsOf(company.id)).filter((row) => row.privilegesSince)).toHaveLength(
      1,
    );
    await acceptRelationship(owner, { token: rest, ...ALL });
    const spent = await invite(providerAgent, 'JOINT', joint);
    await expectRefusal(
      acceptRelationship(owner, { token: spent, ...ungranting }),
      'alreadyCustomer',
    );
  });

  it('adds privileges to a relationship it has, and refuses what changes nothing', async () => {
    const { resellerAgent, owner, company } = await aMarket();
    const bare = await invite(resellerAgent, 'RELATIONSHIP', { privileges: false });
    await acceptRelationship(owner, { token: bare, ...ALL });
    const again = await invite(resellerAgent, 'RELATIONSHIP', { privileges: false });
    await expectRefusal(acceptRelationship(owner, { token: again, ...ALL }), 'alreadyCustomer');
    const full = await invite(resellerAgent, 'RELATIONSHIP');
    await acceptRelationship(owner, { token: full, ...ALL });
    const rows = await relationshipsOf(company.id);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.privilegesSince).not.toBeNull();
  });
});

describe('a customer accepts two partners by one link', () => {
  it('makes both relationships in one act', async () => {
    const { resellerAgent, providerAgent, owner, partnership, company } = await aMarket();
    const token = await invite(resellerAgent, 'JOINT', { partnershipId: partnership.id });
    await acceptRelationship(owner, { token, ...ALL });
    for (const agent of [resellerAgent, providerAgent]) {
      const { rows } = await listCustomers(agent, {});
      expect(rows.map((row) => row.customerId)).toEqual([company.id]);
      expect(rows[0]?.with).toHaveLength(1);
    }
  });

  it('makes none when the partners have parted', async () => {
    const { providerAgent, owner, partnership, company } = await aMarket();
    const token = await invite(providerAgent, 'JOINT', { partnershipId: partnership.id });
    await db.partnership.update({
      where: { id: partnership.id },
      data: { endedAt: new Date(Date.now() + 1000) },
    });
    await expectRefusal(acceptRelationship(owner, { token, ...ALL }), 'partnershipEnded');
    // The refusal took the answer back with it.
    await expectRefusal(acceptRelationship(owner, { token, ...ALL }), 'partnershipEnded');
    expect(await relationshipsOf(company.id)).toEqual([]);
    expect(await getAgreementStanding(company.id, 'CUSTOMER')).toMatchObject({ state: 'missing' });
  });
});

describe('the record of an acceptance', () => {
  const recordsOf = (organizationId: string) =>
    db.auditRecord.findMany({
      where: { organizationId, action: { not: 'create_invitation' } },
      orderBy: { sequence: 'asc' },
      select: { action: true, resourceType: true, resourceId: true, customerId: true, after: true },
    });

  it('names each relationship as its later end does, and the agreement once', async () => {
    const market = await aMarket();
    const { resellerAgent, owner, partnership, company, reseller, provider } = market;
    const joint = { partnershipId: partnership.id };
    await acceptRelationship(owner, { token: await invite(resellerAgent, 'JOINT', joint), ...ALL });
    const made = await relationshipsOf(company.id);
    const accepted = { action: 'partner_customer_relationship', customerId: company.id };
    for (const { id, partnerId } of made) {
      const others = await recordsOf(partnerId);
      expect(others).toMatchObject([{ ...accepted, resourceId: id, after: { privileges: true } }]);
    }
    expect(made.map(({ partnerId }) => partnerId).sort()).toEqual(
      [reseller.id, provider.id].sort(),
    );
    const [one, other, agreement, ...more] = await recordsOf(company.id);
    expect([one?.resourceId, other?.resourceId].sort()).toEqual(made.map(({ id }) => id).sort());
    expect(agreement).toMatchObject({ action: 'create_agreement', resourceType: 'agreement' });
    expect(more).toEqual([]);

    const relationshipId = made[0]?.id ?? '';
    await endRelationship(owner, { relationshipId });
    const again = await invite(resellerAgent, 'JOINT', joint);
    await acceptRelationship(owner, { token: again, ...ALL });
    const about = await db.auditRecord.findMany({
      where: { organizationId: company.id, resourceId: relationshipId },
      orderBy: { sequence: 'asc' },
      select: { action: true },
    });
    expect(about.map(({ action }) => action)).toEqual([
      'partner_customer_relationship',
      'remove_partner_customer_relationship',
    ]);
    const agreements = (await recordsOf(company.id)).filter(
      ({ action }) => action === 'create_agreement',
    );
    expect(agreements).toHaveLength(1);
    expect((await verifyChains()).bad).toBeNull();
  });
});
