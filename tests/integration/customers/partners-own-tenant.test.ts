import { describe, expect, it } from 'vitest';
import { db, transaction } from '@/lib/db';
import {
  acceptRelationship,
  endRelationship,
  removeCustomer,
  withdrawPrivileges,
} from '@/lib/domain/customers';
import { authorizeEnrollment, startEnrollment, submitEnrollment } from '@/lib/domain/enrollment';
import { authorizeProvider } from '@/lib/domain/partnerships';
import { aRelationship } from '@/prisma/seed/factories';
import { untilSessionsWait } from '@/tests/support/locks';
import { atOnce, expectRefusal } from '@/tests/support/outcomes';
import {
  aMembership,
  anApplicant as aNewApplicant,
  answered,
  associated,
  version,
} from '../enrollment/support';
import { anApplicantToDecide, seen, theDesk } from '../review/support';
import { ALL, aMarket, invite, relationshipsOf } from './support';

/** A reviewer, and an applicant of whom only the decision is left. */
async function aDecision() {
  const { reviewer } = await theDesk();
  const applicant = await anApplicantToDecide(reviewer);
  const decide = async () => authorizeEnrollment(reviewer, await seen(reviewer, applicant));
  return { ...applicant, decide };
}

const isReseller = async (id: string) =>
  (await db.organization.findUniqueOrThrow({ where: { id } })).resellerSince !== null;

describe('a customer does not become a reseller', () => {
  it('by starting, until the relationship is over and its privileges are withdrawn', async () => {
    const { reseller, resellerAgent, company, owner } = await aMarket();
    const { id: relationshipId } = await aRelationship(db, reseller, company);
    await expectRefusal(startEnrollment(owner), 'customerCannotEnroll');
    const removal = { customerId: company.id, declaration: true, withdrawPrivileges: false };
    await removeCustomer(resellerAgent, removal);
    await expectRefusal(startEnrollment(owner), 'customerCannotEnroll');
    await withdrawPrivileges(owner, { relationshipId });
    expect(await startEnrollment(owner)).toEqual({ next: 'membership' });
  });

  it('by sending what it began before', async () => {
    const { reseller } = await aMarket();
    const { of, admin } = await aNewApplicant();
    const { userName, profileIds } = await aMembership({});
    await associated(admin, userName, profileIds[0] ?? '');
    await answered(admin);
    const { id: relationshipId } = await aRelationship(db, reseller, of);
    const send = async () => submitEnrollment(admin, { version: await version(admin) });
    await expectRefusal(send(), 'customerCannotEnroll');
    await endRelationship(admin, { relationshipId });
    expect(await send()).toHaveProperty('reference');
  });

  it('by a decision; once it is free it can be authorized', async () => {
    const { reseller } = await aMarket();
    const { organization, admin, decide } = await aDecision();
    const { id: relationshipId } = await aRelationship(db, reseller, organization);
    await expectRefusal(decide(), 'applicantIsCustomer');
    expect(await isReseller(organization.id)).toBe(false);
    await endRelationship(admin, { relationshipId });
    await decide();
    expect(await isReseller(organization.id)).toBe(true);
  });
});

describe('what an organization is counts when it acts, not when its page was read', () => {
  it('a reseller authorized meanwhile accepts no request', async () => {
    const { resellerAgent } = await aMarket();
    const { organization, admin, decide } = await aDecision();
    const token = await invite(resellerAgent, 'RELATIONSHIP');
    await decide();
    expect(admin.organization.isReseller).toBe(false);
    const acceptance = acceptRelationship(admin, { token, ...ALL });
    await expectRefusal(acceptance, 'partnerCannotBeCustomer');
    expect(await relationshipsOf(organization.id)).toEqual([]);
  });

  it('nor while the authorization is under way', async () => {
    const { resellerAgent, owner, company } = await aMarket();
    const token = await invite(resellerAgent, 'RELATIONSHIP');
    let acceptance: Promise<unknown> = Promise.resolve();
    await transaction(async (tx) => {
      await tx.organization.update({
        where: { id: company.id },
        data: { resellerSince: new Date() },
      });
      acceptance = expectRefusal(
        acceptRelationship(owner, { token, ...ALL }),
        'partnerCannotBeCustomer',
      );
      await Promise.race([acceptance, untilSessionsWait(1)]);
    });
    await acceptance;
    expect(await relationshipsOf(company.id)).toEqual([]);
  });

  it('of an authorization and an acceptance at the same moment one is refused', async () => {
    const { resellerAgent } = await aMarket();
    for (let round = 0; round < 5; round += 1) {
      const { organization, admin, decide } = await aDecision();
      const token = await invite(resellerAgent, 'RELATIONSHIP');
      const { refusals } = await atOnce([
        decide,
        () => acceptRelationship(admin, { token, ...ALL }),
      ]);
      const [refusal, ...more] = refusals;
      expect(more).toEqual([]);
      expect(['applicantIsCustomer', 'partnerCannotBeCustomer']).toContain(refusal);
      const became = await isReseller(organization.id);
      expect(await relationshipsOf(organization.id)).toHaveLength(became ? 0 : 1);
    }
  });

  it('a reseller no more authorizes no provider', async () => {
    const { providerAgent, provider } = await aMarket();
    const { resellerAgent, reseller } = await aMarket();
    const token = await invite(providerAgent, 'PARTNERSHIP', { privileges: false });
    await db.organization.update({ where: { id: reseller.id }, data: { resellerSince: null } });
    const attempt = authorizeProvider(resellerAgent, { token, consent: true });
    await expectRefusal(attempt, 'resellerNotEnrolled');
    expect(
      await db.partnership.count({ where: { providerId: provider.id, resellerId: reseller.id } }),
    ).toBe(0);
  });
});
