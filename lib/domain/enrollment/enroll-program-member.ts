import { authorize, type Actor } from '@/lib/access';
import { db, transaction, type Tx } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { recordAudit } from '../audit';
import { isCustomer } from '../customers';
import { claimProfile } from '../membership';
import { applyTransition } from './apply-transition';
import { findLiveEnrollment, isMember, type LiveEnrollment } from './draft';
import { makeReseller } from './make-reseller';
import { readMemberRecord } from './member-record';
import { freezeMember } from './snapshot';
import { isComplete } from './steps';
import { writeSubmission } from './write-submission';

/**
 * Enroll now, for the MPN ID of an existing program member (spec E5): what the directory has on
 * record is frozen with the support contact, the profile is claimed, and the organization is
 * authorized at once, by this rule and nobody's decision. Sent twice, it happens once.
 * @throws Refusal `enrollmentIncomplete`, `stepNotReached`; `profileTaken`; `customerCannotEnroll`;
 *   `conflict` when the answers, or what the directory says of the MPN ID, changed since they were
 *   shown
 */
export async function enrollProgramMember(
  actor: Actor,
  { version }: { readonly version: number },
): Promise<{ reference: string }> {
  authorize(actor, 'enrollment:submit');
  try {
    return await transaction((tx) => enroll(tx, actor, version));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // A partner's relationship that was accepted at the same moment.
    if (error.code === 'applicantIsCustomer') throw new Refusal('customerCannotEnroll');
    if (error.code !== 'conflict') throw error;
    const sent = await findLiveEnrollment(db, actor.organization);
    if (sent === null || sent.status === 'DRAFT') throw error;
    return { reference: sent.reference };
  }
}

async function enroll(tx: Tx, actor: Actor, version: number): Promise<{ reference: string }> {
  const { organization } = actor;
  const enrollment = await findLiveEnrollment(tx, organization);
  if (enrollment === null) throw new Refusal('stepNotReached');
  const { id, reference, status } = enrollment;
  if (status !== 'DRAFT') return { reference };
  const { id: profileId } = profileOf(enrollment, version);
  if (await isCustomer(tx, organization.id)) throw new Refusal('customerCannotEnroll');
  const record = await readMemberRecord(tx, actor, profileId);
  const snapshot = freezeMember(actor, enrollment, record, new Date());
  if (snapshot === null) throw new Refusal('enrollmentIncomplete');
  await writeSubmission(tx, enrollment, snapshot);
  await claimProfile(tx, { profileId, organization, asProgramMember: true });
  const { from, to } = await applyTransition(tx, {
    enrollmentId: id,
    transition: 'authorizeMember',
  });
  const consequences = await makeReseller(tx, actor, id);
  await recordAudit(tx, {
    organizationIds: [organization.id, ...(await operators(tx))],
    actor,
    action: 'authorize_program_member',
    resourceType: 'enrollment',
    resourceId: id,
    before: { state: from },
    after: { state: to, reference, rule: 'existing program member', ...consequences },
  });
  return { reference };
}

/** The member's profile, if the draft is still the one that was shown, and fit to be sent. */
function profileOf(enrollment: LiveEnrollment, version: number) {
  const { profile, progress } = enrollment;
  if (profile !== null && !progress.hasProfile) throw new Refusal('profileTaken');
  if (enrollment.version !== version) throw new Refusal('conflict');
  if (profile === null) throw new Refusal('enrollmentIncomplete');
  if (!isMember(enrollment)) throw new Refusal('conflict');
  if (!isComplete(progress)) throw new Refusal('enrollmentIncomplete');
  return profile;
}

/** The program operator, whose record it is too. */
async function operators(tx: Tx): Promise<string[]> {
  const rows = await tx.organization.findMany({
    where: { isOperator: true },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
