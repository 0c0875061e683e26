import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access';
import { db } from '@/lib/db';
import {
  changeCustomerTags,
  editCustomer,
  endRelationship,
  getCustomer,
  getPartnerRelationship,
  removeCustomer,
  withdrawPrivileges,
} from '@/lib/domain/customers';
import {
  createInvitation,
  getInvitation,
  listInvitationEvents,
  listInvitations,
  resendInvitation,
  revokeInvitation,
  saveInvitation,
  sendInvitation,
} from '@/lib/domain/invitations';
import {
  getPartnership,
  grantAccess,
  listSharedCustomers,
  removePartnership,
  withdrawAccess,
} from '@/lib/domain/partnerships';
import { aRelationship } from '@/prisma/seed/factories';
import { expectRefusal } from '@/tests/support/outcomes';
import { countStatements } from '@/tests/support/statements';
import { aMarket } from './support';

interface Foreign {
  readonly customerId: string;
  readonly relationshipId: string;
  readonly partnershipId: string;
  readonly invitationId: string;
}

const request = {
  kind: 'RELATIONSHIP',
  locale: 'en',
  label: 'Olivar',
  recipientEmail: null,
  includesPrivileges: true,
  isReusable: false,
  recipientDomain: null,
  partnershipId: null,
} as const;

/** Everything that stands, of a tenant that the ones who try are strangers to. */
async function foreign(): Promise<Foreign> {
  const { reseller, resellerAgent, company, partnership } = await aMarket();
  const relationship = await aRelationship(db, reseller, company);
  const { id } = await createInvitation(resellerAgent, {
    ...request,
    idempotencyKey: randomUUID(),
  });
  return {
    customerId: company.id,
    relationshipId: relationship.id,
    partnershipId: partnership.id,
    invitationId: id,
  };
}

const notes = { billingName: 'X', firstName: null, lastName: null, email: null, phone: null };
const draft = { label: null, recipientEmail: 'a@olivar.example', subject: 'S', message: '{link}' };

type Attempts = Readonly<Record<string, (actor: Actor, of: Foreign) => Promise<unknown>>>;

/** What a partner does with a customer's record. */
const withRecord: Attempts = {
  getCustomer: (actor, { customerId }) => getCustomer(actor, customerId),
  removeCustomer: (actor, { customerId }) =>
    removeCustomer(actor, { customerId, declaration: true, withdrawPrivileges: true }),
  editCustomer: (actor, { customerId }) =>
    editCustomer(actor, { ...notes, customerId, version: 0 }),
  changeCustomerTags: (actor, { customerId }) =>
    changeCustomerTags(actor, { customerId, tags: ['x'], seen: [] }),
};

/** What it does with what another partner of the customer made. */
const withOthers: Attempts = {
  'createInvitation of two partners': (actor, { partnershipId }) =>
    createInvitation(actor, {
      ...request,
      kind: 'JOINT',
      partnershipId,
      idempotencyKey: randomUUID(),
    }),
  getInvitation: (actor, { invitationId }) => getInvitation(actor, invitationId),
  listInvitationEvents: (actor, { invitationId }) => listInvitationEvents(actor, invitationId),
  saveInvitation: (actor, { invitationId }) =>
    saveInvitation(actor, { ...draft, id: invitationId }),
  sendInvitation: (actor, { invitationId }) =>
    sendInvitation(actor, { ...draft, id: invitationId }),
  resendInvitation: (actor, { invitationId }) =>
    resendInvitation(actor, { id: invitationId, linkVersion: '0'.repeat(16) }),
  revokeInvitation: (actor, { invitationId }) => revokeInvitation(actor, { id: invitationId }),
  getPartnership: (actor, { partnershipId }) => getPartnership(actor, partnershipId),
  listSharedCustomers: (actor, { partnershipId }) => listSharedCustomers(actor, partnershipId, {}),
  withdrawAccess: (actor, { partnershipId }) => withdrawAccess(actor, { id: partnershipId }),
  grantAccess: (actor, { partnershipId }) =>
    grantAccess(actor, { id: partnershipId, consent: true }),
  removePartnership: (actor, { partnershipId }) =>
    removePartnership(actor, { id: partnershipId, declaration: true }),
};

/** A partner of the customer's, which shares it with the one whose things are tried for. */
async function sharing({ customerId }: Foreign): Promise<Actor> {
  const { reseller, resellerAgent } = await aMarket();
  const customer = await db.organization.findUniqueOrThrow({
    where: { id: customerId },
    select: { id: true, name: true, country: true },
  });
  await aRelationship(db, reseller, { ...customer, domain: 'shared.example' });
  return resellerAgent;
}

/** One that was a partner of the customer's. */
async function former(of: Foreign): Promise<Actor> {
  const actor = await sharing(of);
  await removeCustomer(actor, {
    customerId: of.customerId,
    declaration: true,
    withdrawPrivileges: true,
  });
  return actor;
}

const stranger = async () => (await aMarket()).resellerAgent;

const OUTSIDERS = [
  ['a stranger', stranger, { ...withRecord, ...withOthers }],
  ['a former partner', former, { ...withRecord, ...withOthers }],
  ['a partner that shares the customer', sharing, withOthers],
] as const;

/** Ids that nobody has. */
const nothing = (): Foreign => ({
  customerId: randomUUID(),
  relationshipId: randomUUID(),
  partnershipId: randomUUID(),
  invitationId: randomUUID(),
});

const byCustomer: Attempts = {
  getPartnerRelationship: (actor, { relationshipId }) =>
    getPartnerRelationship(actor, relationshipId),
  withdrawPrivileges: (actor, { relationshipId }) => withdrawPrivileges(actor, { relationshipId }),
  endRelationship: (actor, { relationshipId }) => endRelationship(actor, { relationshipId }),
};

describe('with the ids of another tenant', () => {
  describe.each(OUTSIDERS)('%s', (_who, outsider, attempts) => {
    it.each(Object.entries<Attempts[string]>(attempts))('finds nothing: %s', async (_, attempt) => {
      const of = await foreign();
      await expectRefusal(attempt(await outsider(of), of), 'notFound');
      const standing = await db.customerRelationship.findUniqueOrThrow({
        where: { id: of.relationshipId },
        select: { endedAt: true, privilegesSince: true },
      });
      expect(standing.endedAt).toBeNull();
      expect(standing.privilegesSince).not.toBeNull();
      const partnership = await db.partnership.findUniqueOrThrow({
        where: { id: of.partnershipId },
        select: { endedAt: true, accessWithdrawnAt: true },
      });
      expect(partnership).toEqual({ endedAt: null, accessWithdrawnAt: null });
    });
  });

  it.each(Object.entries({ ...withRecord, ...withOthers }))(
    'a stranger is answered by the same work as for ids that nobody has: %s',
    async (_, attempt) => {
      const of = await foreign();
      const actor = await stranger();
      const workFor = (ids: Foreign) =>
        countStatements(() => expectRefusal(attempt(actor, ids), 'notFound'));
      await workFor(nothing()); // what is prepared once is prepared
      expect(await workFor(of)).toBe(await workFor(nothing()));
    },
  );

  it.each(Object.keys(byCustomer))('a customer finds nothing: %s', async (name) => {
    const of = await foreign();
    const { owner } = await aMarket();
    const attempt = byCustomer[name];
    if (attempt === undefined) throw new Error(name);
    await expectRefusal(attempt(owner, of), 'notFound');
  });

  it('no list shows a foreign request', async () => {
    const { invitationId } = await foreign();
    const { resellerAgent } = await aMarket();
    const { rows } = await listInvitations(resellerAgent, { kinds: ['RELATIONSHIP', 'JOINT'] });
    expect(rows.map(({ id }) => id)).not.toContain(invitationId);
  });
});
