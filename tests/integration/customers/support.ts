import { randomUUID } from 'node:crypto';
import type { Actor } from '@/lib/access';
import { db } from '@/lib/db';
import { createInvitation, getInvitation, type InvitationKind } from '@/lib/domain/invitations';
import { addCustomerSchema } from '@/lib/domain/new-customers';
import { anOrganization, aPartnership } from '@/prisma/seed/factories';
import { anActor } from '@/tests/support/actors';
import { CUSTOMER_AGREEMENT } from '@/tests/support/agreements';

let made = 0;

/** A provider and a reseller who are partners, and a company that is nobody's customer yet. */
export async function aMarket() {
  made += 1;
  const provider = await anOrganization(db, {
    name: `Meridian ${made}`,
    domain: `meridian${made}.example`,
    is: 'provider',
  });
  const reseller = await anOrganization(db, {
    name: `Cobalt ${made}`,
    domain: `cobalt${made}.example`,
    is: 'reseller',
  });
  const company = await anOrganization(db, {
    name: `Olivar Foods ${made}`,
    domain: `olivar${made}.example`,
  });
  const partnership = await aPartnership(db, provider, reseller);
  return {
    provider,
    reseller,
    company,
    partnership,
    providerAgent: await anActor(provider, 'GLOBAL_ADMIN', 'ADMIN_AGENT'),
    resellerAgent: await anActor(reseller, 'GLOBAL_ADMIN', 'ADMIN_AGENT'),
    owner: await anActor(company, 'GLOBAL_ADMIN'),
  };
}

/** Makes an invitation and gives the token of its link. */
export async function invite(
  actor: Actor,
  kind: InvitationKind,
  facts: { privileges?: boolean; partnershipId?: string } = {},
): Promise<string> {
  const { id } = await createInvitation(actor, {
    kind,
    locale: 'en',
    label: null,
    recipientEmail: null,
    includesPrivileges: facts.privileges ?? true,
    isReusable: false,
    recipientDomain: null,
    partnershipId: facts.partnershipId ?? null,
    idempotencyKey: randomUUID(),
  });
  const { message } = await getInvitation(actor, id);
  const token = /\/invitation\/([\w-]+)/.exec(message)?.[1];
  if (token === undefined) throw new Error('the draft holds no link');
  return token;
}

/** Says yes to all that an invitation asks for. */
export const ALL = { grantPrivileges: true, acceptAgreement: CUSTOMER_AGREEMENT };

/** The live relationships of a customer. */
export function relationshipsOf(customerId: string) {
  return db.customerRelationship.findMany({
    where: { customerId, endedAt: null },
    orderBy: { partnerId: 'asc' },
    select: { id: true, partnerId: true, privilegesSince: true },
  });
}

type AddCustomer = ReturnType<typeof addCustomerSchema.parse>;

/** What the form of a new customer sends; left to accept the agreement itself, unless attested. */
export function aNewCompany(over: Readonly<Record<string, string>> = {}): AddCustomer {
  made += 1;
  return addCustomerSchema.parse({
    name: 'Almazara del Sur, S.L.',
    country: 'ES',
    domainPrefix: `almazara-${made}`,
    firstName: 'Inés',
    lastName: 'Robles',
    contactEmail: 'ines@almazara.example',
    alias: 'ines',
    locale: 'es',
    delivery: 'temporary',
    includesPrivileges: 'on',
    agreement: 'customer',
    ...over,
  });
}

/** What stands beside it when the provider attests that the agreement was accepted. */
export const ATTESTED = {
  agreement: 'attested',
  documentId: CUSTOMER_AGREEMENT,
  signerFirstName: 'Blas',
  signerLastName: 'Ortega',
  signerEmail: 'blas@almazara.example',
  signedOn: '2026-11-20',
} as const;
