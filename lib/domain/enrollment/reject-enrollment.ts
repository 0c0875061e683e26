import { authorize, type Actor } from '@/lib/access';
import type { Tx } from '@/lib/db';
import { lapseAmendment } from './amendments/lapse-amendment';
import type { Changed } from './apply-transition';
import { takeReviewStep } from './review-step';
import type { RejectEnrollment } from './schema';

/**
 * A reviewer rejects an enrollment for a reason that the applicant reads. The profile it claimed
 * is free again, and the organization can enroll anew. When an authorization was taken up again,
 * the organization is no reseller any more: what it has stays recorded, and nothing can be begun
 * or managed with it until it is authorized again; an open change of its company profile ends.
 * @throws Refusal `forbidden`, `wrongStanding`; `ownEnrollment`, `enrollmentMoved`, `notFound`
 */
export async function rejectEnrollment(actor: Actor, input: RejectEnrollment): Promise<void> {
  authorize(actor, 'program:decide');
  const { enrollmentId, version, reason, note } = input;
  await takeReviewStep(actor, {
    enrollmentId,
    version,
    reason,
    transition: 'reject',
    action: 'reject_enrollment',
    effects: endStanding,
    ...(note === undefined ? {} : { note }),
  });
}

async function endStanding(tx: Tx, { organizationId }: Changed) {
  const endedChange = await lapseAmendment(tx, organizationId);
  const ended = await tx.organization.updateMany({
    where: { id: organizationId, resellerSince: { not: null } },
    data: { resellerSince: null, version: { increment: 1 } },
  });
  if (ended.count === 0) return {};
  // A provider's MPN ID is its own, whatever becomes of its enrollment.
  await tx.organization.updateMany({
    where: { id: organizationId, providerSince: null },
    data: { mpnId: null },
  });
  return { isReseller: false, ...(endedChange === null ? {} : { endedChange }) };
}
