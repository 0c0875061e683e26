import { authorize, type Actor } from '@/lib/access';
import { isUniqueViolation, type Tx } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { isCustomer } from '../customers';
import { grantEnrollerRoles } from '../users';
import type { Changed } from './apply-transition';
import { takeReviewStep } from './review-step';
import type { AuthorizeEnrollment } from './schema';
import { readSnapshot, type Snapshot } from './snapshot';

/**
 * A reviewer authorizes an enrollment whose checks have passed (spec E13). In the same transaction
 * the organization is an indirect reseller under its MPN ID, what it declared becomes its legal
 * profile, and its enroller is Global admin and Admin agent.
 * @throws Refusal `forbidden`, `wrongStanding`; `ownEnrollment`, `enrollmentMoved`, `notFound`;
 *   `profileTaken` when another organization holds the MPN ID; `applicantIsCustomer` while a partner
 *   serves it, since a partner's own tenant is nobody's customer
 */
export async function authorizeEnrollment(actor: Actor, input: AuthorizeEnrollment): Promise<void> {
  authorize(actor, 'program:decide');
  const { enrollmentId, version, note } = input;
  await takeReviewStep(actor, {
    enrollmentId,
    version,
    transition: 'authorize',
    action: 'authorize_enrollment',
    effects: makeReseller(enrollmentId),
    ...(note === undefined ? {} : { note }),
  });
}

function makeReseller(enrollmentId: string) {
  return async (tx: Tx, { organizationId }: Changed) => {
    const row = await tx.enrollment.findUniqueOrThrow({
      where: { id: enrollmentId },
      select: { snapshot: true },
    });
    const snapshot = readSnapshot(row.snapshot);
    if (snapshot === null) throw new Error('An enrollment under review has no submission');
    const { mpnId } = snapshot.profile;
    await markReseller(tx, organizationId, mpnId);
    // Looked up after the row is locked: an acceptance at this moment has ended or waits.
    if (await isCustomer(tx, organizationId)) throw new Refusal('applicantIsCustomer');
    await writeLegalProfile(tx, organizationId, snapshot);
    const { userId } = snapshot.applicant;
    const granted = await grantEnrollerRoles(tx, { userId, organizationId });
    return { mpnId, enroller: userId, granted };
  };
}

async function markReseller(tx: Tx, id: string, mpnId: string): Promise<void> {
  try {
    await tx.organization.update({
      where: { id },
      data: { resellerSince: new Date(), mpnId, version: { increment: 1 } },
      select: { id: true },
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw new Refusal('profileTaken');
    throw error;
  }
}

async function writeLegalProfile(
  tx: Tx,
  organizationId: string,
  { legalProfile, primaryContact, support }: Snapshot,
): Promise<void> {
  const data = {
    ...legalProfile,
    contactFirstName: primaryContact.firstName,
    contactLastName: primaryContact.lastName,
    contactEmail: primaryContact.email,
    contactPhone: primaryContact.phone,
    supportWebsite: support.website,
    supportEmail: support.email,
    supportPhone: support.phone,
  };
  await tx.legalProfile.upsert({
    where: { organizationId },
    create: { organizationId, ...data },
    update: data,
    select: { organizationId: true },
  });
}
