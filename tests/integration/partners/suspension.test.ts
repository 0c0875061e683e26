import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access';
import { db } from '@/lib/db';
import {
  acceptRelationship,
  endRelationship,
  findRelationshipOffer,
  listCustomers,
  removeCustomer,
} from '@/lib/domain/customers';
import { addExistingCustomer } from '@/lib/domain/existing-customers';
import {
  findInvitationByToken,
  getInvitation,
  listInvitations,
  revokeInvitation,
  saveInvitation,
} from '@/lib/domain/invitations';
import { findOwnSuspension } from '@/lib/domain/organizations';
import { getPartner, reinstatePartner, suspendPartner } from '@/lib/domain/partners';
import {
  declinePartnership,
  findPartnershipOffer,
  listIndirectProviders,
  removePartnership,
  withdrawAccess,
} from '@/lib/domain/partnerships';
import { addUser, updateUser } from '@/lib/domain/users';
import { anActor } from '@/tests/support/actors';
import { exportedNames } from '@/tests/support/exported-customers';
import { expectRefusal } from '@/tests/support/outcomes';
import { ALL, aMarket, invite } from '../customers/support';
import { aCompany, aProfile } from '../directory/support';
import { theDesk } from '../review/support';
import { aProgramAdmin, reinstate, suspend, suspensionOf } from './support';

const records = (organizationId: string, action: string) =>
  db.auditRecord.findMany({ where: { organizationId, action } });

/** The person as their next request knows them. */
const again = (actor: Actor): Actor => ({
  ...actor,
  organization: { ...actor.organization, isSuspended: true },
});

describe('a suspension', () => {
  it('is recorded with its reason in both chains, and so is its end', async () => {
    const operator = await aProgramAdmin();
    const { provider } = await aMarket();
    await suspendPartner(operator, {
      partnerId: provider.id,
      reason: 'other',
      note: 'A complaint of May',
    });
    for (const id of [provider.id, operator.organization.id]) {
      const [record] = (await records(id, 'suspend_partner')).slice(-1);
      expect(record).toMatchObject({
        actorName: operator.signInName,
        resourceId: provider.id,
        after: { suspended: true, reason: 'other', note: 'A complaint of May' },
      });
    }
    expect(await getPartner(operator, provider.id)).toMatchObject({
      isSuspended: true,
      suspensions: [{ reason: 'other', note: 'A complaint of May', endedAt: null }],
    });
    const suspensionId = await suspensionOf(provider.id);
    await reinstatePartner(operator, { partnerId: provider.id, suspensionId, note: 'Settled' });
    expect(await getPartner(operator, provider.id)).toMatchObject({
      isSuspended: false,
      suspensions: [{ endNote: 'Settled', endedAt: expect.any(Date) as Date }],
    });
    expect(await records(provider.id, 'reinstate_partner')).toHaveLength(1);
  });

  it('happens once, however often its form is posted, and is not another one’s', async () => {
    const operator = await aProgramAdmin();
    const { provider } = await aMarket();
    const input = { partnerId: provider.id, reason: 'abuse', note: null } as const;
    await Promise.all([1, 2, 3].map(() => suspendPartner(operator, input)));
    expect(await records(provider.id, 'suspend_partner')).toHaveLength(1);
    await expectRefusal(
      suspendPartner(operator, { ...input, reason: 'overdueBill' }),
      'alreadySuspended',
    );
    await expectRefusal(suspendPartner(await aProgramAdmin(), input), 'alreadySuspended');
    const suspensionId = await suspensionOf(provider.id);
    const end = { partnerId: provider.id, suspensionId, note: null };
    await Promise.all([1, 2, 3].map(() => reinstatePartner(operator, end)));
    expect(await records(provider.id, 'reinstate_partner')).toHaveLength(1);
    await expectRefusal(reinstatePartner(await aProgramAdmin(), end), 'notSuspended');
    await suspend(operator, provider.id);
    await reinstatePartner(operator, end); // the old page again
    expect(await suspensionOf(provider.id)).not.toBe(suspensionId);
  });

  it('is of partners, by the program operator, with a reason that says something', async () => {
    const operator = await aProgramAdmin();
    const { provider, company, providerAgent } = await aMarket();
    const input = { partnerId: provider.id, reason: 'other', note: null } as const;
    await expectRefusal(suspendPartner(operator, input), 'suspensionNoteRequired');
    const stated = { ...input, reason: 'abuse' } as const;
    await expectRefusal(suspendPartner(providerAgent, stated), 'wrongStanding');
    await expectRefusal(suspendPartner((await theDesk()).reviewer, stated), 'forbidden');
    for (const partnerId of [company.id, operator.organization.id]) {
      await expectRefusal(suspendPartner(operator, { ...stated, partnerId }), 'notFound');
      await expectRefusal(getPartner(operator, partnerId), 'notFound');
    }
    const suspensionId = await suspend(operator, provider.id);
    const { reseller } = await aMarket();
    await expectRefusal(
      reinstatePartner(operator, { partnerId: reseller.id, suspensionId, note: null }),
      'notFound',
    );
    expect(await suspensionOf(provider.id)).toBe(suspensionId);
  });

  it('is told to the partner’s own people with its reason, and to nobody else', async () => {
    const operator = await aProgramAdmin();
    const { provider, providerAgent, resellerAgent } = await aMarket();
    await suspendPartner(operator, { partnerId: provider.id, reason: 'abuse', note: 'Spam' });
    expect(await findOwnSuspension(again(providerAgent))).toMatchObject({
      reason: 'abuse',
      note: 'Spam',
    });
    expect(await findOwnSuspension(resellerAgent)).toBeNull();
  });
});

describe('what a suspended partner goes on doing', () => {
  it('is all that concerns what exists', async () => {
    const operator = await aProgramAdmin();
    const market = await aMarket();
    const { provider, reseller, partnership, company, owner } = market;
    const { providerAgent, resellerAgent } = market;
    await acceptRelationship(owner, { token: await invite(resellerAgent, 'RELATIONSHIP'), ...ALL });
    await acceptRelationship(owner, { token: await invite(providerAgent, 'RELATIONSHIP'), ...ALL });
    const asked = await invite(resellerAgent, 'RELATIONSHIP');
    await invite(resellerAgent, 'RELATIONSHIP');
    await suspend(operator, reseller.id);
    await suspend(operator, provider.id);
    const actor = again(resellerAgent);

    expect((await listCustomers(actor, {})).rows).toHaveLength(1);
    expect(await exportedNames(actor, {})).toHaveLength(1);
    expect((await listIndirectProviders(actor)).rows).toHaveLength(1);
    const { rows } = await listInvitations(actor, { kinds: ['RELATIONSHIP'] });
    const [newest, older] = rows.filter(({ state }) => state === 'OPEN');
    expect(newest).toMatchObject({ canChange: true, canAsk: false, canOpen: true });
    const { id, subject, message } = await getInvitation(actor, newest?.id ?? '');
    await saveInvitation(actor, { id, subject, message, label: 'Kept', recipientEmail: null });
    await revokeInvitation(actor, { id });
    expect(older?.canChange).toBe(true);
    await withdrawAccess(actor, { id: partnership.id });
    await removePartnership(actor, { id: partnership.id, declaration: true });
    await removeCustomer(actor, {
      customerId: company.id,
      declaration: true,
      withdrawPrivileges: true,
    });
    const [standing] = (await listCustomers(again(providerAgent), {})).rows;
    await endRelationship(owner, { relationshipId: standing?.id ?? '' });
    const added = await addUser(actor, {
      firstName: 'Nora',
      lastName: 'Vidal',
      alias: 'nora',
      domain: reseller.domain,
      contactEmail: 'nora@cobalt.example',
      roles: ['GLOBAL_ADMIN'],
      delivery: 'temporary',
    });
    await updateUser(actor, {
      userId: added.id,
      version: 1,
      firstName: 'Nora',
      lastName: 'Vidal Puig',
      contactEmail: 'nora@cobalt.example',
    });
    expect(await findInvitationByToken(asked)).toMatchObject({ state: 'live' });
  });

  it('is declining, too', async () => {
    const operator = await aProgramAdmin();
    const { reseller, providerAgent, resellerAgent } = await aMarket();
    const token = await invite(providerAgent, 'PARTNERSHIP');
    await suspend(operator, reseller.id);
    await declinePartnership(again(resellerAgent), { token });
    expect(await findInvitationByToken(token)).toEqual({ state: 'declined' });
  });
});

describe('the pages of links', () => {
  it('say in neutral words that the partner cannot take on business now', async () => {
    const operator = await aProgramAdmin();
    const { provider, reseller, partnership, ...people } = await aMarket();
    const { providerAgent, resellerAgent, owner } = people;
    await removePartnership(providerAgent, { id: partnership.id, declaration: true });
    const offered = await invite(providerAgent, 'PARTNERSHIP');
    const asked = await invite(resellerAgent, 'RELATIONSHIP');
    const offer = async (actor: Actor | null) => {
      const found = await findInvitationByToken(offered);
      return found.state === 'live' && (await findPartnershipOffer(actor, found)).state;
    };
    const request = async (actor: Actor | null) => {
      const found = await findInvitationByToken(asked);
      return found.state === 'live' && (await findRelationshipOffer(actor, found, 'en')).state;
    };
    await suspend(operator, reseller.id);
    expect(await offer(again(resellerAgent))).toBe('suspended');
    expect(await offer(null)).toBe('signedOut');
    expect(await request(owner)).toBe('partnerUnavailable');
    expect(await request(null)).toBe('partnerUnavailable');
    expect(await request(again(resellerAgent))).toBe('ownInvitation');
    await suspend(operator, provider.id);
    expect(await offer(null)).toBe('providerUnavailable');
    expect(await offer(again(resellerAgent))).toBe('providerUnavailable');
    expect(await offer(again(providerAgent))).toBe('ownInvitation');
    await reinstate(operator, provider.id);
    await reinstate(operator, reseller.id);
    expect(await offer(resellerAgent)).toBe('offer');
    expect(await request(owner)).toBe('offer');
  });
});

describe('the records of existing customers', () => {
  it('wait while their reseller is suspended, and take effect at its reinstatement', async () => {
    const operator = await aProgramAdmin();
    const mpnId = await aProfile();
    const reseller = await aCompany({ is: 'reseller', mpnId });
    const company = await aCompany();
    await anActor(reseller, 'GLOBAL_ADMIN');
    await suspend(operator, reseller.id);
    await addExistingCustomer(operator, {
      mpnId,
      customer: company.domain,
      name: company.name,
      handledElsewhere: false,
    });
    const live = { partnerId: reseller.id, customerId: company.id, endedAt: null };
    expect(await db.customerRelationship.count({ where: live })).toBe(0);
    await reinstate(operator, reseller.id);
    expect(await db.customerRelationship.count({ where: live })).toBe(1);
  });
});
