import { authorizeProved, GLOBAL_ADMIN, type Actor } from '@/lib/access';
import { transaction, type Tx } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { recordAudit } from '../audit';
import { timeZoneOf } from '../enrollment';
import { claimMpnId } from '../membership';
import {
  assertPrefixAllowed,
  createOrganization,
  domainRefusal,
  initialDomain,
} from '../organizations';
import { createFirstAdmin, newHandedPassword, type HandedPassword } from '../users';
import { makeProvider, mpnIdRefusal } from './make-provider';
import type { RegisterProvider } from './provider-schema';

/** A new provider, and the password that nobody can see again; null when a link is mailed. */
export interface RegisteredProvider {
  readonly id: string;
  readonly signInName: string;
  readonly temporaryPassword: string | null;
}

/**
 * Registers a company as an indirect provider (spec E16): its organization and initial domain, its
 * MPN ID of the membership directory, its address and tax ID, and its first Global admin, who is told a temporary password
 * by the operator or mailed a link to set one.
 * @throws Refusal `proofNeeded`, `forbidden`, `wrongStanding`; `domainInvalid`, `domainReserved`,
 *   `domainConfusable`, `providerDomainTaken`; `mpnIdUnknown`, `mpnIdNotUsable`
 */
export async function registerProvider(
  actor: Actor,
  input: RegisterProvider,
): Promise<RegisteredProvider> {
  authorizeProved(actor, 'program:providers', 'changeRoles');
  assertPrefixAllowed(input.domainPrefix);
  const signInName = `${input.alias}@${initialDomain(input.domainPrefix)}`;
  const { temporaryPassword, stored } = await newHandedPassword(input.delivery);
  try {
    const id = await transaction((tx) => register(tx, actor, input, { signInName, stored }));
    return { id, signInName, temporaryPassword };
  } catch (error) {
    throw await refusalOf(error, input.domainPrefix);
  }
}

async function refusalOf(error: unknown, prefix: string): Promise<unknown> {
  const refusal = await domainRefusal(mpnIdRefusal(error), prefix);
  if (!(refusal instanceof Refusal) || refusal.code !== 'domainTaken') return refusal;
  return new Refusal('providerDomainTaken', { field: 'domainPrefix' });
}

async function register(
  tx: Tx,
  actor: Actor,
  { alias: _alias, ...input }: RegisterProvider,
  account: Pick<RegisteredProvider, 'signInName'> & Pick<HandedPassword, 'stored'>,
): Promise<string> {
  const { name, country, domainPrefix, mpnId, record, ...person } = input;
  const { id, domain } = await createOrganization(tx, { name, country, domainPrefix });
  await claimMpnId(tx, { mpnId, organization: { id, country } });
  await makeProvider(tx, id, mpnId);
  await tx.providerRecord.create({
    data: { organizationId: id, ...record },
    select: { organizationId: true },
  });
  const { signInName, stored } = account;
  const admin = { ...person, signInName, timeZone: timeZoneOf(country) };
  await createFirstAdmin(tx, id, admin, stored);
  const { contactEmail, delivery } = person;
  await recordAudit(tx, {
    organizationIds: [actor.organization.id, id],
    actor,
    action: 'register_provider',
    resourceType: 'organization',
    resourceId: id,
    after: {
      partner: name,
      country,
      domain,
      mpnId,
      ...record,
      signInName,
      contactEmail,
      roles: [GLOBAL_ADMIN],
      delivery,
    },
  });
  return id;
}
