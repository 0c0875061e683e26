import { authorize, type Actor } from '@/lib/access';
import { db, isUniqueViolation, transaction, type Tx } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { recordAudit } from '../audit';
import { isCustomer } from '../customers';
import { claimProfile } from '../membership';
import { requireMayBegin } from '../organizations';
import { applyTransition } from './apply-transition';
import { sendContactLink } from './contact-link';
import { findLiveEnrollment, isMember, type LiveEnrollment } from './draft';
import { freeze, type Snapshot } from './snapshot';
import { isComplete } from './steps';
import { writeSubmission } from './write-submission';

/**
 * Enroll now: freezes the answers, claims the profile, starts the verification and mails the
 * primary contact. Sent twice, it happens once and both get the reference.
 * @throws Refusal `enrollmentIncomplete`, `profileTaken`, `customerCannotEnroll`, `suspended`, `conflict` when the answers changed since
 *   they were shown.
 */
export async function submitEnrollment(
  actor: Actor,
  { version }: { readonly version: number },
): Promise<{ reference: string }> {
  authorize(actor, 'enrollment:submit');
  try {
    return await transaction((tx) => submit(tx, actor, version));
  } catch (error) {
    if (isUniqueViolation(error, 'enrollment_one_profile')) throw new Refusal('profileTaken');
    if (!(error instanceof Refusal) || error.code !== 'conflict') throw error;
    const sent = await findLiveEnrollment(db, actor.organization);
    if (sent === null || sent.status === 'DRAFT') throw error;
    return { reference: sent.reference };
  }
}

async function submit(tx: Tx, actor: Actor, version: number): Promise<{ reference: string }> {
  const enrollment = await findLiveEnrollment(tx, actor.organization);
  if (enrollment === null) throw new Refusal('stepNotReached');
  const { id, reference, status } = enrollment;
  if (status !== 'DRAFT') return { reference };
  // Not what was shown: the answers changed, or the MPN ID has become a program member's since.
  if (enrollment.version !== version || isMember(enrollment)) throw new Refusal('conflict');
  await requireMayBegin(tx, actor, [actor.organization.id]);
  if (await isCustomer(tx, actor.organization.id)) throw new Refusal('customerCannotEnroll');
  const snapshot = frozen(actor, enrollment);
  await writeSubmission(tx, enrollment, snapshot);
  await claimProfile(tx, { profileId: snapshot.profile.id, organization: actor.organization });
  await applyTransition(tx, { enrollmentId: id, transition: 'submit' });
  const { email } = snapshot.primaryContact;
  const organizationId = actor.organization.id;
  await sendContactLink(tx, { enrollmentId: id, organizationId, email });
  await recordAudit(tx, {
    organizationIds: [organizationId],
    actor,
    action: 'submit_enrollment',
    resourceType: 'enrollment',
    resourceId: id,
    before: { status },
    after: { status: 'PENDING', reference, mpnId: snapshot.profile.mpnId, contactEmail: email },
  });
  return { reference };
}

function frozen(actor: Actor, enrollment: LiveEnrollment): Snapshot {
  const snapshot = freeze(actor, enrollment, new Date());
  if (snapshot === null || !isComplete(enrollment.progress)) {
    const taken = enrollment.profile !== null && !enrollment.progress.hasProfile;
    throw new Refusal(taken ? 'profileTaken' : 'enrollmentIncomplete');
  }
  return snapshot;
}
