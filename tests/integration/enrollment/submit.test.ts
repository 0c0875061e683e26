import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import {
  applyTransition,
  changePrimaryContact,
  confirmPrimaryContact,
  findContactRequest,
  findStanding,
  isPath,
  readSnapshot,
  resendContactLink,
  submitEnrollment,
  type TransitionName,
} from '@/lib/domain/enrollment';
import { transaction } from '@/lib/db';
import { anActor } from '@/tests/support/actors';
import { expectRefusal } from '@/tests/support/outcomes';
import {
  aMembership,
  anApplicant,
  answered,
  aSentEnrollment,
  associated,
  CONTACT,
  LEGAL,
  mailedTokens,
  version,
} from './support';

const REQUEST = { requestId: 'test', ip: '127.0.0.1', userAgent: 'test' };

/** Of the mails to the primary contact. */
async function templatesOf(organizationId: string): Promise<string[]> {
  const mails = await db.outboxMail.findMany({
    where: { organizationId },
    orderBy: { createdAt: 'asc' },
    select: { template: true, refs: true },
  });
  const toContact = mails.filter(({ refs }) => !JSON.stringify(refs).includes('"userId"'));
  return toContact.map(({ template }) => template);
}

describe('Enroll now', () => {
  it('freezes the answers, claims the profile, and asks the contact', async () => {
    const { of, admin, enrollmentId, profileId, reference } = await aSentEnrollment();
    const standing = await findStanding(admin);
    expect(standing).toMatchObject({ reference, status: 'PENDING', state: 'EMAIL_OWNERSHIP' });
    expect(standing?.snapshot).toMatchObject({ legalProfile: LEGAL, primaryContact: CONTACT });
    expect(standing?.checks.map(({ check, state }) => [check, state]).sort()).toEqual([
      ['BUSINESS', 'NOT_REACHED'],
      ['EMAIL_OWNERSHIP', 'PENDING'],
      ['EMPLOYMENT', 'NOT_REACHED'],
    ]);
    const profile = await db.organizationProfile.findUniqueOrThrow({ where: { id: profileId } });
    expect(profile.associatedOrganizationId).toBe(of.id);
    expect(await templatesOf(of.id)).toEqual(['enrollment-confirm-contact']);
    expect(await mailedTokens(enrollmentId)).toHaveLength(1);
    expect(
      await db.auditRecord.count({
        where: { organizationId: of.id, action: 'submit_enrollment', outcome: 'SUCCEEDED' },
      }),
    ).toBe(1);
  });

  it('happens once, however often it is sent', async () => {
    const { of, admin } = await anApplicant();
    const { userName, profileIds } = await aMembership({});
    await associated(admin, userName, profileIds[0] ?? '');
    await answered(admin);
    const shown = { version: await version(admin) };
    const sent = await Promise.all(Array.from({ length: 6 }, () => submitEnrollment(admin, shown)));
    expect(new Set(sent.map(({ reference }) => reference)).size).toBe(1);
    expect(await templatesOf(of.id)).toEqual(['enrollment-confirm-contact']);
    expect(
      await db.enrollmentEvent.count({ where: { enrollment: { organizationId: of.id } } }),
    ).toBe(1);
  });

  it('gives a profile that two claim at the same moment to one', async () => {
    const { userName, profileIds } = await aMembership({});
    const [profileId = ''] = profileIds;
    const rivals = [await anApplicant(), await anApplicant(), await anApplicant()];
    for (const { admin } of rivals) {
      await associated(admin, userName, profileId);
      await answered(admin);
    }
    const outcomes = await Promise.allSettled(
      rivals.map(async ({ admin }) => submitEnrollment(admin, { version: await version(admin) })),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') {
        expect(outcome.reason).toMatchObject({ code: 'profileTaken' });
      }
    }
    expect(await db.enrollment.count({ where: { profileId, status: 'PENDING' } })).toBe(1);
  });

  it('refuses what was changed since it was shown', async () => {
    const { admin } = await anApplicant();
    const { userName, profileIds } = await aMembership({});
    await associated(admin, userName, profileIds[0] ?? '');
    await answered(admin);
    const shown = (await version(admin)) - 1;
    await expectRefusal(submitEnrollment(admin, { version: shown }), 'conflict');
  });
});

describe('the primary contact', () => {
  it('confirms by the link; reading it changes nothing, a second click neither', async () => {
    const { of, admin, enrollmentId } = await aSentEnrollment();
    const [token = ''] = await mailedTokens(enrollmentId);
    for (let time = 0; time < 3; time += 1) {
      expect(await findContactRequest(token)).toMatchObject({
        state: 'valid',
        organizationName: 'Granada',
        email: CONTACT.email,
      });
    }
    expect((await findStanding(admin))?.state).toBe('EMAIL_OWNERSHIP');
    await Promise.all(Array.from({ length: 6 }, () => confirmPrimaryContact(REQUEST, { token })));
    await confirmPrimaryContact(REQUEST, { token });
    const standing = await findStanding(admin);
    expect(standing?.state).toBe('EMPLOYMENT');
    expect(standing?.expectedBy).toBeInstanceOf(Date);
    expect(await findContactRequest(token)).toEqual({ state: 'used' });
    expect(await templatesOf(of.id)).toEqual([
      'enrollment-confirm-contact',
      'enrollment-submitted',
    ]);
  });

  it('gets another link on request, which ends the older one', async () => {
    const { admin, enrollmentId } = await aSentEnrollment();
    await resendContactLink(admin);
    const [older = '', newer = ''] = await mailedTokens(enrollmentId);
    expect(await findContactRequest(older)).toEqual({ state: 'revoked' });
    await expectRefusal(confirmPrimaryContact(REQUEST, { token: older }), 'linkExpired');
    expect((await findStanding(admin))?.state).toBe('EMAIL_OWNERSHIP');
    await confirmPrimaryContact(REQUEST, { token: newer });
    expect((await findStanding(admin))?.state).toBe('EMPLOYMENT');
    await expectRefusal(resendContactLink(admin), 'notFound');
  });

  it('is mailed at most three more times an hour, and holds one live link', async () => {
    const { admin, enrollmentId } = await aSentEnrollment();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 6 }, () => resendContactLink(admin)),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    await expectRefusal(resendContactLink(admin), 'tooManyRequests');
    const states = await Promise.all((await mailedTokens(enrollmentId)).map(findContactRequest));
    expect(states.filter(({ state }) => state === 'valid')).toHaveLength(1);
  });

  it('cannot use an expired or an unknown link', async () => {
    const { enrollmentId } = await aSentEnrollment();
    const [token = ''] = await mailedTokens(enrollmentId);
    await db.mailLink.updateMany({ where: { enrollmentId }, data: { expiresAt: new Date(0) } });
    expect(await findContactRequest(token)).toEqual({ state: 'expired' });
    await expectRefusal(confirmPrimaryContact(REQUEST, { token }), 'linkExpired');
    expect(await findContactRequest('nonsense')).toEqual({ state: 'unknown' });
    await expectRefusal(confirmPrimaryContact(REQUEST, { token: 'nonsense' }), 'linkUnknown');
  });

  it('may be changed while pending: the verification starts again', async () => {
    const { of, admin, enrollmentId } = await aSentEnrollment();
    const [first = ''] = await mailedTokens(enrollmentId);
    await confirmPrimaryContact(REQUEST, { token: first });
    const contact = { ...CONTACT, firstName: 'Luis', email: 'luis@granada.example' };
    const shown = (await findStanding(admin))?.version ?? 0;
    await expectRefusal(
      changePrimaryContact(await anActor(of, 'ACCOUNT_ADMIN'), { version: shown, contact }),
      'forbidden',
    );
    await expectRefusal(changePrimaryContact(admin, { version: shown - 1, contact }), 'conflict');
    await changePrimaryContact(admin, { version: shown, contact });
    const standing = await findStanding(admin);
    expect(standing?.state).toBe('EMAIL_OWNERSHIP');
    expect(standing?.snapshot?.primaryContact).toEqual(contact);
    const [, second = ''] = await mailedTokens(enrollmentId);
    expect(await findContactRequest(second)).toMatchObject({ contactName: 'Luis García' });
    const { admin: stranger } = await anApplicant();
    await expectRefusal(changePrimaryContact(stranger, { version: 1, contact }), 'notFound');
    await expectRefusal(resendContactLink(stranger), 'notFound');
    expect(await findStanding(stranger)).toBeNull();
  });
});

describe('applyTransition', () => {
  const apply = (enrollmentId: string, transition: TransitionName, rest = {}) =>
    transaction((tx) => applyTransition(tx, { enrollmentId, transition, ...rest }));

  async function inReview() {
    const sent = await aSentEnrollment();
    const [token = ''] = await mailedTokens(sent.enrollmentId);
    await confirmPrimaryContact(REQUEST, { token });
    return sent;
  }

  it('walks to authorized; its history is a path and each change is mailed', async () => {
    const { of, admin, enrollmentId } = await inReview();
    for (const transition of ['passEmployment', 'passBusiness', 'authorize'] as const) {
      await apply(enrollmentId, transition);
    }
    expect((await findStanding(admin))?.state).toBe('AUTHORIZED');
    const history = await db.enrollmentEvent.findMany({
      where: { enrollmentId },
      orderBy: { id: 'asc' },
    });
    expect(isPath(history, 'AUTHORIZED')).toBe(true);
    expect((await templatesOf(of.id)).slice(1)).toEqual([
      'enrollment-submitted',
      'enrollment-progress',
      'enrollment-progress',
      'enrollment-authorized',
    ]);
  });

  it('fails a check with its reason, and rejects; the profile is free again', async () => {
    const { admin, enrollmentId, profileId } = await inReview();
    await expectRefusal(apply(enrollmentId, 'failEmployment'), 'reasonRequired');
    await expectRefusal(
      apply(enrollmentId, 'failEmployment', { reason: 'companyNotFound' }),
      'invalidInput',
    );
    await apply(enrollmentId, 'failEmployment', { reason: 'domainNotOwned', note: 'Which one?' });
    const failed = await findStanding(admin);
    expect(failed?.state).toBe('EMPLOYMENT_FAILED');
    expect(failed?.checks.find(({ check }) => check === 'EMPLOYMENT')).toMatchObject({
      state: 'FAILED',
      reason: 'domainNotOwned',
      note: 'Which one?',
    });
    await apply(enrollmentId, 'reject', { reason: 'checksFailed' });
    expect(await findStanding(admin)).toMatchObject({ state: 'REJECTED', reason: 'checksFailed' });
    const profile = await db.organizationProfile.findUniqueOrThrow({ where: { id: profileId } });
    expect(profile.associatedOrganizationId).toBeNull();
  });

  it('lets one of many at the same moment through, and only what the machine allows', async () => {
    const { enrollmentId } = await inReview();
    await expectRefusal(apply(enrollmentId, 'authorize'), 'conflict');
    await expectRefusal(apply(enrollmentId, 'passEmployment', { expectedVersion: 1 }), 'conflict');
    const outcomes = await Promise.allSettled([
      apply(enrollmentId, 'passEmployment'),
      apply(enrollmentId, 'passEmployment'),
      apply(enrollmentId, 'failEmployment', { reason: 'domainNotOwned' }),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const row = await db.enrollment.findUniqueOrThrow({ where: { id: enrollmentId } });
    expect(readSnapshot(row.snapshot)?.legalProfile).toEqual(LEGAL);
  });
});
