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

/** Gives an account an address whose owner has used a link that was mailed there. */
export async function aProvedAddress(userId: string, email: string): Promise<void> {
  await db.user.update({ where: { id: userId }, data: { contactEmail: email } });
  await db.mailLink.create({
    data: {
      kind: 'RESET_PASSWORD',
      tokenHash: unique('proved').padEnd(64, '0'),
      nonce: 'none',
      userId,
      email,
      expiresAt: new Date(),
      usedAt: new Date(),
    },
  });
}
