import { describe, expect, it } from 'vitest';
import { db, type Prisma } from '@/lib/db';
import {
  addDocument,
  askDueDiligence,
  changePrimaryContact,
  escalateEnrollment,
  findOwnThread,
  findStanding,
  getReview,
  postMessage,
  rejectEnrollment,
  startEnrollment,
} from '@/lib/domain/enrollment';
import { build } from '@/lib/mail/templates/enrollment-progress';
import type { Actor } from '@/lib/access';
import { atOnce, expectRefusal } from '@/tests/support/outcomes';
import { CONTACT } from '../enrollment/support';
import { aProvider, reinstate, suspend } from '../partners/support';
import { anApplicantToDecide, mailsAbout, move, seen, theDesk, type Applicant } from './support';
import { aDocumentFor, aMessageFor, stateOf } from './thread-support';

/** An applicant whom the desk has rejected for its name. */
async function aRejectedApplicant(
  reviewer: Actor,
  facts: Parameters<typeof anApplicantToDecide>[1] = {},
): Promise<Applicant> {
  const applicant = await anApplicantToDecide(reviewer, facts);
  const step = await seen(reviewer, applicant);
  await rejectEnrollment(reviewer, { ...step, reason: 'nameMismatch', note: 'See the register.' });
  return applicant;
}

const holderOf = async ({ profileId }: Applicant) =>
  (await db.organizationProfile.findUniqueOrThrow({ where: { id: profileId } }))
    .associatedOrganizationId;

describe('a rejection that is answered', () => {
  it('by a document is under review again, with its profile, a new promise and a mail', async () => {
    const { reviewer } = await theDesk();
    const applicant = await aRejectedApplicant(reviewer);
    const { admin, enrollmentId, organization } = applicant;
    expect(await holderOf(applicant)).toBeNull();
    expect((await findOwnThread(admin))?.failed).toEqual({
      check: 'DECISION',
      reason: 'nameMismatch',
      note: 'See the register.',
    });
    await addDocument(admin, aDocumentFor(enrollmentId, { type: 'businessRegistration' }));

    expect(await stateOf(reviewer, enrollmentId)).toBe('EMPLOYMENT');
    expect(await holderOf(applicant)).toBe(organization.id);
    expect(await findStanding(admin)).toMatchObject({
      status: 'PENDING',
      mover: 'reviewers',
      reason: null,
      expectedBy: expect.any(Date) as Date,
      reopening: { wasAuthorized: false },
    });
    expect((await findOwnThread(admin))?.failed).toBeNull();
    expect((await mailsAbout(applicant)).slice(-2)).toEqual([
      'enrollment-progress',
      'enrollment-answer',
    ]);
    expect((await getReview(reviewer, enrollmentId)).history.at(-1)).toMatchObject({
      transition: 'answerRejection',
      toState: 'EMPLOYMENT',
    });
  });

  it('by a message only where the applicant says that it is the answer', async () => {
    const { reviewer } = await theDesk();
    const { admin, enrollmentId } = await aRejectedApplicant(reviewer);
    await postMessage(admin, aMessageFor(enrollmentId));
    expect(await stateOf(reviewer, enrollmentId)).toBe('REJECTED');
    await postMessage(admin, aMessageFor(enrollmentId, true));
    expect(await stateOf(reviewer, enrollmentId)).toBe('EMPLOYMENT');
  });

  it('is taken up once when the contact is changed at the same moment', async () => {
    const { reviewer } = await theDesk();
    const applicant = await aRejectedApplicant(reviewer);
    const { admin, enrollmentId, organization } = applicant;
    const { version } = await seen(reviewer, applicant);
    const contact = { ...CONTACT, email: `other@${organization.domain}` };
    await atOnce([
      () => addDocument(admin, aDocumentFor(enrollmentId)),
      () => changePrimaryContact(admin, { version, contact }),
    ]);
    const { history, state } = await getReview(reviewer, enrollmentId);
    expect(history.filter(({ toState }) => toState === 'REJECTED')).toHaveLength(1);
    expect(['EMPLOYMENT', 'EMAIL_OWNERSHIP']).toContain(state);
    expect(await holderOf(applicant)).toBe(organization.id);
  });

  it('keeps nothing when another enrollment was begun, or the profile is another’s by now', async () => {
    const { reviewer } = await theDesk();
    const anew = await aRejectedApplicant(reviewer);
    await startEnrollment(anew.admin);
    await expectRefusal(addDocument(anew.admin, aDocumentFor(anew.enrollmentId)), 'enrolledAnew');
    const late = await aRejectedApplicant(reviewer);
    const { organization } = await aRejectedApplicant(reviewer);
    await setHolder(late, { connect: { id: organization.id } });
    await expectRefusal(addDocument(late.admin, aDocumentFor(late.enrollmentId)), 'profileTaken');
    for (const { enrollmentId } of [anew, late]) {
      expect(await stateOf(reviewer, enrollmentId)).toBe('REJECTED');
      expect((await getReview(reviewer, enrollmentId)).thread.entries).toEqual([]);
    }
  });
});

describe('a rejected enrollment of a partner that is suspended', () => {
  it('is taken up again neither by an answer nor by another contact, before its reinstatement', async () => {
    const { reviewer, second } = await theDesk();
    const { of } = await aProvider();
    const applicant = await aRejectedApplicant(reviewer, { of });
    const { admin, enrollmentId } = applicant;
    await suspend(second, of.id);
    const { version } = await seen(reviewer, applicant);
    const contact = { ...CONTACT, email: `other@${of.domain}` };
    await expectRefusal(postMessage(admin, aMessageFor(enrollmentId, true)), 'suspended');
    await expectRefusal(addDocument(admin, aDocumentFor(enrollmentId)), 'suspended');
    await expectRefusal(changePrimaryContact(admin, { version, contact }), 'suspended');
    expect(await stateOf(reviewer, enrollmentId)).toBe('REJECTED');
    expect(await holderOf(applicant)).toBeNull();
    // What exists can be managed: a word about it is no answer.
    await postMessage(admin, aMessageFor(enrollmentId));
    await reinstate(second, of.id);
    await postMessage(admin, aMessageFor(enrollmentId, true));
    expect(await stateOf(reviewer, enrollmentId)).toBe('EMPLOYMENT');
  });
});

function setHolder(
  { profileId }: Applicant,
  associatedOrganization: NonNullable<
    Prisma.OrganizationProfileUpdateInput['associatedOrganization']
  >,
) {
  return db.organizationProfile.update({
    where: { id: profileId },
    data: { associatedOrganization },
  });
}

describe('what additional due diligence asks for', () => {
  it('is read on the status page and in the mail, and is the applicant’s move until answered', async () => {
    const { reviewer } = await theDesk();
    const applicant = await anApplicantToDecide(reviewer);
    const { admin, enrollmentId } = applicant;
    const note = 'Who owns the company?';
    await askDueDiligence(reviewer, { ...(await seen(reviewer, applicant)), note });
    expect(await findStanding(admin)).toMatchObject({ mover: 'applicant', asked: note });
    expect((await findOwnThread(admin))?.asked).toBe(note);
    const event = await db.enrollmentEvent.findFirstOrThrow({
      where: { enrollmentId, transition: 'askDueDiligence' },
    });
    const mail = await build({ enrollmentId, eventId: event.id }, {
      url: (path: string) => path,
    } as Parameters<typeof build>[1]);
    expect(JSON.stringify(mail)).toContain(note);

    // The promised day is long gone, but it is not the reviewers who keep the applicant waiting.
    await db.enrollmentEvent.updateMany({
      where: { enrollmentId, transition: 'confirmEmail' },
      data: { at: new Date('2026-01-05T09:00:00Z') },
    });
    await expectRefusal(escalateEnrollment(admin), 'tooEarlyToEscalate');
    await postMessage(admin, aMessageFor(enrollmentId));
    expect(await findStanding(admin)).toMatchObject({ mover: 'reviewers', asked: null });
    await escalateEnrollment(admin);
  });

  it('is nobody’s question once the check has moved on', async () => {
    const { reviewer } = await theDesk();
    const applicant = await anApplicantToDecide(reviewer);
    const step = await seen(reviewer, applicant);
    await askDueDiligence(reviewer, { ...step, note: 'Who owns it?' });
    await move(applicant.enrollmentId, 'passDueDiligence');
    expect(await findStanding(applicant.admin)).toMatchObject({ mover: 'reviewers', asked: null });
  });
});
