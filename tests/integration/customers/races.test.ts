import { describe, expect, it } from 'vitest';
import { db, transaction } from '@/lib/db';
import {
  acceptRelationship,
  endRelationship,
  getPartnerRelationships,
  removeCustomer,
} from '@/lib/domain/customers';
import { removePartnership } from '@/lib/domain/partnerships';
import { aRelationship } from '@/prisma/seed/factories';
import { untilSessionsWait } from '@/tests/support/locks';
import { atOnce, expectRefusal } from '@/tests/support/outcomes';
import { ALL, aMarket, invite, relationshipsOf } from './support';

describe('many at the same moment', () => {
  it('50 acceptances of one invitation make one relationship', async () => {
    const { resellerAgent, owner, company } = await aMarket();
    const token = await invite(resellerAgent, 'RELATIONSHIP');
    const { succeeded, refusals } = await atOnce(
      Array.from({ length: 50 }, () => () => acceptRelationship(owner, { token, ...ALL })),
    );
    expect(succeeded).toBe(1);
    expect(new Set(refusals)).toEqual(new Set(['invitationUsed']));
    expect(await relationshipsOf(company.id)).toHaveLength(1);
  });

  it('two invitations of one partner make one relationship', async () => {
    const { resellerAgent, owner, company } = await aMarket();
    const tokens = await Promise.all([1, 2].map(() => invite(resellerAgent, 'RELATIONSHIP')));
    const { succeeded } = await atOnce(
      tokens.map((token) => () => acceptRelationship(owner, { token, ...ALL })),
    );
    expect(succeeded).toBe(1);
    expect(await relationshipsOf(company.id)).toHaveLength(1);
  });

  it('a removal of the partnership against a joint acceptance leaves both or none', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { resellerAgent, providerAgent, owner, partnership, company } = await aMarket();
      const token = await invite(resellerAgent, 'JOINT', { partnershipId: partnership.id });
      const { refusals } = await atOnce([
        () => acceptRelationship(owner, { token, ...ALL }),
        () => removePartnership(providerAgent, { id: partnership.id, declaration: true }),
      ]);
      const rows = await relationshipsOf(company.id);
      expect(rows).toHaveLength(refusals.length === 0 ? 2 : 0);
    }
  });

  it('a removal by the partner and an end by the customer happen once', async () => {
    const { resellerAgent, owner, company } = await aMarket();
    await acceptRelationship(owner, { token: await invite(resellerAgent, 'RELATIONSHIP'), ...ALL });
    const [row] = await relationshipsOf(company.id);
    const relationshipId = row?.id ?? '';
    const { succeeded } = await atOnce([
      () => endRelationship(owner, { relationshipId }),
      () =>
        removeCustomer(resellerAgent, {
          customerId: company.id,
          declaration: true,
          withdrawPrivileges: false,
        }),
    ]);
    expect(succeeded).toBe(1);
    await expectRefusal(endRelationship(owner, { relationshipId }), 'notFound');
    expect(await relationshipsOf(company.id)).toEqual([]);
    const endings = { action: 'remove_partner_customer_relationship', resourceId: relationshipId };
    const written = await db.auditRecord.groupBy({
      by: ['organizationId'],
      where: endings,
      _count: true,
    });
    expect(written.map((chain) => chain._count)).toEqual([1, 1]);
    // Privileges outlive a removal by the partner, and nothing else.
    const { endedByOrgId } = await db.customerRelationship.findUniqueOrThrow({
      where: { id: relationshipId },
      select: { endedByOrgId: true },
    });
    const standing = (await getPartnerRelationships(owner)).granted.map(({ id }) => id);
    expect(standing).toEqual(endedByOrgId === company.id ? [] : [relationshipId]);
  });

  it('a joint acceptance keeps all it grants when one of the two was accepted meanwhile', async () => {
    const { resellerAgent, owner, partnership, company, reseller } = await aMarket();
    const token = await invite(resellerAgent, 'JOINT', { partnershipId: partnership.id });
    let acceptance: Promise<unknown> = Promise.resolve();
    await transaction(async (tx) => {
      await aRelationship(tx, reseller, company, { privileges: false });
      acceptance = acceptRelationship(owner, { token, ...ALL });
      await untilSessionsWait(1);
    });
    await acceptance;
    const rows = await relationshipsOf(company.id);
    expect(rows).toHaveLength(2);
    expect(rows.filter((row) => row.privilegesSince === null)).toEqual([]);
  });
});
