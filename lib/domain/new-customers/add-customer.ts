import {
  authorize,
  authorizeProved,
  GLOBAL_ADMIN,
  type Actor,
  type ActorOrganization,
} from '@/lib/access';
import { transaction, type Tx } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { recordAudit } from '../audit';
import { holdRegionalRules, recordAttestation } from '../catalog';
import { namesOf, whyNotCustomer } from '../customers';
import { timeZoneOf } from '../enrollment';
import { takeLimit } from '../limits';
import { enqueueAdminNotice, enqueueNotice } from '../notifications';
import {
  assertPrefixAllowed,
  createOrganization,
  domainRefusal,
  initialDomain,
  requireMayBegin,
} from '../organizations';
import { createFirstAdmin, newHandedPassword } from '../users';
import type { AddCustomer } from './add-customer-schema';

/** So many an hour by one provider: whoever tries names to learn which are taken is slowed down. */
const ADDITIONS = { name: 'add-customer', times: 60, seconds: 3600 };

/** A new customer, and the password that nobody can see again; null when a link is mailed. */
export interface AddedCustomer {
  readonly id: string;
  readonly signInName: string;
  readonly temporaryPassword: string | null;
}

/**
 * A provider adds a company that has no organization here as its customer, and as one of a reseller
 * of its too (spec C8): the organization with its initial domain, its first Global admin, the
 * relationships, and the customer agreement where the provider attests that it was accepted. Whether
 * a domain is taken is all that it learns of other organizations, in the same words for the name
 * that it chose and for the domain of the address (docs/decisions).
 * Like everything that makes an account, it asks for a fresh proof.
 * @throws Refusal `proofNeeded`; `forbidden`, `wrongStanding`; `notFound` for a partnership that is not, or no
 *   longer, one with a reseller of the actor's; `suspended`, `partnerSuspended`; `otherRegion`;
 *   `contactOfPartner`; `domainInvalid`, `domainReserved`, `domainConfusable`, `customerDomainTaken`;
 *   `agreementChanged`, `signedInFuture`; `tooManyRequests`
 */
export async function addCustomer(actor: Actor, input: AddCustomer): Promise<AddedCustomer> {
  authorizeProved(actor, 'customers:add', 'changeRoles');
  if (input.agreement === 'attested') authorize(actor, 'customers:attest-agreement');
  if (input.includesPrivileges) authorize(actor, 'customers:invite-with-privileges');
  assertPrefixAllowed(input.domainPrefix);
  await takeLimit(ADDITIONS, actor.organization.id);
  const signInName = `${input.alias}@${initialDomain(input.domainPrefix)}`;
  const { temporaryPassword, stored } = await newHandedPassword(input.delivery);
  try {
    const id = await transaction((tx) => add(tx, actor, input, { signInName, stored }));
    return { id, signInName, temporaryPassword };
  } catch (error) {
    const refusal = await domainRefusal(error, input.domainPrefix);
    if (!(refusal instanceof Refusal) || refusal.code !== 'domainTaken') throw refusal;
    throw new Refusal('customerDomainTaken', { field: 'domainPrefix' });
  }
}

interface Account {
  readonly signInName: string;
  readonly stored: Awaited<ReturnType<typeof newHandedPassword>>['stored'];
}

async function add(
  tx: Tx,
  actor: Actor,
  input: AddCustomer,
  { signInName, stored }: Account,
): Promise<string> {
  const partners = await partnersOf(tx, actor, input.partnershipId);
  const { name, country, domainPrefix, firstName, lastName, contactEmail } = input;
  const fresh = { country, isOperator: false, isProvider: false, isReseller: false };
  const refusal = whyNotCustomer(fresh, partners, await holdRegionalRules(tx));
  if (refusal !== null) throw new Refusal(refusal, { field: 'country' });
  await requireFreeAddress(tx, partners, contactEmail);
  const { id, domain } = await createOrganization(tx, { name, country, domainPrefix });
  const { locale, delivery } = input;
  const person = { firstName, lastName, contactEmail, locale, delivery };
  await createFirstAdmin(tx, id, { ...person, signInName, timeZone: timeZoneOf(country) }, stored);
  for (const partner of partners) {
    await relate(tx, actor, { customer: { id, name, domain }, partner, input });
  }
  const attested =
    input.agreement === 'attested'
      ? await recordAttestation(tx, actor, { id, name, country }, input)
      : null;
  if (attested !== null) {
    const refs = { organizationId: actor.organization.id };
    await enqueueAdminNotice(tx, { template: 'agreement-attested', refs, organizationId: id });
  }
  await recordAudit(tx, {
    organizationIds: [...partners.map((partner) => partner.id), id],
    actor,
    action: 'create_customer',
    resourceType: 'organization',
    resourceId: id,
    after: {
      name,
      country,
      domain,
      signInName,
      contactEmail,
      roles: [GLOBAL_ADMIN],
      delivery,
      privileges: input.includesPrivileges,
      partners: partners.map((partner) => partner.name),
      agreement: attested === null ? null : { version: attested.version, attested: true },
    },
    customerId: id,
  });
  return id;
}

/** The provider, and the reseller it adds the customer for; they stay partners until the end. */
async function partnersOf(
  tx: Tx,
  actor: Actor,
  partnershipId: string | null,
): Promise<readonly ActorOrganization[]> {
  const own = actor.organization.id;
  if (partnershipId === null) return [(await requireMayBegin(tx, actor, [own]))(own)];
  const [pair] = await tx.$queryRaw<{ resellerId: string }[]>`
    SELECT reseller_id AS "resellerId" FROM partnership
    WHERE id = ${partnershipId}::uuid AND provider_id = ${own}::uuid AND ended_at IS NULL FOR SHARE`;
  if (pair === undefined) throw new Refusal('notFound');
  const standingOf = await requireMayBegin(tx, actor, [own, pair.resellerId]);
  return [standingOf(own), standingOf(pair.resellerId)];
}

/**
 * The customer's person is not one of the partners' own (reference edge case 95), nor of a company
 * that has proved the domain of the address: that one is here already, and is asked by a request.
 * One that has let its domain lapse is not looked for.
 */
async function requireFreeAddress(
  tx: Tx,
  partners: readonly ActorOrganization[],
  email: string,
): Promise<void> {
  const proved = await tx.domain.findFirst({
    where: {
      name: email.slice(email.lastIndexOf('@') + 1),
      verifiedAt: { not: null },
      lapsedAt: null,
    },
    select: { organizationId: true },
  });
  if (proved === null) return;
  const isOwn = partners.some(({ id }) => id === proved.organizationId);
  throw new Refusal(isOwn ? 'contactOfPartner' : 'customerDomainTaken', { field: 'contactEmail' });
}

interface Relating {
  readonly customer: { readonly id: string; readonly name: string; readonly domain: string };
  readonly partner: ActorOrganization;
  readonly input: AddCustomer;
}

/** The relationship with its first note, the contact, and the news of it to a reseller. */
async function relate(tx: Tx, actor: Actor, { customer, partner, input }: Relating): Promise<void> {
  const now = new Date();
  const { firstName, lastName, contactEmail, includesPrivileges } = input;
  const { id } = await tx.customerRelationship.create({
    data: {
      partnerId: partner.id,
      customerId: customer.id,
      ...namesOf(customer),
      startedAt: now,
      privilegesSince: includesPrivileges ? now : null,
      account: {
        create: {
          partnerId: partner.id,
          contactFirstName: firstName,
          contactLastName: lastName,
          contactEmail,
          updatedByName: actor.displayName,
        },
      },
    },
    select: { id: true },
  });
  if (partner.id === actor.organization.id) return;
  await enqueueNotice(tx, {
    template: 'customer-added',
    refs: { relationshipId: id, providerId: actor.organization.id },
    organizationId: partner.id,
  });
}
