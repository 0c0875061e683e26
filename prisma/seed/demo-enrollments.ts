import type { Tx } from '@/lib/db';
import { applyTransition, type Snapshot } from '@/lib/domain/enrollment';
import { claimProfile } from '@/lib/domain/membership';
import { anOrganization, aUser, type MadeOrganization } from './factories';

interface Applicant {
  readonly name: string;
  readonly domain: string;
  readonly mpnId: string;
  readonly userName: string;
  readonly reference: string;
  readonly city: string;
  readonly state: string;
  readonly postalCode: string;
  readonly contact: {
    readonly firstName: string;
    readonly lastName: string;
    readonly email: string;
  };
}

const DUNA: Applicant = {
  name: 'Duna Systems',
  domain: 'duna.example',
  mpnId: '6031234',
  userName: 'duna-mpn',
  reference: 'ENR-4D7N-A2KQ',
  city: 'Valencia',
  state: 'V',
  postalCode: '46002',
  contact: { firstName: 'Diana', lastName: 'Ferrer', email: 'diana.ferrer@duna.example' },
};

/** Its contact writes from a domain that is not the organization's: documents are wanted. */
const RIA: Applicant = {
  name: 'Ría Consulting',
  domain: 'ria.example',
  mpnId: '6045678',
  userName: 'ria-mpn',
  reference: 'ENR-9R3A-W6TX',
  city: 'Vigo',
  state: 'PO',
  postalCode: '36201',
  contact: { firstName: 'Roi', lastName: 'Castro', email: 'roi.castro@ria-mail.example' },
};

/** Two applicants at the review desk: one at the employment check, one waiting on documents. */
export async function seedDemoEnrollments(
  tx: Tx,
  hashes: { readonly passwordHash: string; readonly membershipHash: string },
): Promise<void> {
  const duna = await submitted(tx, DUNA, hashes);
  await applyTransition(tx, { enrollmentId: duna, transition: 'confirmEmail' });
  const ria = await submitted(tx, RIA, hashes);
  await applyTransition(tx, { enrollmentId: ria, transition: 'confirmEmail' });
  await applyTransition(tx, {
    enrollmentId: ria,
    transition: 'failEmployment',
    reason: 'domainNotOwned',
    note: 'Please show that the company owns the domain of the contact’s address.',
  });
}

async function submitted(
  tx: Tx,
  applicant: Applicant,
  { passwordHash, membershipHash }: { passwordHash: string; membershipHash: string },
): Promise<string> {
  const { name, domain, mpnId, userName, reference, contact } = applicant;
  const organization = await anOrganization(tx, { name, domain });
  const { firstName, lastName } = contact;
  const user = await aUser(tx, {
    of: organization,
    alias: 'admin',
    firstName,
    lastName,
    roles: ['GLOBAL_ADMIN'],
    passwordHash,
  });
  const account = await tx.membershipAccount.create({
    data: {
      userName,
      passwordHash: membershipHash,
      profiles: { create: { name, mpnId, country: 'ES', type: 'LOCATION', status: 'ACTIVE' } },
    },
    select: { id: true, profiles: { select: { id: true } } },
  });
  const profileId = account.profiles[0]?.id ?? '';
  const snapshot = snapshotOf(applicant, organization, { ...user, profileId });
  const { id } = await tx.enrollment.create({
    data: {
      organizationId: organization.id,
      reference,
      startedById: user.id,
      membershipAccountId: account.id,
      profileId,
      snapshot: { ...snapshot, warnings: [...snapshot.warnings] },
      contactEmail: contact.email,
      submittedAt: new Date(snapshot.submittedAt),
    },
    select: { id: true },
  });
  await claimProfile(tx, { profileId, organization });
  await applyTransition(tx, { enrollmentId: id, transition: 'submit' });
  return id;
}

function snapshotOf(
  { name, domain, mpnId, city, state, postalCode, contact }: Applicant,
  organization: MadeOrganization,
  applicant: { readonly id: string; readonly signInName: string; readonly profileId: string },
): Snapshot {
  return {
    organization: { id: organization.id, name, country: 'ES' },
    applicant: {
      userId: applicant.id,
      name: `${contact.firstName} ${contact.lastName}`,
      signInName: applicant.signInName,
    },
    profile: { id: applicant.profileId, name, mpnId, country: 'ES' },
    legalProfile: {
      legalName: `${name}, S. L.`,
      addressLine1: 'Calle Mayor, 12',
      addressLine2: null,
      city,
      state,
      postalCode,
      registrationNumber: null,
      taxId: null,
    },
    primaryContact: { ...contact, phone: '+34963112233', locale: 'en' },
    support: {
      website: `https://${domain}`,
      email: `support@${domain}`,
      phone: '+34963112244',
    },
    declarations: { authority: true, verification: true, firstLineSupport: true },
    warnings: [],
    submittedAt: new Date(Date.now() - 2 * 86_400_000).toISOString(),
  };
}
