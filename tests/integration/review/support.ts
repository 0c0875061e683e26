import type { Actor, Role } from '@/lib/access';
import { db } from '@/lib/db';
import {
  applyTransition,
  getReview,
  passCheck,
  type Snapshot,
  type TransitionName,
} from '@/lib/domain/enrollment';
import { claimProfile } from '@/lib/domain/membership';
import { anOrganization, aUser, type MadeOrganization } from '@/prisma/seed/factories';
import { actorFor, anActor } from '@/tests/support/actors';

let made = 0;

/** The operator, of which there is one, and a reviewer of it. */
export async function theDesk(): Promise<{
  operator: MadeOrganization;
  reviewer: Actor;
  second: Actor;
}> {
  const found = await db.organization.findFirst({
    where: { isOperator: true },
    select: { id: true, name: true, country: true },
  });
  const operator =
    found === null
      ? await anOrganization(db, {
          name: 'Northlight',
          domain: 'northlight.example',
          is: 'operator',
        })
      : { ...found, domain: 'northlight.example' };
  return {
    operator,
    reviewer: await anActor(operator, 'REVIEWER'),
    second: await anActor(operator, 'PROGRAM_ADMIN'),
  };
}

export interface Applicant {
  readonly organization: MadeOrganization;
  readonly admin: Actor;
  readonly enrollmentId: string;
  readonly profileId: string;
  readonly mpnId: string;
}

/** A company whose enrollment was sent; it waits for its primary contact. */
export async function anApplicant({
  of,
  roles = ['GLOBAL_ADMIN'],
}: { of?: MadeOrganization; roles?: readonly Role[] } = {}): Promise<Applicant> {
  made += 1;
  const name = `Duna ${made}`;
  const organization = of ?? (await anOrganization(db, { name, domain: `duna${made}.example` }));
  const user = await aUser(db, { of: organization, alias: `enroller${made}`, roles });
  const mpnId = String(7_000_000 + made);
  const account = await db.membershipAccount.create({
    data: {
      userName: `duna-${made}`,
      passwordHash: 'none',
      profiles: { create: { name, mpnId, country: 'ES', type: 'LOCATION', status: 'ACTIVE' } },
    },
    select: { id: true, profiles: { select: { id: true } } },
  });
  const profileId = account.profiles[0]?.id ?? '';
  const snapshot = aSnapshot(organization, { ...user, profileId, mpnId, profileName: name });
  const { id } = await db.enrollment.create({
    data: {
      organizationId: organization.id,
      reference: `ENR-TEST-${made}`,
      startedById: user.id,
      membershipAccountId: account.id,
      profileId,
      snapshot: { ...snapshot, warnings: [...snapshot.warnings] },
      contactEmail: snapshot.primaryContact.email,
      contactLocale: 'es',
      submittedAt: new Date(snapshot.submittedAt),
    },
    select: { id: true },
  });
  await claimProfile(db, { profileId, organization });
  await move(id, 'submit');
  const admin = await actorFor(organization, { ...user, roles });
  return { organization, admin, enrollmentId: id, profileId, mpnId };
}

/** Moves an enrollment as the applicant's side does. */
export async function move(enrollmentId: string, transition: TransitionName): Promise<void> {
  await db.$transaction((tx) => applyTransition(tx, { enrollmentId, transition }));
}

/** An applicant whose contact has confirmed: the employment check is open. */
export async function aConfirmedApplicant(
  facts: Parameters<typeof anApplicant>[0] = {},
): Promise<Applicant> {
  const applicant = await anApplicant(facts);
  await move(applicant.enrollmentId, 'confirmEmail');
  return applicant;
}

/** The version that a reviewer sees now. */
export async function seen(actor: Actor, { enrollmentId }: Applicant) {
  const { version } = await getReview(actor, enrollmentId);
  return { enrollmentId, version };
}

/** An applicant that has passed every check: only the decision is left. */
export async function anApplicantToDecide(
  reviewer: Actor,
  facts: Parameters<typeof anApplicant>[0] = {},
): Promise<Applicant> {
  const applicant = await aConfirmedApplicant(facts);
  await passCheck(reviewer, { ...(await seen(reviewer, applicant)), check: 'EMPLOYMENT' });
  await passCheck(reviewer, { ...(await seen(reviewer, applicant)), check: 'BUSINESS' });
  return applicant;
}

/** The templates of the mails owed about one enrollment to its primary contact, in order. */
export async function mailsAbout({ admin, enrollmentId }: Applicant): Promise<string[]> {
  const rows = await db.outboxMail.findMany({ orderBy: { id: 'asc' } });
  return rows
    .map(({ template, refs }) => ({ template, about: JSON.stringify(refs) }))
    .filter(({ about }) => about.includes(enrollmentId) && !about.includes(admin.userId))
    .map(({ template }) => template);
}

function aSnapshot(
  { id, name, domain }: MadeOrganization,
  applicant: {
    id: string;
    signInName: string;
    profileId: string;
    mpnId: string;
    profileName: string;
  },
): Snapshot {
  return {
    organization: { id, name, country: 'ES' },
    applicant: { userId: applicant.id, name: 'Diana Ferrer', signInName: applicant.signInName },
    profile: {
      id: applicant.profileId,
      name: applicant.profileName,
      mpnId: applicant.mpnId,
      country: 'ES',
    },
    legalProfile: {
      legalName: `${applicant.profileName}, S. L.`,
      addressLine1: 'Calle Mayor, 12',
      addressLine2: null,
      city: 'Valencia',
      state: 'V',
      postalCode: '46002',
      registrationNumber: null,
      taxId: null,
    },
    primaryContact: {
      firstName: 'Diana',
      lastName: 'Ferrer',
      email: `diana.ferrer@${domain}`,
      phone: '+34963112233',
      locale: 'es',
    },
    support: {
      website: `https://${domain}`,
      email: `support@${domain}`,
      phone: '+34963112244',
    },
    declarations: { authority: true, verification: true, firstLineSupport: true },
    warnings: [],
    submittedAt: new Date(Date.now() - 86_400_000).toISOString(),
  };
}
