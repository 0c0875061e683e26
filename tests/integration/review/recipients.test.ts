import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access';
import { db } from '@/lib/db';
import {
  addDocument,
  askDueDiligence,
  assignEnrollment,
  postMessage,
} from '@/lib/domain/enrollment';
import { aConfirmedApplicant, anApplicantToDecide, mailsAbout, seen, theDesk } from './support';
import { aDocumentFor, aFailedApplicant, aMessageFor } from './thread-support';

/** Whom the mails about what an applicant wrote go to. */
async function toldAbout(enrollmentId: string): Promise<string[]> {
  const rows = await db.outboxMail.findMany({
    where: {
      template: 'enrollment-answer',
      refs: { path: ['enrollmentId'], equals: enrollmentId },
    },
    orderBy: { id: 'asc' },
    select: { refs: true },
  });
  return rows.map(({ refs }) => String((refs as { userId?: string }).userId));
}

function take(reviewer: Actor, enrollmentId: string) {
  return assignEnrollment(reviewer, { enrollmentId, assigned: null, to: reviewer.userId });
}

describe('what the applicant wrote is mailed', () => {
  it('to whoever has the enrollment in hand, also if a colleague decided before', async () => {
    const { reviewer, second } = await theDesk();
    const { admin, enrollmentId } = await aFailedApplicant(reviewer);
    await take(second, enrollmentId);
    await postMessage(admin, aMessageFor(enrollmentId));
    await addDocument(admin, aDocumentFor(enrollmentId));
    expect(await toldAbout(enrollmentId)).toEqual([second.userId, second.userId]);
  });

  it('to those who dealt with it while nobody has it, or who has it may not review', async () => {
    const { reviewer, second } = await theDesk();
    const { admin, enrollmentId } = await aFailedApplicant(reviewer);
    await postMessage(admin, aMessageFor(enrollmentId));
    await take(second, enrollmentId);
    await db.user.update({ where: { id: second.userId }, data: { status: 'BLOCKED' } });
    await postMessage(admin, aMessageFor(enrollmentId));
    expect(await toldAbout(enrollmentId)).toEqual([reviewer.userId, reviewer.userId]);
  });

  it('to whoever asked for more, though no check bears the name any more', async () => {
    const { reviewer, second } = await theDesk();
    const applicant = await anApplicantToDecide(reviewer);
    const { admin, enrollmentId } = applicant;
    const note = 'Who owns the company?';
    await askDueDiligence(second, { ...(await seen(second, applicant)), note });
    await db.enrollmentCheck.updateMany({ where: { enrollmentId }, data: { decidedById: null } });
    await postMessage(admin, aMessageFor(enrollmentId));
    expect((await toldAbout(enrollmentId)).sort()).toEqual([reviewer.userId, second.userId].sort());
  });

  it('to every reviewer while nobody has dealt with it', async () => {
    const { reviewer, second } = await theDesk();
    const { admin, enrollmentId } = await aConfirmedApplicant();
    await postMessage(admin, aMessageFor(enrollmentId));
    const told = await toldAbout(enrollmentId);
    expect(told).toEqual(expect.arrayContaining([reviewer.userId, second.userId]));
  });
});

describe('a document of a reviewer', () => {
  it('stands in the thread and is told to the primary contact; no check moves', async () => {
    const { reviewer } = await theDesk();
    const applicant = await aFailedApplicant(reviewer);
    const { admin, enrollmentId } = applicant;
    await addDocument(reviewer, aDocumentFor(enrollmentId, { type: 'questionnaire' }));
    expect((await mailsAbout(applicant)).at(-1)).toBe('enrollment-message');
    expect(await toldAbout(enrollmentId)).toEqual([]);
    const { status, currentCheck, checkFailed } = await db.enrollment.findUniqueOrThrow({
      where: { id: enrollmentId },
    });
    expect({ status, currentCheck, checkFailed }).toEqual({
      status: 'PENDING',
      currentCheck: 'EMPLOYMENT',
      checkFailed: true,
    });
    const message = await db.enrollmentMessage.findFirstOrThrow({
      where: { enrollmentId },
      select: { fromReviewers: true, document: { select: { type: true } } },
    });
    expect(message).toEqual({ fromReviewers: true, document: { type: 'questionnaire' } });
    const chains = await db.auditRecord.findMany({
      where: { resourceId: enrollmentId, action: 'upload_enrollment_document' },
      select: { organizationId: true },
    });
    expect(chains.map(({ organizationId }) => organizationId).sort()).toEqual(
      [admin.organization.id, reviewer.organization.id].sort(),
    );
  });
});
