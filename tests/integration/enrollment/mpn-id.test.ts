import { randomInt } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access';
import { db } from '@/lib/db';
import {
  chooseNewProfile,
  confirmMpnChange,
  findMpnChange,
  getMpnId,
  leaveMpnChange,
  listNewProfiles,
  nameMpnMembership,
  openMpnStep,
  signInForMpnChange,
} from '@/lib/domain/membership';
import { anOrganization } from '@/prisma/seed/factories';
import { anActor } from '@/tests/support/actors';
import { atOnce, expectRefusal } from '@/tests/support/outcomes';
import {
  aMembership,
  anApplicant,
  answered,
  aSentEnrollment,
  associated,
  MEMBERSHIP_PASSWORD,
} from './support';

const number = () => String(randomInt(1_000_000, 9_999_999));

/** A reseller that holds a profile of its own, and its Global admin. */
async function aReseller() {
  const mpnId = number();
  const name = `Reseller ${mpnId}`;
  const of = await anOrganization(db, { name, domain: `r${mpnId}.example`, is: 'reseller', mpnId });
  await db.membershipAccount.create({
    data: {
      userName: `own-${mpnId}`,
      passwordHash: 'no-password',
      profiles: {
        create: {
          name,
          mpnId,
          country: 'ES',
          type: 'LOCATION',
          status: 'ACTIVE',
          associatedOrganizationId: of.id,
          associatedAt: new Date(),
        },
      },
    },
  });
  return { of, mpnId, admin: await anActor(of, 'GLOBAL_ADMIN') };
}

async function signedIn(admin: Actor, userName: string) {
  await nameMpnMembership(admin, { userName });
  await signInForMpnChange(admin, { password: MEMBERSHIP_PASSWORD });
}

async function chosen(admin: Actor, userName: string, profileId: string) {
  await signedIn(admin, userName);
  await chooseNewProfile(admin, { profileId });
}

describe('a change of the MPN ID', () => {
  it('releases the old profile, claims the new one, and tells every Global admin', async () => {
    const { of, admin, mpnId } = await aReseller();
    await anActor(of, 'GLOBAL_ADMIN');
    await anActor(of, 'ADMIN_AGENT');
    const { userName, profileIds } = await aMembership({});
    const [profileId = ''] = profileIds;
    await chosen(admin, userName, profileId);
    await confirmMpnChange(admin, { profileId, mpnId });
    const profile = await db.organizationProfile.findUniqueOrThrow({ where: { id: profileId } });
    expect(profile.associatedOrganizationId).toBe(of.id);
    expect(await getMpnId(admin)).toMatchObject({
      mpnId: profile.mpnId,
      profile: { name: 'Profile 0', country: 'ES' },
      since: profile.associatedAt,
    });
    const old = await db.organizationProfile.findUniqueOrThrow({ where: { mpnId } });
    expect(old).toMatchObject({ associatedOrganizationId: null, associatedAt: null });
    const mails = await db.outboxMail.findMany({ where: { organizationId: of.id } });
    expect(mails.map(({ template }) => template)).toEqual(['mpn-id-changed', 'mpn-id-changed']);
    const record = await db.auditRecord.findFirstOrThrow({
      where: { organizationId: of.id, action: 'change_mpn_id' },
    });
    expect(record).toMatchObject({ before: { mpnId }, after: { mpnId: profile.mpnId } });
    expect(await findMpnChange(admin)).toBeNull();
    // The same form posted again.
    await confirmMpnChange(admin, { profileId, mpnId });
    expect(await db.outboxMail.count({ where: { organizationId: of.id } })).toBe(2);
    // Whoever comes next can enroll with what was released.
    const next = await anApplicant();
    await db.organizationProfile.update({
      where: { mpnId },
      data: { accountId: profile.accountId },
    });
    await associated(next.admin, userName, old.id);
    await answered(next.admin);
  });

  it('gives a profile that two organizations want at the same moment to one', async () => {
    const { userName, profileIds } = await aMembership({});
    const [profileId = ''] = profileIds;
    const rivals = [await aReseller(), await aReseller(), await aReseller()];
    for (const { admin } of rivals) await chosen(admin, userName, profileId);
    const { succeeded, refusals } = await atOnce(
      rivals.map(
        ({ admin, mpnId }) =>
          () =>
            confirmMpnChange(admin, { profileId, mpnId }),
      ),
    );
    expect(succeeded).toBe(1);
    for (const code of refusals) expect(['profileTaken', 'profileNotUsable']).toContain(code);
    const kept = await db.organization.count({
      where: { mpnId: { in: rivals.map(({ mpnId }) => mpnId) } },
    });
    expect(kept).toBe(2);
    expect(
      await db.organizationProfile.count({
        where: { mpnId: { in: rivals.map(({ mpnId }) => mpnId) }, associatedAt: null },
      }),
    ).toBe(1);
  });

  it('happens to the MPN ID that was shown: of two changes of one organization, one', async () => {
    const { of, admin, mpnId } = await aReseller();
    const other = await anActor(of, 'GLOBAL_ADMIN');
    const { userName, profileIds } = await aMembership({}, {});
    const [first = '', second = ''] = profileIds;
    await chosen(admin, userName, first);
    await chosen(other, userName, second);
    const outcome = await atOnce([
      () => confirmMpnChange(admin, { profileId: first, mpnId }),
      () => confirmMpnChange(other, { profileId: second, mpnId }),
    ]);
    expect(outcome).toEqual({ succeeded: 1, refusals: ['conflict'] });
    expect(await db.organizationProfile.count({ where: { associatedOrganizationId: of.id } })).toBe(
      1,
    );
  });

  it('names what stands against each profile, and refuses it when forged', async () => {
    const { admin, mpnId, of } = await aReseller();
    const holder = await aReseller();
    const { userName, profileIds } = await aMembership(
      {},
      { status: 'PENDING' },
      { country: 'PT' },
      { type: 'GLOBAL' },
      { associatedElsewhere: true },
    );
    await signedIn(admin, userName);
    const stranger = await aMembership({});
    // An ID that somebody works under is taken, whatever the directory says.
    await db.organizationProfile.update({
      where: { mpnId: holder.mpnId },
      data: { accountId: (await findMpnChange(admin))?.membershipAccountId ?? '' },
    });
    const held = await db.organizationProfile.update({
      where: { mpnId: holder.mpnId },
      data: { associatedOrganizationId: null },
    });
    const problems = (await listNewProfiles(admin)).map(({ problem }) => problem);
    expect(problems).toEqual([
      null,
      'statusPending',
      'otherCountry',
      'globalType',
      'associatedElsewhere',
      'associatedHere',
    ]);
    for (const profileId of [...profileIds.slice(1), ...stranger.profileIds, held.id]) {
      await expectRefusal(chooseNewProfile(admin, { profileId }), 'profileNotUsable');
      await expectRefusal(confirmMpnChange(admin, { profileId, mpnId }), 'profileNotUsable');
    }
    expect(await db.outboxMail.count({ where: { organizationId: of.id } })).toBe(0);
  });

  it('goes step by step, on one session, for half an hour', async () => {
    const { admin, mpnId } = await aReseller();
    const { userName, profileIds } = await aMembership({});
    const [profileId = ''] = profileIds;
    await expectRefusal(signInForMpnChange(admin, { password: 'x' }), 'stepNotReached');
    await expectRefusal(chooseNewProfile(admin, { profileId }), 'stepNotReached');
    await expectRefusal(confirmMpnChange(admin, { profileId, mpnId }), 'stepNotReached');
    await nameMpnMembership(admin, { userName });
    await expectRefusal(signInForMpnChange(admin, { password: 'x' }), 'membershipSignInFailed');
    await expectRefusal(listNewProfiles(admin), 'stepNotReached');
    await signInForMpnChange(admin, { password: MEMBERSHIP_PASSWORD });
    expect(openMpnStep(await findMpnChange(admin))).toBe('profile');
    expect(await findMpnChange({ ...admin, sessionId: 'another' })).toBeNull();
    await chooseNewProfile(admin, { profileId });
    expect(openMpnStep(await findMpnChange(admin))).toBe('confirm');
    await leaveMpnChange(admin);
    expect(await findMpnChange(admin)).toMatchObject({ userName, membershipAccountId: null });
    await signInForMpnChange(admin, { password: MEMBERSHIP_PASSWORD });
    await db.mpnChange.updateMany({
      where: { userId: admin.userId },
      data: { startedAt: new Date(Date.now() - 31 * 60_000) },
    });
    await expectRefusal(chooseNewProfile(admin, { profileId }), 'stepNotReached');
  });

  it('is for Global admins of partners, not while a profile is under review', async () => {
    const { of, admin, mpnId } = await aReseller();
    const agent = await anActor(of, 'ADMIN_AGENT');
    expect((await getMpnId(agent)).mpnId).toBe(mpnId);
    await expectRefusal(nameMpnMembership(agent, { userName: 'x' }), 'forbidden');
    await expectRefusal(confirmMpnChange(agent, { profileId: of.id, mpnId }), 'forbidden');
    const applicant = await aSentEnrollment();
    expect(await getMpnId(applicant.admin)).toMatchObject({ isUnderReview: true });
    await expectRefusal(nameMpnMembership(applicant.admin, { userName: 'x' }), 'wrongStanding');
    await db.enrollment.update({
      where: { id: applicant.enrollmentId },
      data: { organizationId: of.id },
    });
    const { userName, profileIds } = await aMembership({});
    const [profileId = ''] = profileIds;
    await chosen(admin, userName, profileId);
    await expectRefusal(confirmMpnChange(admin, { profileId, mpnId }), 'mpnUnderReview');
  });
});
