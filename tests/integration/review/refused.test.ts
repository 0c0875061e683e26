import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { verifyChains } from '@/lib/domain/audit';
import {
  authorizeEnrollment,
  getReview,
  passCheck,
  rejectEnrollment,
} from '@/lib/domain/enrollment';
import { anActor } from '@/tests/support/actors';
import { expectRefusal } from '@/tests/support/outcomes';
import { aConfirmedApplicant, anApplicant, anApplicantToDecide, seen, theDesk } from './support';

describe('what is refused', () => {
  it('is a step that is not open, whatever the version says', async () => {
    const { reviewer } = await theDesk();
    const waiting = await anApplicant();
    const input = await seen(reviewer, waiting);
    await expectRefusal(passCheck(reviewer, { ...input, check: 'EMPLOYMENT' }), 'enrollmentMoved');
    await expectRefusal(authorizeEnrollment(reviewer, input), 'enrollmentMoved');
    const open = await aConfirmedApplicant();
    const now = await seen(reviewer, open);
    await expectRefusal(passCheck(reviewer, { ...now, check: 'BUSINESS' }), 'enrollmentMoved');
    await expectRefusal(
      rejectEnrollment(reviewer, { ...now, reason: 'notEligible' }),
      'enrollmentMoved',
    );
    await expectRefusal(authorizeEnrollment(reviewer, now), 'enrollmentMoved');
  });

  it("is anybody but the operator's reviewers", async () => {
    const { reviewer, operator } = await theDesk();
    const applicant = await anApplicantToDecide(reviewer);
    const input = await seen(reviewer, applicant);
    const clerk = await anActor(operator);
    const stranger = (await anApplicant()).admin;
    for (const [actor, code] of [
      [clerk, 'forbidden'],
      [applicant.admin, 'wrongStanding'],
      [stranger, 'wrongStanding'],
    ] as const) {
      await expectRefusal(getReview(actor, applicant.enrollmentId), code);
      await expectRefusal(passCheck(actor, { ...input, check: 'BUSINESS' }), code);
      await expectRefusal(authorizeEnrollment(actor, input), code);
      await expectRefusal(rejectEnrollment(actor, { ...input, reason: 'notEligible' }), code);
    }
  });

  it('is a reviewer of the organization that applies', async () => {
    const { reviewer, operator } = await theDesk();
    const own = await aConfirmedApplicant({ of: operator, roles: ['REVIEWER'] });
    const review = await getReview(reviewer, own.enrollmentId);
    expect(review.isOwn).toBe(true);
    const input = { enrollmentId: own.enrollmentId, version: review.version };
    await expectRefusal(passCheck(reviewer, { ...input, check: 'EMPLOYMENT' }), 'ownEnrollment');
    expect((await getReview(reviewer, own.enrollmentId)).state).toBe('EMPLOYMENT');
    await db.enrollment.update({
      where: { id: own.enrollmentId },
      data: { status: 'REJECTED', decidedAt: new Date(), currentCheck: null },
    });
  });

  it('is an enrollment that does not exist', async () => {
    const { reviewer } = await theDesk();
    const nowhere = '01930000-0000-7000-8000-00000000dead';
    await expectRefusal(getReview(reviewer, nowhere), 'notFound');
    await expectRefusal(getReview(reviewer, "' OR 1=1"), 'notFound');
    await expectRefusal(
      authorizeEnrollment(reviewer, { enrollmentId: nowhere, version: 1 }),
      'notFound',
    );
  });

  it('leaves every chain of the audit whole', async () => {
    expect(await verifyChains()).toMatchObject({ bad: null });
  });
});
