import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access';
import { db } from '@/lib/db';
import {
  authorizeEnrollment,
  escalateEnrollment,
  expectedAnswer,
  findStanding,
  getReview,
  listReviews,
  rejectEnrollment,
  reopenDecision,
} from '@/lib/domain/enrollment';
import { expectRefusal } from '@/tests/support/outcomes';
import { anApplicantToDecide, mailsAbout, seen, theDesk, type Applicant } from './support';

const LONG_AGO = new Date(Date.now() - 30 * 86_400_000);

/** An applicant whose review began long ago, was escalated and then decided. */
async function aLateDecision(reviewer: Actor, decided: 'AUTHORIZED' | 'REJECTED') {
  const applicant = await anApplicantToDecide(reviewer);
  const { enrollmentId, admin } = applicant;
  await db.enrollmentEvent.updateMany({ where: { enrollmentId }, data: { at: LONG_AGO } });
  await escalateEnrollment(admin);
  const input = await seen(reviewer, applicant);
  if (decided === 'AUTHORIZED') await authorizeEnrollment(reviewer, input);
  else await rejectEnrollment(reviewer, { ...input, reason: 'notEligible' });
  return applicant;
}

async function takeUpAgain(
  reviewer: Actor,
  applicant: Applicant,
  state: 'AUTHORIZED' | 'REJECTED',
) {
  await reopenDecision(reviewer, {
    ...(await seen(reviewer, applicant)),
    state,
    reason: 'newFacts',
    note: 'The register lists another owner.',
  });
}

describe.each(['AUTHORIZED', 'REJECTED'] as const)('a decision taken up again: %s', (decided) => {
  it('is told to the applicant on the status page and by mail, with reason and note', async () => {
    const { reviewer } = await theDesk();
    const applicant = await aLateDecision(reviewer, decided);
    expect((await findStanding(applicant.admin))?.reopening).toBeNull();
    await takeUpAgain(reviewer, applicant, decided);
    expect(await findStanding(applicant.admin)).toMatchObject({
      status: 'PENDING',
      decidedAt: null,
      reason: null,
      reopening: {
        wasAuthorized: decided === 'AUTHORIZED',
        reason: 'newFacts',
        note: 'The register lists another owner.',
      },
    });
    expect((await mailsAbout(applicant)).at(-1)).toBe('enrollment-reopened');
  });

  it('stands in the history, and in the chains of both organizations', async () => {
    const { reviewer } = await theDesk();
    const applicant = await aLateDecision(reviewer, decided);
    const by = (await getReview(reviewer, applicant.enrollmentId)).decision?.by;
    expect(by).toMatch(/Northlight$/);
    await takeUpAgain(reviewer, applicant, decided);
    const { history, decision } = await getReview(reviewer, applicant.enrollmentId);
    expect(decision).toBeNull();
    expect(history.slice(-2)).toMatchObject([
      { toState: decided, by },
      {
        transition: decided === 'AUTHORIZED' ? 'reopenAuthorization' : 'reopenRejection',
        reason: 'newFacts',
        note: 'The register lists another owner.',
        by,
      },
    ]);
    for (const organizationId of [applicant.organization.id, reviewer.organization.id]) {
      const record = await db.auditRecord.findFirstOrThrow({
        where: { organizationId, resourceId: applicant.enrollmentId },
        orderBy: { sequence: 'desc' },
      });
      expect(record).toMatchObject({
        action: 'reopen_enrollment',
        before: { state: decided },
        after: { reason: 'newFacts', note: 'The register lists another owner.' },
      });
    }
  });

  it('gives the reviewers their five days anew, and the applicant the right to escalate', async () => {
    const { reviewer } = await theDesk();
    const applicant = await aLateDecision(reviewer, decided);
    await takeUpAgain(reviewer, applicant, decided);
    const { enrollmentId, admin } = applicant;
    const standing = await findStanding(admin);
    const began = standing?.reopening?.at ?? LONG_AGO;
    expect(standing?.expectedBy).toEqual(expectedAnswer(began, 'ES'));
    expect(standing?.escalatedAt).toBeNull();
    const { expectedBy, reference } = await getReview(reviewer, enrollmentId);
    expect(expectedBy).toEqual(standing?.expectedBy);
    const inQueue = async () => (await listReviews(reviewer, { q: reference })).rows;
    expect(await inQueue()).toMatchObject([{ isOverdue: false, isEscalated: false }]);
    await expectRefusal(escalateEnrollment(admin), 'tooEarlyToEscalate');
    await db.enrollmentEvent.updateMany({ where: { enrollmentId }, data: { at: LONG_AGO } });
    await escalateEnrollment(admin);
    expect(await inQueue()).toMatchObject([{ isOverdue: true, isEscalated: true }]);
  });
});
