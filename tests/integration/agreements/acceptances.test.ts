import { describe, expect, it } from 'vitest';
import { db, transaction } from '@/lib/db';
import {
  acceptCustomerAgreement,
  acceptPartnerAgreement,
  findAgreementStandings,
  getAgreementOverview,
  getAgreementStanding,
  getAgreementVersion,
  getCurrentAgreement,
  mayTransact,
  publishAgreement,
  recordAcceptance,
} from '@/lib/domain/catalog';
import { lockVersions } from '@/lib/domain/catalog/agreements';
import { findHomeFacts } from '@/lib/domain/enrollment';
import { anActor } from '@/tests/support/actors';
import {
  aVersion,
  CUSTOMER_AGREEMENT,
  inDays,
  PARTNER_AGREEMENT,
} from '@/tests/support/agreements';
import { untilSessionsWait } from '@/tests/support/locks';
import { atOnce, expectRefusal } from '@/tests/support/outcomes';
import { aTenant } from '@/tests/support/people';
import {
  accept,
  acceptancesOf,
  aDraft,
  aPartnerAdmin,
  dayAhead,
  recordsOf,
  theProgramAdmin,
} from './support';

describe('an acceptance', () => {
  it('of many at once is one, with who, when, which version and for which region', async () => {
    const admin = await aPartnerAdmin();
    const { succeeded } = await atOnce(Array.from({ length: 12 }, () => () => accept(admin)));
    expect(succeeded).toBe(12);
    const [row, ...more] = await acceptancesOf(admin);
    expect(more).toEqual([]);
    expect(row).toMatchObject({
      acceptedById: admin.userId,
      acceptedByName: admin.displayName,
      signInName: admin.signInName,
      organizationName: admin.organization.name,
      region: 'europe',
      locale: 'en',
    });
    const records = await recordsOf(admin, 'create_agreement');
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({
      resourceId: row?.documentId,
      after: { kind: 'PARTNER', region: 'europe', language: 'en' },
    });
  });

  it('is kept as it was made', async () => {
    const admin = await aPartnerAdmin();
    await accept(admin);
    const where = { organizationId: admin.organization.id };
    await expect(
      db.agreementAcceptance.updateMany({ where, data: { signInName: 'other' } }),
    ).rejects.toThrow('an acceptance is kept');
    await expect(db.agreementAcceptance.deleteMany({ where })).rejects.toThrow(
      'an acceptance is kept',
    );
  });

  it('survives a new name and the signer’s account, and is read by the roles that may', async () => {
    const tenant = await aTenant();
    const admin = await anActor(tenant, 'GLOBAL_ADMIN');
    const documentId = await accept({ ...admin, locale: 'es' });
    await db.organization.update({ where: { id: tenant.id }, data: { name: 'Renamed' } });
    await db.user.delete({ where: { id: admin.userId } });
    const sales = await anActor(tenant, 'SALES_AGENT');
    const choice = { documentId, locale: 'en' } as const;
    const version = await getAgreementVersion(sales, 'PARTNER', choice);
    expect(version).toMatchObject({
      language: 'es',
      evidence: { signInName: admin.signInName, organizationName: tenant.name },
    });
    const other = await aPartnerAdmin();
    expect((await getAgreementVersion(other, 'PARTNER', choice)).evidence).toBeNull();
  });

  it('is the Global admin’s, and only of who the agreement is for', async () => {
    const id = (await getCurrentAgreement('PARTNER', 'en')).id;
    const tenant = await aTenant();
    const agent = await anActor(tenant, 'ADMIN_AGENT');
    await expectRefusal(acceptPartnerAgreement(agent, { acceptAgreement: id }), 'forbidden');
    const company = await anActor(await aTenant({ is: 'customer' }), 'GLOBAL_ADMIN');
    await expectRefusal(acceptPartnerAgreement(company, { acceptAgreement: id }), 'wrongStanding');
    const partner = await anActor(tenant, 'GLOBAL_ADMIN');
    const customers = { acceptAgreement: CUSTOMER_AGREEMENT };
    await expectRefusal(acceptCustomerAgreement(partner, customers), 'partnerCannotBeCustomer');
    await expectRefusal(acceptPartnerAgreement(partner, customers), 'agreementChanged');
  });

  it('counts for the region it was given for', async () => {
    const admin = await aPartnerAdmin();
    await accept(admin);
    const { id } = admin.organization;
    expect((await getAgreementStanding(id, 'PARTNER')).state).toBe('accepted');
    await db.organization.update({ where: { id }, data: { country: 'US' } });
    expect((await getAgreementStanding(id, 'PARTNER')).state).toBe('missing');
    await accept({ ...admin, organization: { ...admin.organization, country: 'US' } });
    expect((await getAgreementStanding(id, 'PARTNER')).state).toBe('accepted');
    expect(await acceptancesOf(admin)).toHaveLength(2);
  });
});

it('of many organizations is known at once: without it they may connect, not transact', async () => {
  const [one, other] = [await aPartnerAdmin(), await aPartnerAdmin('provider')];
  await accept(one);
  const ids = [one, other].map(({ organization }) => organization.id);
  const standings = await findAgreementStandings(ids, 'PARTNER');
  const may = ids.map((id) => mayTransact(standings.get(id) ?? { state: 'missing' }));
  expect(may).toEqual([true, false]);
});

describe('a new version', () => {
  it('that demands it is asked for on Home, until it is accepted', async () => {
    const provider = await aPartnerAdmin('provider');
    await accept(provider);
    expect((await findHomeFacts(provider)).agreement).toMatchObject({ state: 'accepted' });
    const due = await aVersion('PARTNER', { demanded: 20 });
    const asked = (await findHomeFacts(provider)).agreement;
    expect(asked).toMatchObject({ kind: 'PARTNER', state: 'renewalDue', inForce: due.version });
    expect(asked?.demandedFrom?.toISOString().slice(0, 10)).toBe(
      inDays(20).toISOString().slice(0, 10),
    );
    await aVersion('PARTNER', { demanded: 0 });
    expect((await findHomeFacts(provider)).agreement).toMatchObject({ state: 'renewalOverdue' });
    const { standing, versions } = await getAgreementOverview(provider, 'PARTNER', 'en');
    expect(standing.state).toBe('renewalOverdue');
    expect(versions.filter(({ evidence }) => evidence !== null)).toHaveLength(1);
    await accept(provider);
    expect((await findHomeFacts(provider)).agreement).toMatchObject({ state: 'accepted' });
    expect(await acceptancesOf(provider)).toHaveLength(2);
  });

  it('takes the older one’s place: who read that is told, and nothing is accepted', async () => {
    const admin = await aPartnerAdmin();
    const read = await getCurrentAgreement('PARTNER', 'en');
    await aVersion('PARTNER');
    const attempt = acceptPartnerAgreement(admin, { acceptAgreement: read.id });
    await expectRefusal(attempt, 'agreementChanged');
    expect(await acceptancesOf(admin)).toEqual([]);
    const old = acceptPartnerAgreement(admin, { acceptAgreement: PARTNER_AGREEMENT });
    await expectRefusal(old, 'agreementChanged');
  });

  it('waits for who is accepting, and who accepts waits for it and is told', async () => {
    const admin = await aPartnerAdmin();
    const read = await getCurrentAgreement('PARTNER', 'en');
    const accepting = { acceptAgreement: read.id };
    let refused: Promise<void> | undefined;
    await transaction(async (tx) => {
      await lockVersions(tx, 'PARTNER', 'alone');
      refused = expectRefusal(acceptPartnerAgreement(admin, accepting), 'agreementChanged');
      await untilSessionsWait(1);
      await aVersion('PARTNER');
    });
    await refused;
    expect(await acceptancesOf(admin)).toEqual([]);

    const { id, revision } = await aDraft('PARTNER');
    const program = await theProgramAdmin();
    const days = { effectiveDay: dayAhead(0), demandedDay: null };
    const { id: now } = await getCurrentAgreement('PARTNER', 'en');
    let published: Promise<void> | undefined;
    await transaction(async (tx) => {
      await recordAcceptance(tx, admin, 'PARTNER', now);
      published = publishAgreement(program, { documentId: id, revision, ...days });
      await untilSessionsWait(1);
      expect((await getCurrentAgreement('PARTNER', 'en')).id).toBe(now);
    });
    await published;
    const [row] = await acceptancesOf(admin);
    const { effectiveFrom } = await db.agreementDocument.findUniqueOrThrow({ where: { id } });
    expect(row?.documentId).toBe(now);
    expect(effectiveFrom?.getTime()).toBeGreaterThanOrEqual(row?.acceptedAt.getTime() ?? Infinity);
  });

  it('published while many accept: each accepts what it read, while that was in force', async () => {
    const program = await theProgramAdmin();
    for (let round = 0; round < 6; round += 1) {
      const read = await getCurrentAgreement('PARTNER', 'en');
      const { id, revision } = await aDraft('PARTNER');
      const admins = await Promise.all(Array.from({ length: 8 }, () => aPartnerAdmin()));
      const publish = () =>
        publishAgreement(program, {
          documentId: id,
          revision,
          effectiveDay: dayAhead(0),
          demandedDay: null,
        });
      const acceptances = admins.map(
        (admin) => () => acceptPartnerAgreement(admin, { acceptAgreement: read.id }),
      );
      const { refusals } = await atOnce([
        ...acceptances.slice(0, 4),
        publish,
        ...acceptances.slice(4),
      ]);
      const { effectiveFrom } = await db.agreementDocument.findUniqueOrThrow({ where: { id } });
      const accepted = (await Promise.all(admins.map(acceptancesOf))).flat();
      expect(accepted).toHaveLength(admins.length - refusals.length);
      expect(new Set(refusals).size).toBeLessThanOrEqual(1);
      for (const { documentId, acceptedAt } of accepted) {
        expect(documentId).toBe(read.id);
        expect(acceptedAt.getTime()).toBeLessThanOrEqual(effectiveFrom?.getTime() ?? 0);
      }
    }
  });
});
