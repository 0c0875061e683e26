import type { Actor } from '@/lib/access';
import { isUniqueViolation, transaction, type Tx } from '@/lib/db';
import type { StoredFile } from '@/lib/files';
import { Refusal } from '@/lib/refusal';
import { recordAudit } from '../audit';
import { enqueueMail } from '../notifications';
import { applyTransition } from './apply-transition';
import { MAX_DOCUMENTS, type DocumentType } from './documents';
import { mailApplicant } from './mail-applicant';
import { stateOf, type EnrollmentState, type TransitionName } from './policy';
import { takeUpAgain } from './take-up-again';
import { isReviewer, lockThread, type LockedThread } from './thread-access';
import { findRecipients, type Recipient } from './thread-recipients';

export interface NewEntry {
  readonly enrollmentId: string;
  readonly idempotencyKey: string;
  readonly body: string;
  /** The applicant answers what was asked: a failed check, or a rejection, is looked at again. */
  readonly answers: boolean;
  readonly document?: StoredFile & {
    readonly type: DocumentType;
    readonly issuedOn: string;
    readonly name: string;
    readonly mediaType: string;
  };
}

const REOPEN: Readonly<Partial<Record<EnrollmentState, TransitionName>>> = {
  EMPLOYMENT_FAILED: 'reopenEmployment',
  BUSINESS_FAILED: 'reopenBusiness',
  DUE_DILIGENCE_FAILED: 'reopenDueDiligence',
  REJECTED: 'answerRejection',
};

/**
 * Adds to the thread in the name of an actor who has been authorized, and tells the other side.
 * @returns false when the same form had been posted before: nothing was added
 * @throws Refusal `notFound`, `ownEnrollment`, `threadClosed`, `tooManyDocuments`; for the answer to a
 *   rejection `enrolledAnew` with another enrollment begun since, and those of `takeUpAgain`
 */
export async function writeEntry(actor: Actor, entry: NewEntry): Promise<boolean> {
  try {
    await transaction((tx) => write(tx, actor, entry));
    return true;
  } catch (error) {
    if (isUniqueViolation(error, 'enrollment_one_live')) throw new Refusal('enrolledAnew');
    if (isUniqueViolation(error, 'enrollment_one_profile')) throw new Refusal('profileTaken');
    // The row is locked before: what else is there twice can only be the form's own key.
    if (isUniqueViolation(error)) return false;
    throw error;
  }
}

async function write(tx: Tx, actor: Actor, entry: NewEntry): Promise<void> {
  const thread = await lockThread(tx, actor, entry.enrollmentId);
  const messageId = await insert(tx, actor, thread, entry);
  const reviewers = isReviewer(actor) ? [] : await findRecipients(tx, thread);
  const moved = isReviewer(actor) || !entry.answers ? {} : await reopen(tx, actor, thread);
  if (!isReviewer(actor) && thread.answerAwaited) await handBack(tx, thread);
  await tell(tx, actor, { thread, messageId, reviewers });
  const { document } = entry;
  await recordAudit(tx, {
    organizationIds: [
      thread.organizationId,
      actor.organization.id,
      ...reviewers.map(({ organizationId }) => organizationId),
    ],
    actor,
    action: document === undefined ? 'post_enrollment_message' : 'upload_enrollment_document',
    resourceType: 'enrollment',
    resourceId: thread.id,
    after: {
      reference: thread.reference,
      ...moved,
      ...(document === undefined
        ? {}
        : {
            document: document.name,
            type: document.type,
            size: document.size,
            sha256: document.sha256,
          }),
    },
  });
}

async function insert(
  tx: Tx,
  actor: Actor,
  { id: enrollmentId }: LockedThread,
  { body, idempotencyKey, document }: NewEntry,
): Promise<string> {
  if (document !== undefined) {
    const count = await tx.enrollmentDocument.count({ where: { message: { enrollmentId } } });
    if (count >= MAX_DOCUMENTS) {
      throw new Refusal('tooManyDocuments', { params: { max: MAX_DOCUMENTS } });
    }
  }
  const message = await tx.enrollmentMessage.create({
    data: {
      enrollmentId,
      authorId: actor.userId,
      authorName: actor.displayName,
      fromReviewers: isReviewer(actor),
      body,
      idempotencyKey,
    },
    select: { id: true },
  });
  if (document !== undefined) {
    const { key: fileKey, issuedOn, ...facts } = document;
    await tx.enrollmentDocument.create({
      data: { ...facts, fileKey, issuedOn: new Date(issuedOn), messageId: message.id },
      select: { id: true },
    });
  }
  return message.id;
}

/**
 * A failed check is pending again, and a rejected enrollment under review; in any other state the
 * reviewers have the next move anyway.
 */
async function reopen(
  tx: Tx,
  actor: Actor,
  thread: LockedThread,
): Promise<{ state?: EnrollmentState }> {
  const checks = await tx.enrollmentCheck.findMany({
    where: { enrollmentId: thread.id },
    select: { check: true, state: true },
  });
  const transition = REOPEN[stateOf({ ...thread, checks })];
  if (transition === undefined) return {};
  const { to } = await applyTransition(tx, { enrollmentId: thread.id, transition });
  if (transition === 'answerRejection') await takeUpAgain(tx, actor, thread.profileId);
  return { state: to };
}

/** Whatever the applicant writes answers what due diligence asked: the reviewers have the next move. */
async function handBack(tx: Tx, { id }: LockedThread): Promise<void> {
  await tx.enrollment.update({
    where: { id },
    data: { answerAwaited: false, stateSince: new Date() },
    select: { id: true },
  });
}

/** Owes the other side a mail: the applicant's, or the reviewers. */
async function tell(
  tx: Tx,
  actor: Actor,
  {
    thread,
    messageId,
    reviewers,
  }: { thread: LockedThread; messageId: string; reviewers: readonly Recipient[] },
): Promise<void> {
  const refs = { enrollmentId: thread.id, messageId };
  if (isReviewer(actor)) {
    const { organizationId } = thread;
    await mailApplicant(tx, { template: 'enrollment-message', refs, organizationId });
  }
  for (const { id: userId, organizationId } of reviewers) {
    await enqueueMail(tx, {
      template: 'enrollment-answer',
      refs: { ...refs, userId },
      organizationId,
    });
  }
}
