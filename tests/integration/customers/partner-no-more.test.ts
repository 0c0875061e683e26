import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { acceptRelationship, declineRelationship } from '@/lib/domain/customers';
import { findInvitationByToken } from '@/lib/domain/invitations';
import { expectRefusal } from '@/tests/support/outcomes';
import { ALL, aMarket, invite, relationshipsOf } from './support';

/** What a rejection does to a reseller whose authorization was taken up again. */
async function losesItsStanding(id: string): Promise<void> {
  await db.organization.update({ where: { id }, data: { resellerSince: null, mpnId: null } });
}

describe('a request of a reseller that is none any more', () => {
  it('binds no customer, and its link says that it was withdrawn', async () => {
    const { reseller, resellerAgent, owner, company } = await aMarket();
    const token = await invite(resellerAgent, 'RELATIONSHIP');
    await losesItsStanding(reseller.id);
    expect(await findInvitationByToken(token)).toEqual({ state: 'revoked' });
    await expectRefusal(acceptRelationship(owner, { token, ...ALL }), 'invitationRevoked');
    await expectRefusal(declineRelationship(owner, { token }), 'invitationRevoked');
    expect(await relationshipsOf(company.id)).toEqual([]);
  });

  it('binds nobody to its provider either, where the two asked together', async () => {
    const { reseller, providerAgent, owner, company, partnership } = await aMarket();
    const token = await invite(providerAgent, 'JOINT', { partnershipId: partnership.id });
    await losesItsStanding(reseller.id);
    await expectRefusal(acceptRelationship(owner, { token, ...ALL }), 'invitationRevoked');
    expect(await relationshipsOf(company.id)).toEqual([]);
  });

  it('works again once it is authorized again', async () => {
    const { reseller, resellerAgent, owner, company } = await aMarket();
    const token = await invite(resellerAgent, 'RELATIONSHIP');
    await losesItsStanding(reseller.id);
    await expectRefusal(acceptRelationship(owner, { token, ...ALL }), 'invitationRevoked');
    await db.organization.update({
      where: { id: reseller.id },
      data: { resellerSince: new Date() },
    });
    await acceptRelationship(owner, { token, ...ALL });
    expect(await relationshipsOf(company.id)).toMatchObject([{ partnerId: reseller.id }]);
  });
});
