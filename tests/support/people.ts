import { randomUUID } from 'node:crypto';
import type { Actor, Role } from '@/lib/access';
import { transaction } from '@/lib/db';
import {
  anOrganization,
  aUser,
  type MadeOrganization,
  type OrganizationFacts,
} from '@/prisma/seed/factories';

let count = 0;
/** A name nobody else in the database has. */
export function unique(stem: string): string {
  count += 1;
  return `${stem}-${count}`;
}

export type Tenant = MadeOrganization & Pick<OrganizationFacts, 'is'>;

/** An organization with a domain of its own; a reseller unless told otherwise. */
export async function aTenant(facts: Partial<OrganizationFacts> = {}): Promise<Tenant> {
  const name = facts.name ?? unique('Tenant');
  const full = {
    is: 'reseller' as const,
    ...facts,
    name,
    domain: facts.domain ?? `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.example`,
  };
  return { ...(await transaction((tx) => anOrganization(tx, full))), is: full.is };
}

/** A work account of the tenant that signed in a moment ago: what a command takes. */
export async function anActor(
  tenant: Tenant,
  roles: readonly Role[],
  alias = unique('person'),
): Promise<Actor> {
  const { id, signInName } = await transaction((tx) => aUser(tx, { of: tenant, alias, roles }));
  return {
    userId: id,
    sessionId: 'f'.repeat(64),
    signInName,
    displayName: alias,
    locale: 'en',
    timeZone: 'UTC',
    roles,
    organization: {
      id: tenant.id,
      name: tenant.name,
      country: tenant.country,
      isOperator: tenant.is === 'operator',
      isProvider: tenant.is === 'provider',
      isReseller: tenant.is === 'reseller',
    },
    request: { requestId: randomUUID(), ip: '192.0.2.1', userAgent: 'test' },
  };
}
