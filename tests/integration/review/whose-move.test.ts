import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access';
import { db } from '@/lib/db';
import {
  askDueDiligence,
  failCheck,
  findHomeFacts,
  findProgramFigures,
  findStanding,
  getReview,
  listReviews,
  passCheck,
  postMessage,
} from '@/lib/domain/enrollment';
import { atOnce } from '@/tests/support/outcomes';
import { anApplicantToDecide, seen, theDesk, type Applicant } from './support';
import { aMessageFor } from './thread-support';

const LONG_AGO = new Date('2026-01-05T09:00:00Z');

/** An applicant of long ago whom due diligence asks something. */
async function anAskedApplicant(reviewer: Actor): Promise<Applicant> {
  const applicant = await anApplicantToDecide(reviewer);
  const { enrollmentId } = applicant;
  const step = await seen(reviewer, applicant);
  await askDueDiligence(reviewer, { ...step, note: 'Who owns the company?' });
  await db.enrollment.update({
    where: { id: enrollmentId },
    data: { submittedAt: LONG_AGO, stateSince: LONG_AGO },
  });
  await db.enrollmentEvent.updateMany({ where: { enrollmentId }, data: { at: LONG_AGO } });
  return applicant;
}

/** How everything that counts or lists enrollments tells of one that is old and pending. */
async function toldOf(reviewer: Actor, { enrollmentId }: Applicant) {
  const page = await listReviews(reviewer, { size: 100 });
  const row = page.rows.find(({ id }) => id === enrollmentId);
  const filters = ['OPEN', 'ASKED', 'FAILED'] as const;
  const pages = await Promise.all(
    filters.map((state) => listReviews(reviewer, { state, age: 'LATE', size: 100 })),
  );
  const { figures } = await findHomeFacts(reviewer);
  const { states } = await findProgramFigures(reviewer, 'month');
  const lateAt = (name: string) => states.find(({ state }) => state === name)?.ages?.LATE;
  return {
    state: row?.state,
    isOverdue: row?.isOverdue,
    stands: (await getReview(reviewer, enrollmentId)).stands,
    foundBy: filters.filter((_, index) => pages[index]?.rows.some(({ id }) => id === enrollmentId)),
    home: [figures.reviews, figures.late, figures.applicants],
    figures: [lateAt('DUE_DILIGENCE_ASKED'), lateAt('DUE_DILIGENCE')],
  };
}

describe('what due diligence asked', () => {
  it('counts as the applicant’s move everywhere, until the applicant writes', async () => {
    const { reviewer } = await theDesk();
    const applicant = await anAskedApplicant(reviewer);
    const asked = {
      state: 'DUE_DILIGENCE_ASKED',
      isOverdue: false,
      stands: 'DUE_DILIGENCE_ASKED',
      foundBy: ['ASKED'],
      home: [0, 0, 1],
      figures: [1, 0],
    };
    expect(await toldOf(reviewer, applicant)).toEqual(asked);
    await postMessage(reviewer, aMessageFor(applicant.enrollmentId));
    expect(await toldOf(reviewer, applicant)).toEqual(asked);

    const before = new Date();
    await postMessage(applicant.admin, aMessageFor(applicant.enrollmentId));
    expect(await toldOf(reviewer, applicant)).toEqual({
      state: 'DUE_DILIGENCE',
      isOverdue: true,
      stands: 'DUE_DILIGENCE',
      foundBy: ['OPEN'],
      home: [1, 1, 0],
      figures: [0, 1],
    });
    const standing = await findStanding(applicant.admin);
    expect(standing?.mover).toBe('reviewers');
    expect(standing?.stateSince.getTime()).toBeGreaterThanOrEqual(before.getTime());

    const step = { ...(await seen(reviewer, applicant)), check: 'DUE_DILIGENCE' } as const;
    await failCheck(reviewer, { ...step, reason: 'questionsUnanswered' });
    expect(await toldOf(reviewer, applicant)).toMatchObject({
      state: 'DUE_DILIGENCE_FAILED',
      isOverdue: false,
      foundBy: ['FAILED'],
      home: [0, 0, 1],
    });
  });

  it('is over with the check, also when it is answered at the same moment', async () => {
    const { reviewer } = await theDesk();
    const applicant = await anAskedApplicant(reviewer);
    const { enrollmentId, admin } = applicant;
    const step = { ...(await seen(reviewer, applicant)), check: 'DUE_DILIGENCE' } as const;
    await atOnce([
      () => postMessage(admin, aMessageFor(enrollmentId)),
      () => postMessage(admin, aMessageFor(enrollmentId, true)),
      () => passCheck(reviewer, step),
    ]);
    expect((await getReview(reviewer, enrollmentId)).stands).toBe('DECISION');
    expect(await db.enrollment.findUniqueOrThrow({ where: { id: enrollmentId } })).toMatchObject({
      answerAwaited: false,
    });
  });
});
