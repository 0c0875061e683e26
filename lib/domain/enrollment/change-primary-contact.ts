import { isDeepStrictEqual } from 'node:util';
import { authorize, type Actor } from '@/lib/access';
import { transaction, type Tx } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { recordAudit } from '../audit';
import { takeLimit } from '../limits';
import type { PrimaryContactAnswers } from './answers';
import { applyTransition } from './apply-transition';
import { sendContactLink } from './contact-link';
import { readSnapshot, toColumn, withContact, type Snapshot } from './snapshot';

const LIMIT = { name: 'change-primary-contact', times: 5, seconds: 3600 } as const;

/**
 * Names another primary contact while the enrollment is pending: older links end, the new contact
 * is mailed, and the verification starts again from the ownership of the address. The same
 * contact again changes nothing.
 * @throws Refusal `notFound` when nothing is pending, `conflict`, `tooManyRequests`
 */
export async function changePrimaryContact(
  actor: Actor,
  { version, contact }: { readonly version: number; readonly contact: PrimaryContactAnswers },
): Promise<void> {
  authorize(actor, 'organization:edit-legal');
  await takeLimit(LIMIT, actor.organization.id);
  await transaction(async (tx) => {
    const pending = await findPending(tx, actor.organization.id);
    const { primaryContact: before } = pending.snapshot;
    if (isDeepStrictEqual(before, contact)) return;
    const { organizationId } = await applyTransition(tx, {
      enrollmentId: pending.id,
      transition: 'changeContact',
      expectedVersion: version,
    });
    await tx.enrollment.update({
      where: { id: pending.id },
      data: {
        snapshot: toColumn(withContact(pending.snapshot, contact)),
        contactEmail: contact.email,
        contactLocale: contact.locale,
      },
      select: { id: true },
    });
    await sendContactLink(tx, { enrollmentId: pending.id, organizationId, email: contact.email });
    await recordAudit(tx, {
      organizationIds: [organizationId],
      actor,
      action: 'change_primary_contact',
      resourceType: 'enrollment',
      resourceId: pending.id,
      before,
      after: contact,
    });
  });
}

async function findPending(
  tx: Tx,
  organizationId: string,
): Promise<{ id: string; snapshot: Snapshot }> {
  const row = await tx.enrollment.findFirst({
    where: { organizationId, status: 'PENDING' },
    select: { id: true, snapshot: true },
  });
  const snapshot = readSnapshot(row?.snapshot ?? null);
  if (row === null || snapshot === null) throw new Refusal('notFound');
  return { id: row.id, snapshot };
}
