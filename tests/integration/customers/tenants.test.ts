import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access';
import { db } from '@/lib/db';
import {
  endRelationship,
  getCustomer,
  getPartnerRelationship,
  removeCustomer,
  withdrawPrivileges,
} from '@/lib/domain/customers';
import {
  createInvitation,
  getInvitation,
  listInvitations,
  resendInvitation,
  revokeInvitation,
  saveInvitation,
  sendInvitation,
} from '@/lib/domain/invitations';
import { aRelationship } from '@/prisma/seed/factories';
import { expectRefusal } from '@/tests/support/outcomes';
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

const draft = { label: null, recipientEmail: 'a@olivar.example', subject: 'S', message: '{link}' };

const byPartner: Record<string, (actor: Actor, of: Foreign) => Promise<unknown>> = {
  getCustomer: (actor, { customerId }) => getCustomer(actor, customerId),
  removeCustomer: (actor, { customerId }) =>
    removeCustomer(actor, { customerId, declaration: true, withdrawPrivileges: true }),
  'createInvitation of two partners': (actor, { partnershipId }) =>
    createInvitation(actor, {
      ...request,
      kind: 'JOINT',
      partnershipId,
      idempotencyKey: randomUUID(),
    }),
  getInvitation: (actor, { invitationId }) => getInvitation(actor, invitationId),
  saveInvitation: (actor, { invitationId }) =>
    saveInvitation(actor, { ...draft, id: invitationId }),
  sendInvitation: (actor, { invitationId }) =>
    sendInvitation(actor, { ...draft, id: invitationId }),
  resendInvitation: (actor, { invitationId }) =>
    resendInvitation(actor, { id: invitationId, linkVersion: '0'.repeat(16) }),
  revokeInvitation: (actor, { invitationId }) => revokeInvitation(actor, { id: invitationId }),
};

const byCustomer: Record<string, (actor: Actor, of: Foreign) => Promise<unknown>> = {
  getPartnerRelationship: (actor, { relationshipId }) =>
    getPartnerRelationship(actor, relationshipId),
  withdrawPrivileges: (actor, { relationshipId }) => withdrawPrivileges(actor, { relationshipId }),
  endRelationship: (actor, { relationshipId }) => endRelationship(actor, { relationshipId }),
};

describe('with the ids of another tenant', () => {
  it.each(Object.keys(byPartner))('a partner finds nothing: %s', async (name) => {
    const of = await foreign();
    const { resellerAgent } = await aMarket();
    const attempt = byPartner[name];
    if (attempt === undefined) throw new Error(name);
    await expectRefusal(attempt(resellerAgent, of), 'notFound');
    const standing = await db.customerRelationship.findUniqueOrThrow({
      where: { id: of.relationshipId },
      select: { endedAt: true, privilegesSince: true },
    });
    expect(standing.endedAt).toBeNull();
    expect(standing.privilegesSince).not.toBeNull();
  });

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
