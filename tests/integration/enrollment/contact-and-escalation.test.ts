import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import {
  changePrimaryContact,
  escalateEnrollment,
  findStanding,
  startEnrollment,
} from '@/lib/domain/enrollment';
import { anActor } from '@/tests/support/actors';
import { aTenant } from '@/tests/support/people';
import { atOnce, expectRefusal } from '@/tests/support/outcomes';
import { anEnrollmentIn, footprint, standingOf, take, type Subject } from './machine';
import { CONTACT } from './support';

const named = ({ organization }: Subject, alias = 'beatriz') => ({
  ...CONTACT,
  email: `${alias}@${organization.domain}`,
});

describe('another contact for a rejected enrollment', () => {
  it('takes it up again; the rejection stays in the history and in the audit', async () => {
    const subject = await anEnrollmentIn('REJECTED');
    const [admin] = subject.admins;
    const before = await standingOf(subject);
    await changePrimaryContact(admin, { version: before.version, contact: named(subject) });
    const after = await standingOf(subject);
    expect(after).toMatchObject({
      state: 'EMAIL_OWNERSHIP',
      decidedAt: null,
      decidedById: null,
      decisionReason: null,
      contactEmail: named(subject).email,
    });
    expect(after.profile?.associatedOrganizationId).toBe(subject.organization.id);
    expect(after.history.map(({ transition }) => transition).slice(-2)).toEqual([
      'reject',
      'changeContact',
    ]);
    const record = await db.auditRecord.findFirstOrThrow({
      where: { resourceId: subject.enrollmentId, action: 'change_primary_contact' },
    });
    expect(record.before).toMatchObject({
      email: `ana@${subject.organization.domain}`,
      rejectedFor: before.decisionReason,
      rejectedAt: before.decidedAt?.toISOString(),
    });
    await take(subject, 'confirmEmail', 0, after.version);
    expect((await standingOf(subject)).state).toBe('EMPLOYMENT');
  });

  it('is not the same contact again', async () => {
    const subject = await anEnrollmentIn('REJECTED');
    const { version } = await standingOf(subject);
    const before = await footprint(subject);
    const same = changePrimaryContact(subject.admins[0], {
      version,
      contact: named(subject, 'ana'),
    });
    await expectRefusal(same, 'sameContact');
    expect(await footprint(subject)).toEqual(before);
  });

  it('needs the profile that was released', async () => {
    const subject = await anEnrollmentIn('REJECTED');
    const other = await aTenant();
    await db.organizationProfile.update({
      where: { id: subject.profileId },
      data: { associatedOrganizationId: other.id },
    });
    const before = await footprint(subject);
    const { version } = before.standing;
    const change = changePrimaryContact(subject.admins[0], { version, contact: named(subject) });
    await expectRefusal(change, 'profileTaken');
    expect(await footprint(subject)).toEqual(before);
  });

  it('is too late once the organization enrolls anew', async () => {
    const subject = await anEnrollmentIn('REJECTED');
    await startEnrollment(subject.admins[0]);
    const { version } = await standingOf(subject);
    const change = changePrimaryContact(subject.admins[0], { version, contact: named(subject) });
    await expectRefusal(change, 'notFound');
  });
});

/** Lets days go by since the contact confirmed. */
async function letPass(subject: Subject, days: number): Promise<void> {
  await db.enrollmentEvent.updateMany({
    where: { enrollmentId: subject.enrollmentId },
    data: { at: new Date(Date.now() - days * 86_400_000) },
  });
}

const escalations = ({ enrollmentId }: Subject) =>
  db.auditRecord.findMany({ where: { resourceId: enrollmentId, action: 'escalate_enrollment' } });

describe('escalation', () => {
  it('marks a late review once, and writes to the Program admins alone', async () => {
    const subject = await anEnrollmentIn('BUSINESS');
    const [admin, second] = subject.admins;
    await expectRefusal(escalateEnrollment(admin), 'tooEarlyToEscalate');
    expect((await standingOf(subject)).escalatedAt).toBeNull();
    await letPass(subject, 9);
    const operator = subject.reviewers[1].organization;
    const program = await db.user.findMany({
      where: { organizationId: operator.id, roles: { some: { role: 'PROGRAM_ADMIN' } } },
    });
    const together = await atOnce([
      () => escalateEnrollment(admin),
      () => escalateEnrollment(second),
    ]);
    expect(together).toEqual({ succeeded: 2, refusals: [] });
    await escalateEnrollment(admin);
    expect((await findStanding(admin))?.escalatedAt).toBeInstanceOf(Date);
    const mails = await db.outboxMail.findMany({ where: { template: 'enrollment-escalated' } });
    const about = mails
      .map(({ refs }) => refs as { enrollmentId: string; userId: string })
      .filter(({ enrollmentId }) => enrollmentId === subject.enrollmentId);
    expect(about.map(({ userId }) => userId).sort()).toEqual(program.map(({ id }) => id).sort());
    expect((await escalations(subject)).map(({ organizationId }) => organizationId).sort()).toEqual(
      [operator.id, subject.organization.id].sort(),
    );
  });

  it.each(['EMAIL_OWNERSHIP', 'BUSINESS_FAILED'] as const)(
    'is refused in %s, where the reviewers wait',
    async (state) => {
      const subject = await anEnrollmentIn(state);
      await letPass(subject, 30);
      await expectRefusal(escalateEnrollment(subject.admins[0]), 'tooEarlyToEscalate');
      expect((await standingOf(subject)).escalatedAt).toBeNull();
    },
  );

  it('is refused for what is decided, and to whoever may not', async () => {
    const decided = await anEnrollmentIn('REJECTED');
    await expectRefusal(escalateEnrollment(decided.admins[0]), 'notFound');
    const pending = await anEnrollmentIn('BUSINESS');
    await letPass(pending, 30);
    const agent = await anActor(pending.organization, 'SALES_AGENT');
    await expectRefusal(escalateEnrollment(agent), 'forbidden');
  });

  it('ends with the review that was late', async () => {
    const subject = await anEnrollmentIn('EMPLOYMENT');
    await letPass(subject, 30);
    await escalateEnrollment(subject.admins[0]);
    const { version } = await standingOf(subject);
    await take(subject, 'changeContact', 0, version);
    expect((await standingOf(subject)).escalatedAt).toBeNull();
  });
});
