import { randomInt } from 'node:crypto';
import type { Actor } from '@/lib/access';
import { db } from '@/lib/db';
import {
  associateMembership,
  chooseProfile,
  findWizard,
  nameMembership,
  saveAnswers,
  startEnrollment,
  submitEnrollment,
} from '@/lib/domain/enrollment';
import { mailLinkUrlToken } from '@/lib/domain/notifications';
import { anOrganization, type MadeOrganization } from '@/prisma/seed/factories';
import { anActor } from '@/tests/support/actors';
import { storedPassword } from '../../support/stored-password';

export const MEMBERSHIP_PASSWORD = 'a membership passphrase';

export const LEGAL = {
  legalName: 'Granada Networks, S.L.',
  addressLine1: 'Calle Mayor 1',
  addressLine2: null,
  city: 'Madrid',
  state: 'M',
  postalCode: '28013',
  registrationNumber: null,
  taxId: null,
};
export const CONTACT = {
  firstName: 'Ana',
  lastName: 'García',
  email: 'ana@granada.example',
  phone: '+34915550123',
  locale: 'es' as const,
};
export const SUPPORT = {
  website: 'https://granada.example',
  email: 'help@granada.example',
  phone: '+34915550123',
};
export const DECLARED = {
  authority: true as const,
  verification: true as const,
  firstLineSupport: true as const,
};

const number = () => String(randomInt(1_000_000, 9_999_999));

/** An organization of Spain with its Global admin. */
export async function anApplicant(): Promise<{ of: MadeOrganization; admin: Actor }> {
  const of = await anOrganization(db, { name: 'Granada', domain: `granada${number()}.example` });
  return { of, admin: await anActor(of, 'GLOBAL_ADMIN') };
}

type ProfileFacts = Partial<{
  country: string;
  type: 'GLOBAL' | 'LOCATION';
  status: 'ACTIVE' | 'PENDING' | 'DECLINED';
  associatedElsewhere: boolean;
  isProgramMember: boolean;
  addressLine1: string;
  city: string;
  contactFirstName: string;
  contactLastName: string;
  contactEmail: string;
}>;

/** A membership account with one profile for each of the facts. */
export async function aMembership(...profiles: ProfileFacts[]) {
  const userName = `mpn-${number()}`;
  const account = await db.membershipAccount.create({
    data: {
      userName,
      passwordHash: await storedPassword(MEMBERSHIP_PASSWORD),
      profiles: {
        create: profiles.map((facts, index) => ({
          name: `Profile ${index}`,
          country: 'ES',
          mpnId: number(),
          type: 'LOCATION' as const,
          status: 'ACTIVE' as const,
          ...facts,
        })),
      },
    },
    select: { id: true, profiles: { select: { id: true }, orderBy: { name: 'asc' } } },
  });
  return { userName, profileIds: account.profiles.map(({ id }) => id) };
}

/** The version that a form of the actor's organization would be shown with now. */
export async function version(actor: Actor): Promise<number> {
  return (await findWizard(actor))?.version ?? 1;
}

/** Goes through the wizard up to and including the choice of the profile. */
export async function associated(admin: Actor, userName: string, profileId: string) {
  await startEnrollment(admin);
  await nameMembership(admin, { version: await version(admin), userName });
  await associateMembership(admin, {
    version: await version(admin),
    password: MEMBERSHIP_PASSWORD,
  });
  await chooseProfile(admin, { version: await version(admin), profileId });
}

/** Answers all that comes after the choice of the profile. */
export async function answered(admin: Actor, contact = CONTACT) {
  const at = () => version(admin);
  await saveAnswers(admin, 'legal-profile', { version: await at(), answers: LEGAL });
  await saveAnswers(admin, 'primary-contact', { version: await at(), answers: contact });
  await saveAnswers(admin, 'support', { version: await at(), answers: SUPPORT });
  await saveAnswers(admin, 'declarations', { version: await at(), answers: DECLARED });
}

/** An enrollment that was sent, with its applicant. */
export async function aSentEnrollment() {
  const applicant = await anApplicant();
  const { userName, profileIds } = await aMembership({});
  const [profileId = ''] = profileIds;
  await associated(applicant.admin, userName, profileId);
  await answered(applicant.admin);
  const { reference } = await submitEnrollment(applicant.admin, {
    version: await version(applicant.admin),
  });
  const { id } = await db.enrollment.findUniqueOrThrow({
    where: { reference },
    select: { id: true },
  });
  return { ...applicant, reference, enrollmentId: id, profileId };
}

/** The tokens mailed for an enrollment, oldest first. */
export async function mailedTokens(enrollmentId: string): Promise<string[]> {
  const links = await db.mailLink.findMany({
    where: { enrollmentId },
    orderBy: { createdAt: 'asc' },
    select: { id: true, kind: true, nonce: true },
  });
  return links.map(mailLinkUrlToken);
}
