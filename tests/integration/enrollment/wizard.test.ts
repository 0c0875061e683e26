import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import {
  associateMembership,
  chooseProfile,
  findWizard,
  leaveMembership,
  listOwnProfiles,
  nameMembership,
  openStep,
  saveAnswers,
  startEnrollment,
  submitEnrollment,
} from '@/lib/domain/enrollment';
import { anActor } from '@/tests/support/actors';
import { expectRefusal } from '@/tests/support/outcomes';
import {
  aMembership,
  anApplicant,
  answered,
  aSentEnrollment,
  associated,
  CONTACT,
  DECLARED,
  LEGAL,
  MEMBERSHIP_PASSWORD,
  SUPPORT,
  version,
} from './support';

describe('the wizard', () => {
  it('is for Global admins only', async () => {
    const { of } = await anApplicant();
    const member = await anActor(of, 'ADMIN_AGENT');
    await expectRefusal(startEnrollment(member), 'forbidden');
    await expectRefusal(findWizard(member), 'forbidden');
  });

  it('refuses posts that skip a step', async () => {
    const { admin } = await anApplicant();
    const forged = { version: 1, answers: SUPPORT };
    await expectRefusal(saveAnswers(admin, 'support', forged), 'stepNotReached');
    await startEnrollment(admin);
    await expectRefusal(saveAnswers(admin, 'support', forged), 'stepNotReached');
    await expectRefusal(submitEnrollment(admin, { version: 1 }), 'enrollmentIncomplete');
    const [profileId = ''] = (await aMembership({})).profileIds;
    await expectRefusal(chooseProfile(admin, { version: 1, profileId }), 'stepNotReached');
    await expectRefusal(
      associateMembership(admin, { version: 1, password: MEMBERSHIP_PASSWORD }),
      'stepNotReached',
    );
    expect((await findWizard(admin))?.progress.draft).toEqual({ association: { read: true } });
  });

  it('goes on for another Global admin where the first one stopped', async () => {
    const { of, admin } = await anApplicant();
    const { userName, profileIds } = await aMembership({});
    await associated(admin, userName, profileIds[0] ?? '');
    await saveAnswers(admin, 'legal-profile', { version: await version(admin), answers: LEGAL });
    const wizard = await findWizard(await anActor(of, 'GLOBAL_ADMIN'));
    expect(wizard?.progress.draft['legal-profile']).toEqual(LEGAL);
    expect(wizard && openStep(wizard.progress)).toBe('primary-contact');
  });

  it('refuses a change over somebody else’s, but takes the same form twice', async () => {
    const { admin } = await anApplicant();
    const { userName, profileIds } = await aMembership({});
    await associated(admin, userName, profileIds[0] ?? '');
    const shown = await version(admin);
    const save = (legalName: string) =>
      saveAnswers(admin, 'legal-profile', { version: shown, answers: { ...LEGAL, legalName } });
    await save('Granada One');
    await expect(save('Granada One')).resolves.toEqual({ next: 'primary-contact' });
    await expectRefusal(save('Granada Two'), 'conflict');
    expect(await version(admin)).toBe(shown + 1);
  });

  it('begins once, whoever asks at the same moment', async () => {
    const { of, admin } = await anApplicant();
    await Promise.all(Array.from({ length: 8 }, () => startEnrollment(admin)));
    expect(await db.enrollment.count({ where: { organizationId: of.id } })).toBe(1);
  });

  it('shows and changes nothing of another organization', async () => {
    const { admin, enrollmentId } = await aSentEnrollment();
    const { admin: stranger } = await anApplicant();
    expect(await findWizard(stranger)).toBeNull();
    await expectRefusal(submitEnrollment(stranger, { version: 1 }), 'stepNotReached');
    await startEnrollment(stranger);
    expect((await findWizard(stranger))?.id).not.toBe(enrollmentId);
    expect((await findWizard(admin))?.id).toBe(enrollmentId);
  });

  it('is closed to those who are enrolled or under review', async () => {
    const { admin } = await aSentEnrollment();
    await expectRefusal(startEnrollment(admin), 'alreadyEnrolled');
    const late = { version: await version(admin), answers: SUPPORT };
    await expectRefusal(saveAnswers(admin, 'support', late), 'alreadyEnrolled');
  });
});

describe('the association', () => {
  it('says the same of an unknown user name and a wrong password, and slows down', async () => {
    const { admin } = await anApplicant();
    const { userName } = await aMembership({});
    await startEnrollment(admin);
    await nameMembership(admin, { version: await version(admin), userName: 'nobody-here' });
    const attempt = async (password: string) =>
      associateMembership(admin, { version: await version(admin), password });
    await expectRefusal(attempt('wrong'), 'membershipSignInFailed');
    await nameMembership(admin, { version: await version(admin), userName });
    for (let time = 0; time < 6; time += 1) {
      await expectRefusal(attempt('wrong'), 'membershipSignInFailed');
    }
    await expectRefusal(attempt('wrong'), 'tooManyAttempts');
  });

  it('lists every profile, the unusable ones with their reason', async () => {
    const { admin } = await anApplicant();
    const { userName, profileIds } = await aMembership(
      {},
      { status: 'DECLINED' },
      { status: 'PENDING' },
      { country: 'PT' },
      { type: 'GLOBAL' },
      { associatedElsewhere: true },
    );
    await associated(admin, userName, profileIds[0] ?? '');
    const problems = (await listOwnProfiles(admin)).map(({ problem }) => problem);
    expect(problems).toEqual([
      null,
      'statusDeclined',
      'statusPending',
      'otherCountry',
      'globalType',
      'associatedElsewhere',
    ]);
    for (const profileId of profileIds.slice(1)) {
      await expectRefusal(
        chooseProfile(admin, { version: await version(admin), profileId }),
        'profileNotUsable',
      );
    }
  });

  it('refuses a profile of somebody else’s membership', async () => {
    const { admin } = await anApplicant();
    const { userName, profileIds } = await aMembership({});
    const { profileIds: others } = await aMembership({});
    await associated(admin, userName, profileIds[0] ?? '');
    const forged = { version: await version(admin), profileId: others[0] ?? '' };
    await expectRefusal(chooseProfile(admin, forged), 'profileNotUsable');
  });

  it('is left by Cancel, and all that was typed stays', async () => {
    const { admin } = await anApplicant();
    const { userName, profileIds } = await aMembership({});
    await associated(admin, userName, profileIds[0] ?? '');
    await answered(admin);
    await leaveMembership(admin, { version: await version(admin) });
    const wizard = await findWizard(admin);
    expect(wizard?.progress).toMatchObject({
      hasMembership: false,
      hasProfile: false,
      draft: {
        membership: { userName },
        'legal-profile': LEGAL,
        'primary-contact': CONTACT,
        support: SUPPORT,
        declarations: DECLARED,
      },
    });
    expect(wizard && openStep(wizard.progress)).toBe('membership-password');
  });
});
