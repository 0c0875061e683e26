import type { Tx } from '@/lib/db';
import type { AuditPerson } from '@/lib/domain/audit';
import { applyTransition, type Snapshot } from '@/lib/domain/enrollment';
import { claimProfile } from '@/lib/domain/membership';
import { daysAgo, did, opened, type PastAct } from './demo-history';
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

interface Hashes {
  readonly passwordHash: string;
  readonly membershipHash: string;
}

/**
 * Two applicants at the review desk: one at the employment check, one waiting on documents.
 * @returns what led there
 */
export async function seedDemoEnrollments(
  tx: Tx,
  hashes: Hashes,
  { reviewer }: { readonly reviewer?: AuditPerson },
): Promise<PastAct[]> {
  if (reviewer === undefined) throw new Error('The operator has no reviewer');
  const history: PastAct[] = [];
  const duna = await submitted(tx, DUNA, hashes, history);
  await confirmed(tx, duna, DUNA, history);
  const ria = await submitted(tx, RIA, hashes, history);
  await confirmed(tx, ria, RIA, history);
  const reason = 'domainNotOwned';
  const note = 'Please show that the company owns the domain of the contact’s address.';
  const changed = await applyTransition(tx, {
    enrollmentId: ria,
    transition: 'failEmployment',
    reason,
    note,
    decidedById: reviewer.userId,
  });
  history.push({
    at: new Date(),
    entry: {
      organizationIds: [changed.organizationId, reviewer.organization.id],
      actor: reviewer,
      action: 'fail_enrollment_check',
      resourceType: 'enrollment',
      resourceId: ria,
      before: { state: changed.from },
      after: {
        state: changed.to,
        reference: changed.reference,
        check: 'EMPLOYMENT',
        reason,
        note,
      },
    },
  });
  return history;
}

async function confirmed(
  tx: Tx,
  enrollmentId: string,
  { contact }: Applicant,
  history: PastAct[],
): Promise<void> {
  const changed = await applyTransition(tx, { enrollmentId, transition: 'confirmEmail' });
  history.push({
    at: new Date(),
    entry: {
      organizationIds: [changed.organizationId],
      actor: { system: 'primary contact' },
      action: 'confirm_primary_contact',
      resourceType: 'enrollment',
      resourceId: enrollmentId,
      before: { state: changed.from },
      after: { state: changed.to, contactEmail: contact.email },
    },
  });
}

async function submitted(
  tx: Tx,
  applicant: Applicant,
  { passwordHash, membershipHash }: Hashes,
  history: PastAct[],
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
  const { to } = await applyTransition(tx, { enrollmentId: id, transition: 'submit' });
  const by = { userId: user.id, signInName: user.signInName, organization };
  history.push(
    opened(daysAgo(365), organization, by),
    did(new Date(snapshot.submittedAt), by, {
      action: 'submit_enrollment',
      resourceType: 'enrollment',
      resourceId: id,
      before: { status: 'DRAFT' },
      after: { status: to, reference, mpnId, contactEmail: contact.email },
    }),
  );
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
    submittedAt: daysAgo(2).toISOString(),
  };
}
