import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import {
  addDocument,
  askDueDiligence,
  assignEnrollment,
  authorizeEnrollment,
  findOwnThread,
  getReview,
  openDocument,
  postMessage,
  rejectEnrollment,
} from '@/lib/domain/enrollment';
import { expectRefusal } from '@/tests/support/outcomes';
import { aProvedAddress } from '@/tests/support/people';
import { anApplicant, anApplicantToDecide, move, seen, theDesk } from './support';
import { aDocumentFor, aFailedApplicant, aMessageFor, filesKept } from './thread-support';

describe('whoever belongs to the applicant', () => {
  it.each([
    ['they have used a link that was mailed to an account of the applicant', 'user'],
    ['the primary contact is they themselves', 'contact'],
  ])('decides nothing: %s', async (_, where) => {
    const { reviewer } = await theDesk();
    const applicant = await anApplicantToDecide(reviewer);
    const input = await seen(reviewer, applicant);
    const address = reviewer.signInName.toUpperCase();
    if (where === 'user') {
      await aProvedAddress(applicant.admin.userId, address);
      const { userId: id } = applicant.admin;
      await db.user.update({ where: { id }, data: { contactEmail: 'changed@duna.example' } });
    } else {
      const id = applicant.enrollmentId;
      await db.enrollment.update({ where: { id }, data: { contactEmail: address } });
    }
    expect((await getReview(reviewer, applicant.enrollmentId)).isOwn).toBe(true);
    await expectRefusal(authorizeEnrollment(reviewer, input), 'ownEnrollment');
    await expectRefusal(
      rejectEnrollment(reviewer, { ...input, reason: 'notEligible' }),
      'ownEnrollment',
    );
    await expectRefusal(askDueDiligence(reviewer, { ...input, note: 'Why?' }), 'ownEnrollment');
    const { second } = await theDesk();
    await authorizeEnrollment(second, await seen(second, applicant));
  });

  it('acts on nothing else of it, while a colleague takes it out of their hands', async () => {
    const { reviewer, second } = await theDesk();
    const { admin, enrollmentId } = await aFailedApplicant(reviewer);
    await addDocument(admin, aDocumentFor(enrollmentId));
    const id = (await findOwnThread(admin))?.entries[0]?.document?.id ?? '';
    const taken = { enrollmentId, assigned: null, to: reviewer.userId };
    await assignEnrollment(reviewer, taken);
    await openDocument(reviewer, id);
    await aProvedAddress(admin.userId, reviewer.signInName);
    const before = filesKept();
    for (const to of [null, second.userId, reviewer.userId]) {
      const input = { enrollmentId, assigned: reviewer.userId, to };
      await expectRefusal(assignEnrollment(reviewer, input), 'ownEnrollment');
    }
    await expectRefusal(openDocument(reviewer, id), 'ownEnrollment');
    await expectRefusal(postMessage(reviewer, aMessageFor(enrollmentId)), 'ownEnrollment');
    await expectRefusal(addDocument(reviewer, aDocumentFor(enrollmentId)), 'ownEnrollment');
    expect(filesKept()).toBe(before);
    await assignEnrollment(second, {
      enrollmentId,
      assigned: reviewer.userId,
      to: second.userId,
    });
    await openDocument(second, id);
    await postMessage(second, aMessageFor(enrollmentId));
  });

  it('is not chosen by the applicant, who may name any address', async () => {
    const { reviewer } = await theDesk();
    const applicant = await anApplicantToDecide(reviewer);
    const id = applicant.admin.userId;
    await db.user.update({ where: { id }, data: { contactEmail: reviewer.signInName } });
    expect((await getReview(reviewer, applicant.enrollmentId)).isOwn).toBe(false);
    await authorizeEnrollment(reviewer, await seen(reviewer, applicant));

    const waiting = await anApplicant();
    await db.enrollment.update({
      where: { id: waiting.enrollmentId },
      data: { contactEmail: reviewer.signInName },
    });
    expect((await getReview(reviewer, waiting.enrollmentId)).isOwn).toBe(false);
    await move(waiting.enrollmentId, 'confirmEmail');
    expect((await getReview(reviewer, waiting.enrollmentId)).isOwn).toBe(true);
  });
});
