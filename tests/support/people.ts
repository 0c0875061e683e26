import { db } from '@/lib/db';
import {
  anOrganization,
  type MadeOrganization,
  type OrganizationFacts,
} from '@/prisma/seed/factories';

let count = 0;
/** A name nobody else in the test file's database has. */
export function unique(stem: string): string {
  count += 1;
  return `${stem}-${count}`;
}

/** An organization with a domain of its own; a reseller unless told otherwise. */
export async function aTenant(facts: Partial<OrganizationFacts> = {}): Promise<MadeOrganization> {
  const name = facts.name ?? unique('Tenant');
  return anOrganization(db, {
    is: 'reseller',
    domain: `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.example`,
    ...facts,
    name,
  });
}
