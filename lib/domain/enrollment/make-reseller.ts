import type { Actor } from '@/lib/access';
import { isUniqueViolation, type Tx } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { isCustomer } from '../customers';
import { connectExistingCustomers } from '../existing-customers';
import { requireMayBegin } from '../organizations';
import { grantEnrollerRoles } from '../users';
import { profileColumns } from './amendments/in-force';
import { readSnapshot, type Snapshot } from './snapshot';

/**
 * What an authorization brings, whoever or whichever rule gave it (spec E13): the organization is
 * an indirect reseller under its MPN ID, what it sent becomes its legal profile, and its enroller is
 * Global admin and Admin agent; the business that the operator's records tie to the MPN ID appears
 * in Customers (spec E15). Part of a command that has authorized its actor.
 * @returns what the audit says of it
 * @throws Refusal `profileTaken` when another organization holds the MPN ID; `applicantIsCustomer`
 *   while a partner serves it, since a partner's own tenant is nobody's customer; `suspended`,
 *   `reinstateFirst`
 */
export async function makeReseller(tx: Tx, actor: Actor, enrollmentId: string) {
  const row = await tx.enrollment.findUniqueOrThrow({
    where: { id: enrollmentId },
    select: { organizationId: true, snapshot: true },
  });
  const { organizationId } = row;
  const snapshot = readSnapshot(row.snapshot);
  if (snapshot === null) throw new Error('An enrollment under review has no submission');
  const { mpnId } = snapshot.profile;
  // Authorized a second time it began long ago, and has changed its profile and roles since.
  const isNew = await markReseller(tx, organizationId, mpnId);
  if (!isNew) return { mpnId };
  await requireMayBegin(tx, actor, [organizationId]);
  // Looked up after the row is locked: an acceptance at this moment has ended or waits.
  if (await isCustomer(tx, organizationId)) throw new Refusal('applicantIsCustomer');
  await writeLegalProfile(tx, organizationId, snapshot);
  const { userId } = snapshot.applicant;
  const granted = await grantEnrollerRoles(tx, { userId, organizationId });
  // Last: it writes to the audit of each customer.
  const customersTakenOver = await connectExistingCustomers(tx, actor, [mpnId]);
  return { mpnId, enroller: userId, granted, customersTakenOver };
}

/** @returns whether it was no reseller before */
async function markReseller(tx: Tx, id: string, mpnId: string): Promise<boolean> {
  try {
    const { count } = await tx.organization.updateMany({
      where: { id, resellerSince: null },
      data: { resellerSince: new Date(), mpnId, version: { increment: 1 } },
    });
    return count > 0;
  } catch (error) {
    if (isUniqueViolation(error)) throw new Refusal('profileTaken');
    throw error;
  }
}

async function writeLegalProfile(
  tx: Tx,
  organizationId: string,
  { support, ...content }: Snapshot,
): Promise<void> {
  const data = {
    ...profileColumns(content),
    supportWebsite: support.website,
    supportEmail: support.email,
    supportPhone: support.phone,
  };
  await tx.legalProfile.upsert({
    where: { organizationId },
    create: { organizationId, ...data },
    update: { ...data, version: { increment: 1 } },
    select: { organizationId: true },
  });
}
