import { isDeepStrictEqual } from 'node:util';
import { authorize, type Actor } from '@/lib/access';
import { isUniqueViolation, transaction, type Tx } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { recordAudit } from '../audit';
import { takeLimit } from '../limits';
import type { PrimaryContactAnswers } from './answers';
import { applyTransition } from './apply-transition';
import { sendContactLink } from './contact-link';
import { readSnapshot, toColumn, withContact, type Snapshot } from './snapshot';
import { takeUpAgain } from './take-up-again';

const LIMIT = { name: 'change-primary-contact', times: 5, seconds: 3600 } as const;

/**
 * Names another primary contact of an enrollment that is pending or was rejected: older links end,
 * the new contact is mailed, and the verification starts again from the ownership of the address.
 * A rejection is then no longer in force: it stays in the history and in the audit, and the profile
 * that it had released is claimed again. The same contact again changes nothing.
 * @throws Refusal `notFound` when there is no such enrollment or a newer draft; `sameContact` for
 *   a rejected one, and of that those of `takeUpAgain`; `conflict`, `tooManyRequests`
 */
export async function changePrimaryContact(
  actor: Actor,
  { version, contact }: { readonly version: number; readonly contact: PrimaryContactAnswers },
): Promise<void> {
  authorize(actor, 'organization:edit-legal');
  await takeLimit(LIMIT, actor.organization.id);
  try {
    await transaction((tx) => change(tx, actor, { version, contact }));
  } catch (error) {
    if (isUniqueViolation(error, 'enrollment_one_profile')) throw new Refusal('profileTaken');
    throw error;
  }
}

async function change(
  tx: Tx,
  actor: Actor,
  { version, contact }: { readonly version: number; readonly contact: PrimaryContactAnswers },
): Promise<void> {
  const organizationId = actor.organization.id;
  const open = await findOpen(tx, organizationId);
  const { primaryContact } = open.snapshot;
  if (isDeepStrictEqual(primaryContact, contact)) {
    if (open.rejection === null) return;
    throw new Refusal('sameContact', { field: 'email' });
  }
  await applyTransition(tx, {
    enrollmentId: open.id,
    transition: 'changeContact',
    expectedVersion: version,
  });
  if (open.rejection !== null) await takeUpAgain(tx, actor, open.snapshot.profile.id);
  await tx.enrollment.update({
    where: { id: open.id },
    data: {
      snapshot: toColumn(withContact(open.snapshot, contact)),
      contactEmail: contact.email,
      contactLocale: contact.locale,
    },
    select: { id: true },
  });
  await sendContactLink(tx, { enrollmentId: open.id, organizationId, email: contact.email });
  await recordAudit(tx, {
    organizationIds: [organizationId],
    actor,
    action: 'change_primary_contact',
    resourceType: 'enrollment',
    resourceId: open.id,
    before: { ...primaryContact, ...(open.rejection ?? {}) },
    after: contact,
  });
}

interface Open {
  readonly id: string;
  readonly snapshot: Snapshot;
  /** The rejection that ends by the change, as the audit keeps it. */
  readonly rejection: {
    readonly rejectedAt: string | null;
    readonly rejectedFor: string | null;
  } | null;
}

/** The newest enrollment, pending or rejected; a newer draft stands in its place. */
async function findOpen(tx: Tx, organizationId: string): Promise<Open> {
  const row = await tx.enrollment.findFirst({
    where: { organizationId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true, status: true, snapshot: true, decidedAt: true, decisionReason: true },
  });
  const snapshot = readSnapshot(row?.snapshot ?? null);
  const isOpen = row?.status === 'PENDING' || row?.status === 'REJECTED';
  if (!isOpen || snapshot === null) throw new Refusal('notFound');
  const { id, status, decidedAt, decisionReason } = row;
  const rejection = {
    rejectedAt: decidedAt?.toISOString() ?? null,
    rejectedFor: decisionReason,
  };
  return { id, snapshot, rejection: status === 'REJECTED' ? rejection : null };
}
