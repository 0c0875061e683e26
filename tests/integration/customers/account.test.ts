import { describe, expect, it } from 'vitest';
import type { Actor, Role } from '@/lib/access';
import { db } from '@/lib/db';
import { listActivity } from '@/lib/domain/audit';
import {
  assignSupportContact,
  changeCustomerTags,
  editCustomer,
  endRelationship,
  getCustomer,
  getPartnerRelationships,
  removeCustomer,
} from '@/lib/domain/customers';
import { removePartnership } from '@/lib/domain/partnerships';
import { aRelationship, type MadeOrganization } from '@/prisma/seed/factories';
import { anActor } from '@/tests/support/actors';
import { atOnce, expectRefusal } from '@/tests/support/outcomes';
import { aTenant } from '@/tests/support/people';
import { aMarket } from './support';

const NOTES = {
  billingName: 'Olivar Foods, S.A.',
  firstName: 'Inés',
  lastName: 'Robles',
  email: 'ines@olivar.example',
  phone: '915 55 01 23',
};

/** A provider and its reseller that both serve a company. */
async function aShared() {
  const market = await aMarket();
  await aRelationship(db, market.provider, market.company);
  await aRelationship(db, market.reseller, market.company);
  return { ...market, customerId: market.company.id };
}

const edit = (actor: Actor, customerId: string, version = 0, over: Partial<typeof NOTES> = {}) =>
  editCustomer(actor, { customerId, version, ...NOTES, ...over });

/** Those who may not: a stranger, one whose relationship has ended, one who shares the customer. */
async function outsiders(company: MadeOrganization) {
  const [stranger, former] = [await aTenant({ is: 'provider' }), await aTenant({ is: 'provider' })];
  const agents = {
    stranger: await anActor(stranger, 'GLOBAL_ADMIN', 'ADMIN_AGENT'),
    former: await anActor(former, 'GLOBAL_ADMIN', 'ADMIN_AGENT'),
  };
  await aRelationship(db, former, company);
  await edit(agents.former, company.id, 0, { billingName: 'What the former partner noted' });
  await removeCustomer(agents.former, {
    customerId: company.id,
    declaration: true,
    withdrawPrivileges: true,
  });
  return agents;
}

describe('what a partner notes of a customer', () => {
  it('is saved with the phone as the country has it, and recorded in its own log alone', async () => {
    const { resellerAgent, customerId, reseller } = await aShared();
    await edit(resellerAgent, customerId);
    const { account } = await getCustomer(resellerAgent, customerId);
    expect(account).toMatchObject({ ...NOTES, phone: '+34915550123', version: 1 });
    await edit(resellerAgent, customerId, 1); // the same again changes nothing
    await edit(resellerAgent, customerId, 1, { billingName: 'Olivar' });
    const records = await db.auditRecord.findMany({
      where: { action: 'update_customer', customerId },
      orderBy: { sequence: 'asc' },
      select: { organizationId: true, before: true, after: true },
    });
    expect(records.map(({ organizationId }) => organizationId)).toEqual([reseller.id, reseller.id]);
    expect(records[1]).toMatchObject({
      before: { billingName: NOTES.billingName },
      after: { billingName: 'Olivar' },
    });
    await expectRefusal(edit(resellerAgent, customerId, 2, { phone: '12' }), 'phoneInvalid');
  });

  it('is refused once to who edits it from an older page, and of two at once one wins', async () => {
    const { resellerAgent, customerId } = await aShared();
    const { succeeded, refusals } = await atOnce(
      ['A', 'B', 'C', 'D'].map(
        (billingName) => () => edit(resellerAgent, customerId, 0, { billingName }),
      ),
    );
    expect(succeeded).toBe(1);
    expect(refusals).toEqual(['customerMoved', 'customerMoved', 'customerMoved']);
    await edit(resellerAgent, customerId, 1, { billingName: 'E' });
    expect((await getCustomer(resellerAgent, customerId)).account.billingName).toBe('E');
  });

  it('keeps its billing name when a Helpdesk agent edits the rest', async () => {
    const { resellerAgent, reseller, customerId } = await aShared();
    await edit(resellerAgent, customerId);
    const helpdesk = await anActor(reseller, 'HELPDESK_AGENT');
    await edit(helpdesk, customerId, 1, { billingName: 'Mine', firstName: 'Luz' });
    const { account } = await getCustomer(resellerAgent, customerId);
    expect(account).toMatchObject({ billingName: NOTES.billingName, firstName: 'Luz' });
    for (const role of ['BILLING_ADMIN', 'USER_ADMIN', 'REPORT_VIEWER'] satisfies Role[]) {
      await expectRefusal(edit(await anActor(reseller, role), customerId, 2), 'forbidden');
    }
  });

  it('is each partner’s own, is closed to strangers, and goes with the relationship', async () => {
    const { reseller, resellerAgent, providerAgent, company, customerId, owner } = await aShared();
    await edit(resellerAgent, customerId);
    await edit(providerAgent, customerId, 0, { billingName: 'The provider’s' });
    const { stranger, former } = await outsiders(company);
    for (const actor of [stranger, former, owner]) {
      await expectRefusal(
        getCustomer(actor, customerId),
        actor === owner ? 'wrongStanding' : 'notFound',
      );
      await expectRefusal(
        edit(actor, customerId, 1),
        actor === owner ? 'wrongStanding' : 'notFound',
      );
    }
    const own = async (actor: Actor) => (await getCustomer(actor, customerId)).account.billingName;
    expect(await own(resellerAgent)).toBe(NOTES.billingName);
    expect(await own(providerAgent)).toBe('The provider’s');
    const relationship = await db.customerRelationship.findFirstOrThrow({
      where: { partnerId: resellerAgent.organization.id, customerId },
      select: { id: true },
    });
    await endRelationship(owner, { relationshipId: relationship.id });
    await expectRefusal(edit(resellerAgent, customerId, 1), 'notFound');
    await aRelationship(db, reseller, company);
    expect(await own(resellerAgent)).toBeNull();
  });
});

describe('the tags of one customer', () => {
  it('are left as the page was left, but for what a colleague changed meanwhile', async () => {
    const { resellerAgent, providerAgent, company, customerId } = await aShared();
    const change = (seen: string[], tags: string[], actor = resellerAgent) =>
      changeCustomerTags(actor, { customerId, seen, tags });
    await change([], ['VIP', 'Norte']);
    await change(['Norte', 'VIP'], ['Norte', 'VIP', 'Sur']);
    await change(['Norte', 'VIP'], ['vip']); // from the older page: Sur is not its to remove
    expect((await getCustomer(resellerAgent, customerId)).tags).toEqual(['Sur', 'vip']);
    expect((await getCustomer(providerAgent, customerId)).tags).toEqual([]);
    const { stranger, former } = await outsiders(company);
    for (const actor of [stranger, former]) {
      await expectRefusal(change(['Sur'], [], actor), 'notFound');
    }
    const many = Array.from({ length: 150 }, (_, index) => `tag ${index}`);
    await expectRefusal(change([], many), 'tooManyTags');
  });
});

describe('the support contact', () => {
  it('is the provider or one of its resellers that serves the customer, who reads it', async () => {
    const { providerAgent, reseller, company, customerId, owner } = await aShared();
    const assign = (supportContactId: string | null, seen: string | null, actor = providerAgent) =>
      assignSupportContact(actor, { customerId, supportContactId, seen });
    expect((await getCustomer(providerAgent, customerId)).supportContact).toBeNull();
    const { stranger, former } = await outsiders(company);
    for (const actor of [stranger, former]) {
      await expectRefusal(assign(reseller.id, null, actor), 'notFound');
    }
    for (const other of [stranger.organization.id, former.organization.id, company.id]) {
      await expectRefusal(assign(other, null), 'supportContactUnsuitable');
    }
    await assign(reseller.id, null);
    await expectRefusal(assign(null, null), 'supportContactMoved');
    expect((await getCustomer(providerAgent, customerId)).supportContact?.name).toBe(reseller.name);
    expect(
      (await getPartnerRelationships(owner)).granted.flatMap(({ support }) => support?.name ?? []),
    ).toEqual([reseller.name]);
    // What is edited beside it does not undo it.
    await edit(providerAgent, customerId);
    expect((await getCustomer(providerAgent, customerId)).supportContact?.name).toBe(reseller.name);
  });

  it('is nobody’s who is no reseller of the provider any more', async () => {
    const { providerAgent, resellerAgent, reseller, customerId, owner, partnership } =
      await aShared();
    const input = { customerId, supportContactId: reseller.id, seen: null };
    await expectRefusal(assignSupportContact(resellerAgent, input), 'wrongStanding');
    await assignSupportContact(providerAgent, input);
    await removePartnership(providerAgent, { id: partnership.id, declaration: true });
    expect((await getCustomer(providerAgent, customerId)).supportContact).toBeNull();
    expect(
      (await getPartnerRelationships(owner)).granted.flatMap(({ support }) => support ?? []),
    ).toEqual([]);
  });

  it('is no news to who was one and has parted with the provider, or with the customer', async () => {
    for (const part of ['provider', 'customer']) {
      const { providerAgent, resellerAgent, reseller, customerId, partnership } = await aShared();
      await assignSupportContact(providerAgent, {
        customerId,
        supportContactId: reseller.id,
        seen: null,
      });
      const told = async () =>
        (await listActivity(resellerAgent, {})).rows.filter(
          ({ action }) => action === 'assign_support_contact',
        ).length;
      expect(await told()).toBe(1);
      await (part === 'provider'
        ? removePartnership(providerAgent, { id: partnership.id, declaration: true })
        : removeCustomer(resellerAgent, {
            customerId,
            declaration: true,
            withdrawPrivileges: true,
          }));
      await assignSupportContact(providerAgent, {
        customerId,
        supportContactId: null,
        seen: reseller.id,
      });
      expect(await told()).toBe(1);
    }
  });

  it('is one when two say at the same moment who it is', async () => {
    const { providerAgent, reseller, customerId } = await aShared();
    const { succeeded, refusals } = await atOnce(
      Array.from(
        { length: 4 },
        () => () =>
          assignSupportContact(providerAgent, {
            customerId,
            supportContactId: reseller.id,
            seen: null,
          }),
      ),
    );
    expect([succeeded, refusals]).toEqual([1, Array(3).fill('supportContactMoved')]);
  });
});

describe('the activity of one customer', () => {
  it('is what the partner’s own log says of it', async () => {
    const { resellerAgent, providerAgent, customerId, company } = await aShared();
    await edit(resellerAgent, customerId);
    await changeCustomerTags(resellerAgent, { customerId, seen: [], tags: ['VIP'] });
    await edit(providerAgent, customerId);
    const { stranger } = await outsiders(company);
    const actions = async (actor: Actor, turn = {}) =>
      (await listActivity(actor, { customerId, ...turn })).rows.map(({ action }) => action);
    expect(await actions(resellerAgent)).toEqual(['update_customer_tags', 'update_customer']);
    expect(await actions(providerAgent)).toEqual(['update_customer']);
    expect(await actions(stranger)).toEqual([]);
    const first = await listActivity(resellerAgent, { customerId, size: 1 });
    expect(await actions(resellerAgent, { size: 1, after: first.next })).toEqual([
      'update_customer',
    ]);
  });
});
