import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access';
import { db } from '@/lib/db';
import {
  enrollProgramMember,
  findWizard,
  listOwnProfiles,
  openStep,
  saveAnswers,
  submitEnrollment,
} from '@/lib/domain/enrollment';
import {
  chooseNewProfile,
  issueMembershipPassword,
  nameMpnMembership,
  signInForMpnChange,
} from '@/lib/domain/membership';
import { anOrganization } from '@/prisma/seed/factories';
import { anActor } from '@/tests/support/actors';
import { expectRefusal } from '@/tests/support/outcomes';
import { theDesk } from '../review/support';
import {
  aMembership,
  anApplicant,
  answered,
  associated,
  MEMBERSHIP_PASSWORD,
  SUPPORT,
  version,
} from './support';

/** An applicant whose draft is complete but for being sent. */
async function aDraft(facts: { isProgramMember: boolean }) {
  const { admin } = await anApplicant();
  const { userName, profileIds } = await aMembership(facts);
  const [profileId = ''] = profileIds;
  await associated(admin, userName, profileId);
  if (facts.isProgramMember) {
    await saveAnswers(admin, 'support', { version: await version(admin), answers: SUPPORT });
  } else {
    await answered(admin);
  }
  const profile = await db.organizationProfile.findUniqueOrThrow({ where: { id: profileId } });
  return { admin, profileId, accountId: profile.accountId };
}

async function isMovedToAnotherAccount(profileId: string): Promise<void> {
  const { id: accountId } = await db.membershipAccount.create({
    data: { userName: `new-owner-${profileId}` },
  });
  await db.organizationProfile.update({ where: { id: profileId }, data: { accountId } });
}

const holderOf = async (id: string) =>
  (await db.organizationProfile.findUniqueOrThrow({ where: { id } })).associatedOrganizationId;

async function stepOf(admin: Actor) {
  const wizard = await findWizard(admin);
  return wizard === null ? null : openStep(wizard.progress);
}

describe('a profile that the directory gives to another membership account', () => {
  it.each([
    ['a submission', false, submitEnrollment],
    ['the short path', true, enrollProgramMember],
  ] as const)(
    'is not claimed by %s of the account before',
    async (_case, isProgramMember, send) => {
      const { admin, profileId } = await aDraft({ isProgramMember });
      await isMovedToAnotherAccount(profileId);
      await expectRefusal(send(admin, { version: await version(admin) }), 'profileTaken');
      expect(await holderOf(profileId)).toBeNull();
      expect(await stepOf(admin)).toBe('profile');
    },
  );
});

describe('a new password of a membership account', () => {
  it('ends the sign-ins of drafts with the one before, and keeps their answers', async () => {
    const { second } = await theDesk();
    const { admin, profileId, accountId } = await aDraft({ isProgramMember: false });
    const shown = { version: await version(admin) };
    await issueMembershipPassword(second, { accountId });
    await expectRefusal(submitEnrollment(admin, shown), 'conflict');
    await expectRefusal(listOwnProfiles(admin), 'stepNotReached');
    const now = { version: await version(admin) };
    await expectRefusal(submitEnrollment(admin, now), 'enrollmentIncomplete');
    expect(await holderOf(profileId)).toBeNull();
    const wizard = await findWizard(admin);
    expect(wizard?.progress.draft['legal-profile']).toBeDefined();
  });

  it('ends those of changes of an MPN ID too', async () => {
    const { second } = await theDesk();
    const { userName, profileIds } = await aMembership({});
    const [profileId = ''] = profileIds;
    const of = await anOrganization(db, {
      name: 'Changing',
      domain: `changing-${profileId}.example`,
      is: 'reseller',
    });
    const admin = await anActor(of, 'GLOBAL_ADMIN');
    await nameMpnMembership(admin, { userName });
    await signInForMpnChange(admin, { password: MEMBERSHIP_PASSWORD });
    const { accountId } = await db.organizationProfile.findUniqueOrThrow({
      where: { id: profileId },
    });
    await issueMembershipPassword(second, { accountId });
    await expectRefusal(chooseNewProfile(admin, { profileId }), 'stepNotReached');
  });
});
