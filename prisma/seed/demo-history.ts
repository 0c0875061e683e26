import type { Role } from '@/lib/access';
import type { Tx } from '@/lib/db';
import { type AuditEntry, type AuditPerson, recordAudit } from '@/lib/domain/audit';
import type { MadeOrganization } from './factories';

/** What has happened in the demo world before anybody signs in, as its Activity logs tell it. */
export interface PastAct {
  readonly at: Date;
  readonly entry: AuditEntry;
}

/** A moment in working hours so many days ago. */
export function daysAgo(days: number): Date {
  const date = new Date(Date.now() - days * 86_400_000);
  date.setUTCHours(7 + ((days * 5) % 9), (days * 17) % 60, (days * 29) % 60, 0);
  return date;
}

/** Writes it into the chains, the oldest first. */
export async function recordHistory(tx: Tx, acts: readonly PastAct[]): Promise<void> {
  const inOrder = acts.toSorted((one, other) => one.at.getTime() - other.at.getTime());
  for (const { at, entry } of inOrder) await recordAudit(tx, entry, at);
}

/** The first person of an organization opened it. */
export function opened(at: Date, organization: MadeOrganization, by: AuditPerson): PastAct {
  const { id, name, country, domain } = organization;
  const entry: AuditEntry = {
    organizationIds: [id],
    actor: { system: by.signInName },
    action: 'create_organization',
    resourceType: 'organization',
    resourceId: id,
    after: { name, country, domain, signInName: by.signInName },
  };
  return { at, entry };
}

/** A person's act that concerns their own organization only. */
export function did(
  at: Date,
  actor: AuditPerson,
  act: Omit<AuditEntry, 'actor' | 'organizationIds'>,
): PastAct {
  return { at, entry: { ...act, actor, organizationIds: [actor.organization.id] } };
}

/** An admin's act on a colleague. */
export function didToUser(
  at: Date,
  actor: AuditPerson,
  user: AuditPerson,
  act: Pick<AuditEntry, 'action' | 'before' | 'after'>,
): PastAct {
  return did(at, actor, { ...act, resourceType: 'partner_user', resourceId: user.userId });
}

interface Hired {
  readonly firstName: string;
  readonly lastName: string;
  readonly roles: readonly Role[];
}

export function addedUser(
  at: Date,
  actor: AuditPerson,
  user: AuditPerson,
  { firstName, lastName, roles }: Hired,
): PastAct {
  const { signInName } = user;
  return didToUser(at, actor, user, {
    action: 'create_partner_user',
    after: { signInName, firstName, lastName, contactEmail: signInName, roles },
  });
}

/** A reseller's Global admin authorized a provider. */
export function authorizedProvider(
  at: Date,
  actor: AuditPerson,
  partnershipId: string,
  { provider, reseller }: { provider: MadeOrganization; reseller: MadeOrganization },
): PastAct {
  const entry: AuditEntry = {
    organizationIds: [provider.id, reseller.id],
    actor,
    action: 'create_partner_relationship',
    resourceType: 'partnership',
    resourceId: partnershipId,
    after: {
      provider: provider.name,
      reseller: reseller.name,
      grants: ['orders_for_customers', 'administrator_access'],
    },
  };
  return { at, entry };
}

/** A customer's Global admin accepted a partner. */
export function acceptedPartner(
  at: Date,
  actor: AuditPerson,
  relationshipId: string,
  { partnerId, privileges }: { partnerId: string; privileges: boolean },
): PastAct {
  const entry: AuditEntry = {
    organizationIds: [actor.organization.id, partnerId],
    actor,
    action: 'partner_customer_relationship',
    resourceType: 'partner_customer_relationship',
    resourceId: relationshipId,
    after: { privileges },
    customerId: actor.organization.id,
  };
  return { at, entry };
}
