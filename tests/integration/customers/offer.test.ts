import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access';
import { db } from '@/lib/db';
import { acceptRelationship, findRelationshipOffer } from '@/lib/domain/customers';
import { findInvitationByToken } from '@/lib/domain/invitations';
import { anOrganization } from '@/prisma/seed/factories';
import { anActor } from '@/tests/support/actors';
import { CUSTOMER_AGREEMENT } from '@/tests/support/agreements';
import { aMarket, invite } from './support';

async function offerTo(actor: Actor | null, token: string) {
  const found = await findInvitationByToken(token);
  if (found.state !== 'live') throw new Error(`the invitation is ${found.state}`);
  return findRelationshipOffer(actor, found, 'en');
}

describe('what the page of a request shows before anything is answered', () => {
  it('names who asks to a reader who is not signed in, and changes nothing', async () => {
    const { resellerAgent, reseller } = await aMarket();
    const token = await invite(resellerAgent, 'RELATIONSHIP');
    const offer = await offerTo(null, token);
    expect(offer.state).toBe('signedOut');
    expect(offer.partners.map(({ id, role }) => [id, role])).toEqual([
      [reseller.id, 'indirectReseller'],
    ]);
    expect((await findInvitationByToken(token)).state).toBe('live');
  });

  it('offers it to a Global admin, with the agreement that is still to be accepted', async () => {
    const { resellerAgent, owner, partnership } = await aMarket();
    const joint = await invite(resellerAgent, 'JOINT', { partnershipId: partnership.id });
    const before = await offerTo(owner, joint);
    expect(before).toMatchObject({ state: 'offer', agreement: { kind: 'CUSTOMER' } });
    expect(before.partners.map(({ role }) => role)).toEqual([
      'indirectReseller',
      'indirectProvider',
    ]);
    const one = await invite(resellerAgent, 'RELATIONSHIP', { privileges: false });
    await acceptRelationship(owner, {
      token: one,
      grantPrivileges: false,
      acceptAgreement: CUSTOMER_AGREEMENT,
    });
    const after = await offerTo(owner, joint);
    expect(after).toMatchObject({ state: 'offer', agreement: null });
    expect(after.partners.map(({ granted }) => granted)).toEqual(['relationship', 'nothing']);
  });

  it('says who can decide to a colleague who may not', async () => {
    const { resellerAgent, owner, company } = await aMarket();
    const token = await invite(resellerAgent, 'RELATIONSHIP');
    const offer = await offerTo(await anActor(company), token);
    if (offer.state !== 'notGlobalAdmin') throw new Error(offer.state);
    expect(offer.deciders.map(({ id }) => id)).toEqual([owner.userId]);
  });

  it('says beforehand what acceptance would refuse', async () => {
    const { resellerAgent, providerAgent, owner, partnership } = await aMarket();
    const token = await invite(resellerAgent, 'RELATIONSHIP', { privileges: false });
    expect((await offerTo(resellerAgent, token)).state).toBe('ownInvitation');
    expect((await offerTo(providerAgent, token)).state).toBe('partnerCannotBeCustomer');
    const facts = { name: 'Abroad', domain: `abroad-${token.slice(0, 6).toLowerCase()}.example` };
    const abroad = await anOrganization(db, { ...facts, country: 'US' });
    expect((await offerTo(await anActor(abroad), token)).state).toBe('otherRegion');

    const again = await invite(resellerAgent, 'RELATIONSHIP', { privileges: false });
    await acceptRelationship(owner, {
      token,
      grantPrivileges: true,
      acceptAgreement: CUSTOMER_AGREEMENT,
    });
    expect((await offerTo(owner, again)).state).toBe('alreadyCustomer');

    const joint = await invite(providerAgent, 'JOINT', { partnershipId: partnership.id });
    await db.partnership.update({
      where: { id: partnership.id },
      data: { endedAt: new Date(Date.now() + 1000) },
    });
    expect((await offerTo(owner, joint)).state).toBe('partnershipEnded');
    expect((await offerTo(null, joint)).state).toBe('partnershipEnded');
  });
});
