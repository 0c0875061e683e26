import { transaction, type Tx } from '@/lib/db';
import type { AuditPerson } from '@/lib/domain/audit';
import { hashPassword } from '@/lib/domain/users';
import {
  anAcceptance,
  anOrganization,
  aPartnership,
  aRelationship,
  aUser,
  type MadeOrganization,
  type UserFacts,
} from './factories';
import { adminOf, demoCustomers } from './demo-customers';
import {
  acceptedPartner,
  addedUser,
  authorizedProvider,
  daysAgo,
  did,
  didToUser,
  opened,
  type PastAct,
  recordHistory,
} from './demo-history';
import { demoOrganizations, demoMembership, type DemoName } from './demo-world';
import { seedDemoEnrollments } from './demo-enrollments';
import { seedDemoListings } from './demo-listings';

/** The password of every demo account; nothing outside the demo world ever has it. */
const DEMO_PASSWORD = 'demo-passphrase-2026';
const DEMO_MEMBERSHIP_PASSWORD = 'demo-membership-2026';

/** An organization, who opened it, and all of its people by their alias. */
interface Populated extends MadeOrganization {
  readonly admin: AuditPerson;
  readonly people: Readonly<Record<string, AuditPerson>>;
}

type World = Readonly<Record<DemoName, Populated>>;

/**
 * Fills an empty database with the demo world: organizations, people, partnerships, customers, the
 * membership directory and two enrollments at the review desk, with the audit records of how it came
 * about. Everything or nothing is made.
 */
export async function seedDemoWorld(): Promise<void> {
  const [passwordHash, membershipHash] = await Promise.all([
    hashPassword(DEMO_PASSWORD),
    hashPassword(DEMO_MEMBERSHIP_PASSWORD),
  ]);
  const hashes = { passwordHash, membershipHash };
  await transaction(
    async (tx) => {
      const history: PastAct[] = [];
      const world = await makeOrganizations(tx, passwordHash, history);
      await makeBusiness(tx, world, history);
      await seedDemoListings(tx, world);
      await makeCustomers(tx, world, { passwordHash, history });
      await makeMembership(tx, world, membershipHash);
      history.push(...(await seedDemoEnrollments(tx, hashes, world.northlight.people)));
      await recordHistory(tx, history);
    },
    { timeout: 60_000 },
  );
}

async function aPerson(tx: Tx, facts: UserFacts): Promise<AuditPerson> {
  const { id, signInName } = await aUser(tx, facts);
  return { userId: id, signInName, organization: { id: facts.of.id } };
}

async function makeOrganizations(tx: Tx, passwordHash: string, history: PastAct[]): Promise<World> {
  const made: Partial<Record<DemoName, Populated>> = {};
  for (const { key, people, ...facts } of demoOrganizations) {
    const organization = await anOrganization(tx, facts);
    const persons: Record<string, AuditPerson> = {};
    let admin: AuditPerson | undefined;
    for (const [index, person] of people.entries()) {
      const user = await aPerson(tx, { of: organization, passwordHash, ...person });
      persons[person.alias] = user;
      history.push(
        admin === undefined
          ? opened(daysAgo(365), organization, user)
          : addedUser(daysAgo(300 - 9 * index), admin, user, person),
      );
      admin ??= user;
    }
    if (admin === undefined) throw new Error(`${facts.name} has nobody`);
    made[key] = { ...organization, admin, people: persons };
  }
  return made as World;
}

/** What Cobalt declared of itself when it enrolled. */
const COBALT_PROFILE = {
  legalName: 'Cobalt IT, S. L.',
  addressLine1: 'Calle de Alcalá, 45',
  city: 'Madrid',
  state: 'M',
  postalCode: '28014',
  contactFirstName: 'Carla',
  contactLastName: 'Benítez',
  contactEmail: 'admin@cobalt.example',
  contactPhone: '+34915550142',
  supportWebsite: 'https://cobalt.example/support',
  supportEmail: 'support@cobalt.example',
  supportPhone: '+34915550143',
} as const;

async function makeBusiness(tx: Tx, world: World, history: PastAct[]): Promise<void> {
  const { meridian, cobalt, olivar } = world;
  const partnership = await aPartnership(tx, meridian, cobalt, { since: daysAgo(150) });
  history.push(
    authorizedProvider(daysAgo(150), cobalt.admin, partnership.id, {
      provider: meridian,
      reseller: cobalt,
    }),
    await acceptPartnerAgreement(tx, meridian),
    await acceptPartnerAgreement(tx, cobalt),
  );
  await acceptAgreement(tx, olivar, 'CUSTOMER');
  await tx.legalProfile.create({ data: { organizationId: cobalt.id, ...COBALT_PROFILE } });
  const { users, sales, member } = cobalt.people;
  if (users === undefined || sales === undefined || member === undefined) return;
  history.push(
    didToUser(daysAgo(16), users, member, {
      action: 'block_partner_user',
      before: { status: 'ACTIVE' },
      after: { status: 'BLOCKED' },
    }),
    didToUser(daysAgo(15), users, member, {
      action: 'unblock_partner_user',
      before: { status: 'BLOCKED' },
      after: { status: 'ACTIVE' },
    }),
    didToUser(daysAgo(6), users, sales, { action: 'reset_partner_user_password' }),
  );
}

/** Olivar and forty more: all of them Cobalt's, and half Meridian's too. */
async function makeCustomers(
  tx: Tx,
  { meridian, cobalt, olivar }: World,
  { passwordHash, history }: { passwordHash: string; history: PastAct[] },
): Promise<void> {
  const accept = async (
    partner: Populated,
    customer: MadeOrganization & { readonly admin: AuditPerson },
    { days, privileges }: { days: number; privileges: boolean },
  ) => {
    const since = daysAgo(days);
    const { id } = await aRelationship(tx, partner, customer, { privileges, since });
    const granted = { partnerId: partner.id, privileges };
    history.push(acceptedPartner(since, customer.admin, id, granted));
  };
  await accept(cobalt, olivar, { days: 120, privileges: true });
  await accept(meridian, olivar, { days: 119, privileges: true });
  for (const [index, facts] of demoCustomers.entries()) {
    const organization = await anOrganization(tx, facts);
    const admin = await aPerson(tx, { of: organization, passwordHash, ...adminOf(index) });
    const customer = { ...organization, admin };
    history.push(opened(daysAgo(365), organization, admin));
    const days = 110 - 2 * index;
    await accept(cobalt, customer, { days, privileges: index % 3 !== 0 });
    if (index % 2 === 0) {
      await accept(meridian, customer, { days: days - 1, privileges: index % 4 === 0 });
    }
  }
}

async function acceptPartnerAgreement(tx: Tx, organization: Populated): Promise<PastAct> {
  const documentId = await acceptAgreement(tx, organization, 'PARTNER');
  return did(daysAgo(140), organization.admin, {
    action: 'create_agreement',
    resourceType: 'agreement',
    resourceId: documentId,
    after: { kind: 'PARTNER' },
  });
}

/** The organization's Global admin has accepted version 1. @returns the document's id */
async function acceptAgreement(
  tx: Tx,
  { admin, ...organization }: Populated,
  kind: 'PARTNER' | 'CUSTOMER',
): Promise<string> {
  const { firstName, lastName } = await tx.user.findUniqueOrThrow({
    where: { id: admin.userId },
    select: { firstName: true, lastName: true },
  });
  const { documentId } = await anAcceptance(
    tx,
    organization,
    { id: admin.userId, name: `${firstName} ${lastName}`, signInName: admin.signInName },
    { kind, at: daysAgo(kind === 'PARTNER' ? 140 : 120) },
  );
  return documentId;
}

async function makeMembership(tx: Tx, world: World, passwordHash: string): Promise<void> {
  for (const { userName, profiles, associated } of demoMembership) {
    const made = await tx.membershipAccount.create({
      data: { userName, passwordHash, profiles: { create: [...profiles] } },
      select: { id: true },
    });
    if (associated === undefined) continue;
    const [first] = profiles;
    await tx.organizationProfile.updateMany({
      where: { accountId: made.id, mpnId: first?.mpnId ?? '' },
      data: { associatedOrganizationId: world[associated].id, associatedAt: daysAgo(365) },
    });
  }
}
