import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import {
  askDueDiligence,
  authorizeEnrollment,
  failCheck,
  getReview,
  isPath,
  passCheck,
  rejectEnrollment,
  reopenCheck,
  reopenDecision,
  startEnrollment,
} from '@/lib/domain/enrollment';
import { atOnce, expectRefusal } from '@/tests/support/outcomes';
import {
  aConfirmedApplicant,
  anApplicant,
  anApplicantToDecide,
  mailsAbout,
  seen,
  theDesk,
  type Applicant,
} from './support';

async function standingOf({ organization }: Applicant) {
  return db.organization.findUniqueOrThrow({
    where: { id: organization.id },
    select: { resellerSince: true, mpnId: true },
  });
}

async function holderOf({ profileId }: Applicant) {
  const profile = await db.organizationProfile.findUniqueOrThrow({ where: { id: profileId } });
  return profile.associatedOrganizationId;
}

describe('additional due diligence', () => {
  it('is asked for with words, fails, is taken up again and passes into the decision', async () => {
    const { reviewer } = await theDesk();
    const applicant = await anApplicantToDecide(reviewer);
    const note = 'Who owns the company?';
    await askDueDiligence(reviewer, { ...(await seen(reviewer, applicant)), note });
    const check = 'DUE_DILIGENCE' as const;
    const asked = await getReview(reviewer, applicant.enrollmentId);
    expect(asked.state).toBe(check);
    expect(asked.checks.find((line) => line.check === check)).toMatchObject({
      state: 'PENDING',
      note,
    });
    await failCheck(reviewer, {
      ...(await seen(reviewer, applicant)),
      check,
      reason: 'questionsUnanswered',
    });
    await reopenCheck(reviewer, { ...(await seen(reviewer, applicant)), check });
    await passCheck(reviewer, { ...(await seen(reviewer, applicant)), check });
    const review = await getReview(reviewer, applicant.enrollmentId);
    expect(review.state).toBe('DECISION');
    expect(review.history.find(({ transition }) => transition === 'askDueDiligence')?.note).toBe(
      note,
    );
    expect((await mailsAbout(applicant)).slice(-4)).toEqual([
      'enrollment-progress',
      'enrollment-check-failed',
      'enrollment-progress',
      'enrollment-progress',
    ]);
  });

  it('of an asking and a decision at the same moment lets one happen', async () => {
    const { reviewer, second } = await theDesk();
    const applicant = await anApplicantToDecide(reviewer);
    const input = await seen(reviewer, applicant);
    const { succeeded, refusals } = await atOnce([
      () => askDueDiligence(reviewer, { ...input, note: 'Who owns the company?' }),
      () => authorizeEnrollment(second, input),
    ]);
    expect(succeeded).toBe(1);
    expect(refusals).toEqual(['enrollmentMoved']);
  });

  it('is not asked for before the checks have passed', async () => {
    const { reviewer } = await theDesk();
    const applicant = await aConfirmedApplicant();
    const input = await seen(reviewer, applicant);
    await expectRefusal(askDueDiligence(reviewer, { ...input, note: 'Why?' }), 'enrollmentMoved');
  });
});

describe('a decision taken up again', () => {
  it('leaves an authorized organization its standing until it is rejected', async () => {
    const { reviewer } = await theDesk();
    const applicant = await anApplicantToDecide(reviewer);
    await authorizeEnrollment(reviewer, await seen(reviewer, applicant));
    const before = await standingOf(applicant);
    await reopenDecision(reviewer, {
      ...(await seen(reviewer, applicant)),
      state: 'AUTHORIZED',
      reason: 'newFacts',
      note: 'The register lists another owner.',
    });
    const review = await getReview(reviewer, applicant.enrollmentId);
    expect(review).toMatchObject({ state: 'DECISION', decision: null });
    expect(await standingOf(applicant)).toEqual(before);
    expect((await mailsAbout(applicant)).at(-1)).toBe('enrollment-reopened');
    await rejectEnrollment(reviewer, {
      ...(await seen(reviewer, applicant)),
      reason: 'notEligible',
    });
    expect(await standingOf(applicant)).toEqual({ resellerSince: null, mpnId: null });
    expect(await holderOf(applicant)).toBeNull();
    const history = await db.enrollmentEvent.findMany({
      where: { enrollmentId: applicant.enrollmentId },
      orderBy: { id: 'asc' },
    });
    expect(isPath(history, 'REJECTED')).toBe(true);
  });

  it('authorized again, keeps the day it began and the roles its admins chose', async () => {
    const { reviewer } = await theDesk();
    const applicant = await anApplicantToDecide(reviewer);
    await authorizeEnrollment(reviewer, await seen(reviewer, applicant));
    const before = await standingOf(applicant);
    const userId = applicant.admin.userId;
    await db.userRole.deleteMany({ where: { userId, role: 'ADMIN_AGENT' } });
    await reopenDecision(reviewer, {
      ...(await seen(reviewer, applicant)),
      state: 'AUTHORIZED',
      reason: 'decidedInError',
    });
    await authorizeEnrollment(reviewer, await seen(reviewer, applicant));
    expect(await standingOf(applicant)).toEqual(before);
    const roles = await db.userRole.findMany({ where: { userId } });
    expect(roles.map(({ role }) => role)).toEqual(['GLOBAL_ADMIN']);
  });

  it('claims the profile of a rejected one again, unless somebody else has it', async () => {
    const { reviewer } = await theDesk();
    const [first, second] = [
      await anApplicantToDecide(reviewer),
      await anApplicantToDecide(reviewer),
    ];
    for (const applicant of [first, second]) {
      await rejectEnrollment(reviewer, {
        ...(await seen(reviewer, applicant)),
        reason: 'duplicateCompany',
      });
    }
    await reopenDecision(reviewer, {
      ...(await seen(reviewer, first)),
      state: 'REJECTED',
      reason: 'appealed',
    });
    expect(await holderOf(first)).toBe(first.organization.id);
    // The rejection may have followed on a failed check: no check counts as passed any more.
    expect((await getReview(reviewer, first.enrollmentId)).state).toBe('EMPLOYMENT');
    const other = await anApplicant();
    await db.organizationProfile.updateMany({
      where: { associatedOrganizationId: other.organization.id },
      data: { associatedOrganizationId: null },
    });
    await db.organizationProfile.update({
      where: { id: second.profileId },
      data: { associatedOrganizationId: other.organization.id },
    });
    await expectRefusal(
      reopenDecision(reviewer, {
        ...(await seen(reviewer, second)),
        state: 'REJECTED',
        reason: 'appealed',
      }),
      'profileTaken',
    );
    expect((await getReview(reviewer, second.enrollmentId)).state).toBe('REJECTED');
  });

  it('is refused when the organization has begun anew, and when nothing is decided', async () => {
    const { reviewer } = await theDesk();
    const applicant = await anApplicantToDecide(reviewer);
    const open = await seen(reviewer, applicant);
    await expectRefusal(
      reopenDecision(reviewer, { ...open, state: 'REJECTED', reason: 'appealed' }),
      'enrollmentMoved',
    );
    await rejectEnrollment(reviewer, { ...open, reason: 'notEligible' });
    await startEnrollment(applicant.admin);
    await expectRefusal(
      reopenDecision(reviewer, {
        ...(await seen(reviewer, applicant)),
        state: 'REJECTED',
        reason: 'appealed',
      }),
      'enrolledAnew',
    );
  });

  it('happens once when two reviewers take it up at the same moment', async () => {
    const { reviewer, second } = await theDesk();
    const applicant = await anApplicantToDecide(reviewer);
    await rejectEnrollment(reviewer, {
      ...(await seen(reviewer, applicant)),
      reason: 'notEligible',
    });
    const input = {
      ...(await seen(reviewer, applicant)),
      state: 'REJECTED' as const,
      reason: 'appealed' as const,
    };
    const { succeeded, refusals } = await atOnce([
      () => reopenDecision(reviewer, input),
      () => reopenDecision(second, input),
    ]);
    expect(succeeded).toBe(1);
    expect(refusals).toEqual(['enrollmentMoved']);
  });
});

async function lastEvent({ enrollmentId }: Applicant): Promise<Date> {
  const { at } = await db.enrollmentEvent.findFirstOrThrow({
    where: { enrollmentId },
    orderBy: { id: 'desc' },
  });
  return at;
}

describe('the second of two reviewers', () => {
  it('is told who was faster and what happened', async () => {
    const { reviewer, second } = await theDesk();
    const applicant = await anApplicantToDecide(reviewer);
    const input = await seen(reviewer, applicant);
    await askDueDiligence(second, { ...input, note: 'Who owns the company?' });
    const user = await db.user.findUniqueOrThrow({ where: { id: second.userId } });
    const at = await lastEvent(applicant);
    await expect(authorizeEnrollment(reviewer, input)).rejects.toMatchObject({
      code: 'enrollmentMoved',
      params: {
        state: 'DUE_DILIGENCE',
        transition: 'askDueDiligence',
        at: at.getTime(),
        changes: 1,
        who: 'somebody',
        name: `${user.firstName} ${user.lastName}`,
      },
    });
  });
});
