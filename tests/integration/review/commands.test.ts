import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import {
  authorizeEnrollment,
  failCheck,
  findFirstSteps,
  getReview,
  isPath,
  passCheck,
  rejectEnrollment,
  reopenCheck,
  startEnrollment,
} from '@/lib/domain/enrollment';
import { actorFor } from '@/tests/support/actors';
import { atOnce, expectRefusal } from '@/tests/support/outcomes';
import {
  aConfirmedApplicant,
  anApplicant,
  anApplicantToDecide,
  mailsAbout,
  seen,
  theDesk,
} from './support';

async function rolesOf(userId: string) {
  const rows = await db.userRole.findMany({ where: { userId }, orderBy: { role: 'asc' } });
  return rows.map(({ role }) => role);
}

describe('from the first check to authorized', () => {
  it('makes the organization a reseller with all that belongs to it', async () => {
    const { reviewer, operator } = await theDesk();
    const applicant = await aConfirmedApplicant({ roles: ['GLOBAL_ADMIN', 'SALES_AGENT'] });
    const { organization, enrollmentId, admin } = applicant;
    const note = 'Confirmed by phone.';
    await passCheck(reviewer, { ...(await seen(reviewer, applicant)), check: 'EMPLOYMENT', note });
    await passCheck(reviewer, { ...(await seen(reviewer, applicant)), check: 'BUSINESS' });
    expect((await getReview(reviewer, enrollmentId)).state).toBe('DECISION');
    await authorizeEnrollment(reviewer, await seen(reviewer, applicant));

    const reseller = await db.organization.findUniqueOrThrow({
      where: { id: organization.id },
      include: { legalProfile: true },
    });
    expect(reseller.resellerSince).not.toBeNull();
    expect(reseller.mpnId).toBe(applicant.mpnId);
    expect(reseller.legalProfile).toMatchObject({
      legalName: expect.stringContaining('S. L.') as string,
      city: 'Valencia',
      contactFirstName: 'Diana',
      supportPhone: '+34963112244',
    });
    expect(await rolesOf(admin.userId)).toEqual(['GLOBAL_ADMIN', 'ADMIN_AGENT']);
    expect(await mailsAbout(applicant)).toEqual([
      'enrollment-submitted',
      'enrollment-progress',
      'enrollment-progress',
      'enrollment-authorized',
    ]);
    const review = await getReview(reviewer, enrollmentId);
    expect(review.status).toBe('AUTHORIZED');
    const history = await db.enrollmentEvent.findMany({
      where: { enrollmentId },
      orderBy: { id: 'asc' },
    });
    expect(isPath(history, 'AUTHORIZED')).toBe(true);
    for (const chain of [organization.id, operator.id]) {
      const acts = await db.auditRecord.findMany({
        where: { organizationId: chain, resourceId: enrollmentId },
        orderBy: { sequence: 'asc' },
      });
      expect(acts.map(({ action }) => action)).toEqual([
        'pass_enrollment_check',
        'pass_enrollment_check',
        'authorize_enrollment',
      ]);
    }
    const steps = await findFirstSteps(
      await actorFor(organization, {
        id: admin.userId,
        signInName: admin.signInName,
        roles: ['GLOBAL_ADMIN', 'ADMIN_AGENT'],
      }),
    );
    expect(steps?.steps.filter(({ isDone }) => isDone).map(({ id }) => id)).toEqual([
      'checkAdminAgent',
    ]);
  });

  it('is done once, however often and by however many it is sent', async () => {
    const { reviewer, second } = await theDesk();
    const applicant = await anApplicantToDecide(reviewer);
    const input = await seen(reviewer, applicant);
    const { succeeded, refusals } = await atOnce([
      () => authorizeEnrollment(reviewer, input),
      () => authorizeEnrollment(second, input),
      () => authorizeEnrollment(reviewer, input),
      () => authorizeEnrollment(second, input),
    ]);
    // The double click of whoever was first is no error; the other reviewer is told.
    expect(succeeded).toBe(2);
    expect(refusals).toEqual(['enrollmentMoved', 'enrollmentMoved']);
    const mails = await mailsAbout(applicant);
    expect(mails.filter((template) => template === 'enrollment-authorized')).toHaveLength(1);
    expect(
      await db.legalProfile.count({ where: { organizationId: applicant.organization.id } }),
    ).toBe(1);
  });

  it('does not give roles to an enroller who is blocked by now', async () => {
    const { reviewer } = await theDesk();
    const applicant = await anApplicantToDecide(reviewer);
    const id = applicant.admin.userId;
    await db.user.update({ where: { id }, data: { status: 'BLOCKED' } });
    await authorizeEnrollment(reviewer, await seen(reviewer, applicant));
    expect(await rolesOf(id)).toEqual(['GLOBAL_ADMIN']);
  });

  it('does not make an enroller Global admin again whom the organization demoted', async () => {
    const { reviewer } = await theDesk();
    const applicant = await anApplicantToDecide(reviewer);
    const id = applicant.admin.userId;
    await db.userRole.deleteMany({ where: { userId: id } });
    await authorizeEnrollment(reviewer, await seen(reviewer, applicant));
    expect(await rolesOf(id)).toEqual([]);
  });

  it('rolls everything back when another organization holds the MPN ID', async () => {
    const { reviewer } = await theDesk();
    const applicant = await anApplicantToDecide(reviewer);
    const other = await anApplicant();
    await db.organization.update({
      where: { id: other.organization.id },
      data: { mpnId: applicant.mpnId },
    });
    const input = await seen(reviewer, applicant);
    await expectRefusal(authorizeEnrollment(reviewer, input), 'profileTaken');
    expect((await getReview(reviewer, applicant.enrollmentId)).state).toBe('DECISION');
    expect(await mailsAbout(applicant)).not.toContain('enrollment-authorized');
  });
});

describe('two reviewers at the same moment', () => {
  it('make one transition and one mail, and the second is told', async () => {
    const { reviewer, second } = await theDesk();
    const applicant = await aConfirmedApplicant();
    const input = { ...(await seen(reviewer, applicant)), check: 'EMPLOYMENT' as const };
    const { succeeded, refusals } = await atOnce([
      () => passCheck(reviewer, input),
      () => failCheck(second, { ...input, reason: 'contactUnreachable' }),
    ]);
    expect(succeeded).toBe(1);
    expect(refusals).toEqual(['enrollmentMoved']);
    const review = await getReview(reviewer, applicant.enrollmentId);
    expect(review.version).toBe(input.version + 1);
    expect(await mailsAbout(applicant)).toHaveLength(2);
  });

  it('tells the slower one where the enrollment stands', async () => {
    const { reviewer, second } = await theDesk();
    const applicant = await aConfirmedApplicant();
    const input = { ...(await seen(reviewer, applicant)), check: 'EMPLOYMENT' as const };
    await passCheck(second, input);
    await expect(passCheck(reviewer, input)).rejects.toMatchObject({
      code: 'enrollmentMoved',
      params: { state: 'BUSINESS' },
    });
  });
});

describe('a check that fails', () => {
  it('names its reason, can be taken up again, and passes then', async () => {
    const { reviewer } = await theDesk();
    const applicant = await aConfirmedApplicant();
    await failCheck(reviewer, {
      ...(await seen(reviewer, applicant)),
      check: 'EMPLOYMENT',
      reason: 'domainNotOwned',
      note: 'Show who owns the domain.',
    });
    const failed = await getReview(reviewer, applicant.enrollmentId);
    expect(failed.state).toBe('EMPLOYMENT_FAILED');
    expect(failed.checks.find(({ check }) => check === 'EMPLOYMENT')).toMatchObject({
      reason: 'domainNotOwned',
      note: 'Show who owns the domain.',
    });
    await reopenCheck(reviewer, { ...(await seen(reviewer, applicant)), check: 'EMPLOYMENT' });
    await passCheck(reviewer, { ...(await seen(reviewer, applicant)), check: 'EMPLOYMENT' });
    expect((await getReview(reviewer, applicant.enrollmentId)).state).toBe('BUSINESS');
    expect(await mailsAbout(applicant)).toEqual([
      'enrollment-submitted',
      'enrollment-check-failed',
      'enrollment-progress',
      'enrollment-progress',
    ]);
  });

  it('takes only a reason that fits the check', async () => {
    const { reviewer } = await theDesk();
    const applicant = await aConfirmedApplicant();
    await expectRefusal(
      failCheck(reviewer, {
        ...(await seen(reviewer, applicant)),
        check: 'EMPLOYMENT',
        reason: 'companyNotFound',
      }),
      'invalidInput',
    );
  });
});

describe('a rejection', () => {
  it('names its reason, frees the profile, and lets the organization start anew', async () => {
    const { reviewer } = await theDesk();
    const applicant = await anApplicantToDecide(reviewer);
    await rejectEnrollment(reviewer, {
      ...(await seen(reviewer, applicant)),
      reason: 'duplicateCompany',
    });
    const review = await getReview(reviewer, applicant.enrollmentId);
    expect(review.decision).toMatchObject({ reason: 'duplicateCompany' });
    const profile = await db.organizationProfile.findUniqueOrThrow({
      where: { id: applicant.profileId },
    });
    expect(profile.associatedOrganizationId).toBeNull();
    const { resellerSince } = await db.organization.findUniqueOrThrow({
      where: { id: applicant.organization.id },
    });
    expect(resellerSince).toBeNull();
    expect((await mailsAbout(applicant)).at(-1)).toBe('enrollment-rejected');
    expect(await startEnrollment(applicant.admin)).toEqual({ next: 'membership' });
    const again = await aConfirmedApplicantOf(applicant.organization.id);
    expect((await getReview(reviewer, again)).earlier).toMatchObject([
      { id: applicant.enrollmentId, status: 'REJECTED', reason: 'duplicateCompany' },
    ]);
  });

  /** The draft that the organization began anew, as if it had been sent. */
  async function aConfirmedApplicantOf(organizationId: string): Promise<string> {
    const [draft, old] = await Promise.all([
      db.enrollment.findFirstOrThrow({ where: { organizationId, status: 'DRAFT' } }),
      db.enrollment.findFirstOrThrow({ where: { organizationId, status: 'REJECTED' } }),
    ]);
    await db.enrollment.update({
      where: { id: draft.id },
      data: {
        status: 'PENDING',
        currentCheck: 'EMPLOYMENT',
        snapshot: old.snapshot ?? {},
        contactEmail: old.contactEmail,
        submittedAt: new Date(),
      },
    });
    return draft.id;
  }
});
