import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import {
  enrollProgramMember,
  findStanding,
  findWizard,
  getMemberRecord,
  openStep,
  saveAnswers,
  submitEnrollment,
} from '@/lib/domain/enrollment';
import { anOrganization, aRelationship } from '@/prisma/seed/factories';
import { anActor } from '@/tests/support/actors';
import { atOnce, expectRefusal } from '@/tests/support/outcomes';
import {
  aMembership,
  anApplicant,
  associated,
  CONTACT,
  DECLARED,
  LEGAL,
  SUPPORT,
  version,
} from './support';

const RECORD = {
  isProgramMember: true,
  addressLine1: 'Gran Vía 1',
  city: 'Madrid',
  contactFirstName: 'Eva',
  contactLastName: 'Ruiz',
  contactEmail: 'eva@member.example',
};

/** A member's draft with everything answered that is asked. */
async function aMember(facts: Partial<typeof RECORD> = RECORD) {
  const applicant = await anApplicant();
  const { userName, profileIds } = await aMembership({ ...facts, isProgramMember: true });
  const [profileId = ''] = profileIds;
  await answeredMember(applicant.admin, userName, profileId);
  return { ...applicant, userName, profileId };
}

async function answeredMember(
  admin: Awaited<ReturnType<typeof anApplicant>>['admin'],
  userName: string,
  profileId: string,
) {
  await associated(admin, userName, profileId);
  await saveAnswers(admin, 'support', { version: await version(admin), answers: SUPPORT });
}

const enroll = async (admin: Awaited<ReturnType<typeof anApplicant>>['admin']) =>
  enrollProgramMember(admin, { version: await version(admin) });

describe('an existing program member', () => {
  it('is authorized at once, with all that an authorization brings', async () => {
    const operator = await anOrganization(db, {
      name: 'Operator',
      domain: 'operator.example',
      is: 'operator',
    });
    const { of, admin, profileId } = await aMember();
    expect((await getMemberRecord(admin)).primaryContact.email).toBe('eva@member.example');
    const { reference } = await enroll(admin);
    expect(await findStanding(admin)).toMatchObject({
      reference,
      state: 'AUTHORIZED',
      isMember: true,
      checks: [],
      snapshot: { declarations: null, support: SUPPORT, primaryContact: { firstName: 'Eva' } },
    });
    const profile = await db.organizationProfile.findUniqueOrThrow({ where: { id: profileId } });
    expect(profile.associatedOrganizationId).toBe(of.id);
    expect(profile.associatedAt).not.toBeNull();
    const reseller = await db.organization.findUniqueOrThrow({
      where: { id: of.id },
      include: { legalProfile: true },
    });
    expect(reseller.resellerSince).not.toBeNull();
    expect(reseller.mpnId).toBe(profile.mpnId);
    expect(reseller.legalProfile).toMatchObject({
      legalName: 'Profile 0',
      addressLine1: 'Gran Vía 1',
      contactEmail: 'eva@member.example',
      supportEmail: SUPPORT.email,
    });
    const roles = await db.userRole.findMany({ where: { userId: admin.userId } });
    expect(roles.map(({ role }) => role).sort()).toEqual(['ADMIN_AGENT', 'GLOBAL_ADMIN']);
    const mails = await db.outboxMail.findMany({ where: { organizationId: of.id } });
    // To the primary contact, and to whoever sent it.
    expect(mails.map(({ template }) => template)).toEqual([
      'enrollment-authorized',
      'enrollment-authorized',
    ]);
    const records = await db.auditRecord.findMany({
      where: { action: 'authorize_program_member', actorUserId: admin.userId },
    });
    expect(records.map(({ organizationId }) => organizationId).sort()).toEqual(
      [of.id, operator.id].sort(),
    );
    expect(records[0]?.after).toMatchObject({
      rule: 'existing program member',
      mpnId: profile.mpnId,
      granted: ['ADMIN_AGENT'],
    });
  });

  it('needs nothing on record but its name: the rest is the enroller’s, or unknown', async () => {
    const { of, admin } = await aMember({});
    const record = await getMemberRecord(admin);
    expect(record.legalProfile).toMatchObject({ legalName: 'Profile 0', addressLine1: null });
    expect(record.primaryContact).toMatchObject({ email: admin.signInName, phone: null });
    await enroll(admin);
    expect(
      await db.legalProfile.findUniqueOrThrow({ where: { organizationId: of.id } }),
    ).toMatchObject({ addressLine1: null, city: null, contactPhone: null });
  });

  it('is asked for the support contact, and can send nothing else', async () => {
    const { admin } = await anApplicant();
    const { userName, profileIds } = await aMembership(RECORD);
    await associated(admin, userName, profileIds[0] ?? '');
    const wizard = await findWizard(admin);
    expect(wizard && openStep(wizard.progress)).toBe('support');
    const at = { version: await version(admin) };
    await expectRefusal(enrollProgramMember(admin, at), 'enrollmentIncomplete');
    const refused = [
      () => saveAnswers(admin, 'legal-profile', { ...at, answers: LEGAL }),
      () => saveAnswers(admin, 'primary-contact', { ...at, answers: CONTACT }),
      () => saveAnswers(admin, 'declarations', { ...at, answers: DECLARED }),
    ];
    for (const attempt of refused) await expectRefusal(attempt(), 'stepNotReached');
  });

  it('is authorized once, however often it is sent', async () => {
    const { of, admin } = await aMember();
    const shown = { version: await version(admin) };
    const attempts = Array.from({ length: 6 }, () => () => enrollProgramMember(admin, shown));
    expect(await atOnce(attempts)).toEqual({ succeeded: 6, refusals: [] });
    const events = await db.enrollmentEvent.findMany({
      where: { enrollment: { organizationId: of.id } },
    });
    expect(events.map(({ transition }) => transition)).toEqual(['authorizeMember']);
    expect(await db.outboxMail.count({ where: { organizationId: of.id } })).toBe(2);
  });

  it('gives a profile that several want at the same moment to one', async () => {
    const { userName, profileIds } = await aMembership(RECORD);
    const rivals = [await anApplicant(), await anApplicant(), await anApplicant()];
    for (const { admin } of rivals) await answeredMember(admin, userName, profileIds[0] ?? '');
    const { succeeded, refusals } = await atOnce(
      rivals.map(
        ({ admin }) =>
          () =>
            enroll(admin),
      ),
    );
    expect(succeeded).toBe(1);
    expect(refusals).toEqual(['profileTaken', 'profileTaken']);
    const ids = rivals.map(({ of }) => of.id);
    expect(
      await db.organization.count({ where: { id: { in: ids }, resellerSince: { not: null } } }),
    ).toBe(1);
  });

  it('does not pass by this rule once the directory says otherwise, nor by the other', async () => {
    const { of, admin, profileId } = await aMember();
    const shown = { version: await version(admin) };
    await expectRefusal(submitEnrollment(admin, shown), 'conflict');
    await db.organizationProfile.update({
      where: { id: profileId },
      data: { isProgramMember: false },
    });
    await expectRefusal(enrollProgramMember(admin, shown), 'conflict');
    await db.organizationProfile.update({
      where: { id: profileId },
      data: { isProgramMember: true, associatedElsewhere: true },
    });
    await expectRefusal(enrollProgramMember(admin, shown), 'profileTaken');
    expect(await db.outboxMail.count({ where: { organizationId: of.id } })).toBe(0);
  });

  it('is refused as a partner’s customer, and for whoever is no Global admin', async () => {
    const { of, admin } = await aMember();
    const partner = await anOrganization(db, {
      name: 'Partner',
      domain: 'short-path-partner.example',
      is: 'reseller',
    });
    await aRelationship(db, partner, of);
    await expectRefusal(enroll(admin), 'customerCannotEnroll');
    const { resellerSince } = await db.organization.findUniqueOrThrow({ where: { id: of.id } });
    expect(resellerSince).toBeNull();
    await expectRefusal(
      enrollProgramMember(await anActor(of, 'ADMIN_AGENT'), { version: 1 }),
      'forbidden',
    );
  });
});
