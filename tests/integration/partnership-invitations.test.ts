import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access';
import { db, transaction } from '@/lib/db';
import {
  findInvitationByToken,
  type LiveInvitation,
  revokeInvitation,
} from '@/lib/domain/invitations';
import {
  authorizeProvider,
  declinePartnership,
  findPartnershipNews,
  findDeclinedNotice,
  findPartnershipOffer,
  listIndirectProviders,
  listIndirectResellers,
} from '@/lib/domain/partnerships';
import { aPartnership, aRelationship } from '@/prisma/seed/factories';
import { aColleague, anActor, anInvitation, expire, queuedMails } from '../support/partners';

const provider = await anActor({ name: 'Meridian', is: 'provider', mpnId: '4391507' });
const stranger = await anActor({ is: 'provider' });
const BOTH_ROLES = ['GLOBAL_ADMIN', 'ADMIN_AGENT'] as const;

const aReseller = (facts: Parameters<typeof anActor>[0] = {}) =>
  anActor({ is: 'reseller', roles: BOTH_ROLES, ...facts });

const made = (actor: Actor) => ({ ...actor.organization, domain: '' });
const partnersOf = (one: Actor, other: Actor) =>
  transaction((tx) => aPartnership(tx, made(one), made(other)));

async function liveInvitation(token: string): Promise<LiveInvitation> {
  const found = await findInvitationByToken(token);
  if (found.state !== 'live') throw new Error(found.state);
  return found;
}

describe('authorizing a provider', () => {
  it('puts each on the other’s list at once, with location and MPN ID', async () => {
    const reseller = await aReseller({ name: 'Cobalt', country: 'FR', mpnId: '5123401' });
    const { id, token } = await anInvitation(provider);
    const partnership = await authorizeProvider(reseller, { token, consent: true });
    const providers = await listIndirectProviders(reseller);
    expect(providers.rows).toMatchObject([
      { id: partnership.id, partner: { name: 'Meridian', country: 'ES', mpnId: '4391507' } },
    ]);
    const [newest] = (await listIndirectResellers(provider)).rows;
    expect(newest).toMatchObject({ partner: { name: 'Cobalt', country: 'FR', mpnId: '5123401' } });
    const row = await db.invitation.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({ status: 'ACCEPTED', answererId: reseller.organization.id });
  });

  it('brings the reseller none of the provider’s customers', async () => {
    const reseller = await aReseller();
    const { token } = await anInvitation(provider);
    await authorizeProvider(reseller, { token, consent: true });
    const partnerId = reseller.organization.id;
    expect(await db.customerRelationship.count({ where: { partnerId } })).toBe(0);
  });

  it('leaves a record in both audits and mails both sides', async () => {
    const reseller = await aReseller();
    const seller = await aColleague(provider, ['SALES_AGENT']);
    const { token } = await anInvitation(seller);
    const { id } = await authorizeProvider(reseller, { token, consent: true });
    const records = await db.auditRecord.findMany({ where: { resourceId: id } });
    expect(new Set(records.map((record) => record.organizationId))).toEqual(
      new Set([provider.organization.id, reseller.organization.id]),
    );
    expect(records.map((record) => record.action)).toEqual([
      'create_partner_relationship',
      'create_partner_relationship',
    ]);
    expect(JSON.stringify(records)).not.toContain(token);
    const told = async (side: string) =>
      (await queuedMails(`partnership-authorized-${side}`))
        .filter((refs) => refs['partnershipId'] === id)
        .map((refs) => refs['userId']);
    expect(new Set(await told('provider'))).toEqual(new Set([provider.userId, seller.userId]));
    expect(await told('reseller')).toEqual([reseller.userId]);
    expect(await findPartnershipNews(id, reseller.userId)).toMatchObject({
      to: reseller.signInName,
      provider: 'Meridian',
    });
    expect(await findPartnershipNews(id, stranger.userId)).toBeNull();
  });

  it.each([
    ['without the tick', 'consentRequired', () => aReseller(), false],
    ['by who is no Global admin', 'forbidden', () => aReseller({ roles: ['ADMIN_AGENT'] }), true],
    ['by who is not enrolled', 'resellerNotEnrolled', () => anActor({ is: 'customer' }), true],
    ['from another region', 'otherRegion', () => aReseller({ country: 'US' }), true],
    ['by the provider itself', 'ownInvitation', () => Promise.resolve(provider), true],
  ] as const)('is refused %s, and the link lives on', async (_, code, somebody, consent) => {
    const { token } = await anInvitation(provider);
    const actor = await somebody();
    await expect(authorizeProvider(actor, { token, consent })).rejects.toMatchObject({ code });
    expect(await findInvitationByToken(token)).toMatchObject({ state: 'live' });
    const resellerId = actor.organization.id;
    expect(await db.partnership.count({ where: { resellerId } })).toBe(0);
  });

  it('is refused to partners who are connected already', async () => {
    const reseller = await aReseller();
    await partnersOf(provider, reseller);
    const { token } = await anInvitation(provider);
    await expect(authorizeProvider(reseller, { token, consent: true })).rejects.toMatchObject({
      code: 'alreadyPartners',
    });
  });

  it('is refused with a revoked, expired, declined, used or made-up link', async () => {
    const reseller = await aReseller();
    const links = await Promise.all(Array.from({ length: 4 }, () => anInvitation(provider)));
    const [revoked, old, declined, used] = links;
    await revokeInvitation(provider, { id: revoked!.id });
    await expire(old!.id);
    await declinePartnership(await aReseller(), { token: declined!.token });
    await authorizeProvider(await aReseller(), { token: used!.token, consent: true });
    const codeFor = async (token: string) => {
      const attempt = authorizeProvider(reseller, { token, consent: true });
      return attempt.catch((error: unknown) => (error as { code?: string }).code);
    };
    expect(await codeFor(revoked!.token)).toBe('invitationRevoked');
    expect(await codeFor(old!.token)).toBe('invitationExpired');
    expect(await codeFor(declined!.token)).toBe('invitationDeclined');
    expect(await codeFor(used!.token)).toBe('invitationUsed');
    expect(await codeFor('made-up')).toBe('invitationUnknown');
  });

  it('is refused with a customer’s link', async () => {
    const { token } = await anInvitation(provider, { kind: 'RELATIONSHIP' });
    await expect(
      authorizeProvider(await aReseller(), { token, consent: true }),
    ).rejects.toMatchObject({ code: 'invitationKind' });
    expect(await findInvitationByToken(token)).toMatchObject({ state: 'live' });
  });
});

describe('declining', () => {
  it('uses the link up and tells the provider', async () => {
    const reseller = await aReseller({ name: 'Lumen' });
    const { id, token } = await anInvitation(provider);
    await declinePartnership(reseller, { token });
    expect(await findInvitationByToken(token)).toEqual({ state: 'declined' });
    const mails = (await queuedMails('partnership-declined')).filter(
      (refs) => refs['invitationId'] === id,
    );
    expect(mails.map((refs) => refs['userId'])).toEqual([provider.userId]);
    expect(await findDeclinedNotice(id, provider.userId)).toMatchObject({ decliner: 'Lumen' });
  });

  it.each([
    ['forbidden', () => aReseller({ roles: ['ADMIN_AGENT'] })],
    ['resellerNotEnrolled', () => anActor({ is: 'customer' })],
    ['ownInvitation', () => Promise.resolve(provider)],
  ] as const)('is refused as %s', async (code, somebody) => {
    const { token } = await anInvitation(provider);
    const actor = await somebody();
    await expect(declinePartnership(actor, { token })).rejects.toMatchObject({ code });
    expect(await findInvitationByToken(token)).toMatchObject({ state: 'live' });
  });
});

describe('the page of the link', () => {
  it.each([
    ['offer', () => aReseller()],
    ['notGlobalAdmin', () => aReseller({ roles: ['ADMIN_AGENT'] })],
    ['resellerNotEnrolled', () => anActor({})],
    ['otherRegion', () => aReseller({ country: 'US' })],
    ['ownInvitation', () => Promise.resolve(provider)],
    ['operator', () => anActor({ is: 'operator' })],
    ['signedOut', () => Promise.resolve(null)],
  ] as const)('shows %s and changes nothing', async (state, somebody) => {
    const { id, token } = await anInvitation(provider);
    const before = await db.invitation.findUnique({ where: { id } });
    const offer = await findPartnershipOffer(await somebody(), await liveInvitation(token));
    expect(offer).toMatchObject({ state, provider: { name: 'Meridian' } });
    expect(await db.invitation.findUnique({ where: { id } })).toEqual(before);
  });

  it('tells a customer, a partner, and who can decide', async () => {
    const { token } = await anInvitation(provider);
    const invitation = await liveInvitation(token);
    const customer = await anActor({ name: 'Olivar' });
    await transaction((tx) => aRelationship(tx, made(provider), made(customer)));
    expect(await findPartnershipOffer(customer, invitation)).toMatchObject({ state: 'customer' });
    const partner = await aReseller();
    await partnersOf(provider, partner);
    expect(await findPartnershipOffer(partner, invitation)).toMatchObject({
      state: 'alreadyPartners',
    });
    const boss = await aReseller();
    const seller = await aColleague(boss, ['SALES_AGENT']);
    expect(await findPartnershipOffer(seller, invitation)).toMatchObject({
      state: 'notGlobalAdmin',
      deciders: [{ signInName: boss.signInName }],
    });
  });
});
