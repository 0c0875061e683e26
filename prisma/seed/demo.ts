import { transaction, type Tx } from '@/lib/db';
import { hashPassword } from '@/lib/domain/users';
import {
  anOrganization,
  aPartnership,
  aRelationship,
  aUser,
  type MadeOrganization,
} from './factories';
import { demoCustomers } from './demo-customers';
import { demoOrganizations, demoMembership, type DemoName } from './demo-world';
import { seedDemoEnrollments } from './demo-enrollments';

/** The password of every demo account; nothing outside the demo world ever has it. */
const DEMO_PASSWORD = 'demo-passphrase-2026';
const DEMO_MEMBERSHIP_PASSWORD = 'demo-membership-2026';

type World = Readonly<Record<DemoName, MadeOrganization>>;

/**
 * Fills an empty database with the demo world: organizations, people, partnerships, customers, the
 * membership directory and two enrollments at the review desk. Everything or nothing is made.
 */
export async function seedDemoWorld(): Promise<void> {
  const [passwordHash, membershipHash] = await Promise.all([
    hashPassword(DEMO_PASSWORD),
    hashPassword(DEMO_MEMBERSHIP_PASSWORD),
  ]);
  await transaction(
    async (tx) => {
      const world = await makeOrganizations(tx, passwordHash);
      await makeBusiness(tx, world);
      await makeMembership(tx, membershipHash);
      await seedDemoEnrollments(tx, { passwordHash, membershipHash });
    },
    { timeout: 60_000 },
  );
}

async function makeOrganizations(tx: Tx, passwordHash: string): Promise<World> {
  const made: Partial<Record<DemoName, MadeOrganization>> = {};
  for (const { key, people, ...facts } of demoOrganizations) {
    const organization = await anOrganization(tx, facts);
    for (const person of people) {
      await aUser(tx, { of: organization, passwordHash, ...person });
    }
    made[key] = organization;
  }
  return made as World;
}

async function makeBusiness(tx: Tx, { meridian, cobalt, olivar }: World): Promise<void> {
  await aPartnership(tx, meridian, cobalt);
  await acceptAgreement(tx, meridian, 'PARTNER');
  await acceptAgreement(tx, cobalt, 'PARTNER');
  await acceptAgreement(tx, olivar, 'CUSTOMER');
  await aRelationship(tx, cobalt, olivar, { since: daysAgo(120) });
  await aRelationship(tx, meridian, olivar, { since: daysAgo(120) });
  for (const [index, facts] of demoCustomers.entries()) {
    const customer = await anOrganization(tx, facts);
    const since = daysAgo(110 - 2 * index);
    await aRelationship(tx, cobalt, customer, { privileges: index % 3 !== 0, since });
    if (index % 2 === 0) {
      await aRelationship(tx, meridian, customer, { privileges: index % 4 === 0, since });
    }
  }
}

function daysAgo(days: number): Date {
  return new Date(Date.now() - days * 86_400_000);
}

/** The organization's Global admin has accepted version 1. */
async function acceptAgreement(
  tx: Tx,
  organization: MadeOrganization,
  kind: 'PARTNER' | 'CUSTOMER',
): Promise<void> {
  const user = await tx.user.findFirstOrThrow({
    where: { organizationId: organization.id },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  const document = await tx.agreementDocument.findUniqueOrThrow({
    where: { kind_version: { kind, version: 1 } },
    select: { id: true },
  });
  await tx.agreementAcceptance.create({
    data: {
      organizationId: organization.id,
      documentId: document.id,
      acceptedById: user.id,
      region: 'europe',
      acceptedAt: daysAgo(120),
    },
    select: { id: true },
  });
}

async function makeMembership(tx: Tx, passwordHash: string): Promise<void> {
  for (const { userName, profiles } of demoMembership) {
    await tx.membershipAccount.create({
      data: { userName, passwordHash, profiles: { create: [...profiles] } },
      select: { id: true },
    });
  }
}
