import { stopNameServer } from './name-server';
import { afterAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { askMailEvidence, findRelated, getReview, keepMailEvidence } from '@/lib/domain/enrollment';
import { anOrganization } from '@/prisma/seed/factories';
import { expectRefusal } from '@/tests/support/outcomes';
import { aConfirmedApplicant, theDesk } from './support';

afterAll(stopNameServer);

describe('mail of the contact’s domain', () => {
  it.each([
    ['mail.example', { outcome: 'found', hosts: ['mx.mail.example'] }],
    ['bare.example', { outcome: 'none', hosts: [] }],
    ['gone.example', { outcome: 'noDomain', hosts: [] }],
    ['broken.example', { outcome: 'unknown', hosts: [] }],
    ['silent.example', { outcome: 'unknown', hosts: [] }],
  ])('of %s is told as the name server says', async (domain, expected) => {
    const { reviewer } = await theDesk();
    expect(await askMailEvidence(reviewer, domain)).toMatchObject(expected);
  });

  it('is kept, and asked again when the answer is old', async () => {
    const { reviewer } = await theDesk();
    const { enrollmentId } = await aConfirmedApplicant();
    const { mail, evidence } = await getReview(reviewer, enrollmentId);
    expect(mail).toBeNull();
    const keep = (outcome: 'found' | 'unknown', minutes: number) =>
      keepMailEvidence(reviewer, evidence.contactDomain, {
        outcome,
        hosts: [],
        checkedAt: new Date(Date.now() - minutes * 60_000),
      });
    const kept = async () => (await getReview(reviewer, enrollmentId)).mail?.outcome ?? null;
    await keep('found', 23 * 60);
    expect(await kept()).toBe('found');
    await keep('found', 25 * 60);
    expect(await kept()).toBeNull();
    await keep('unknown', 4);
    expect(await kept()).toBe('unknown');
    await keep('unknown', 6);
    expect(await kept()).toBeNull();
  });

  it('is for reviewers', async () => {
    const { admin } = await aConfirmedApplicant();
    const found = await askMailEvidence((await theDesk()).reviewer, 'mail.example');
    await expectRefusal(askMailEvidence(admin, 'mail.example'), 'wrongStanding');
    await expectRefusal(keepMailEvidence(admin, 'mail.example', found), 'wrongStanding');
  });
});

describe('what else the portal holds', () => {
  it('names look-alike organizations and domains, and enrollments of the same company', async () => {
    const { reviewer } = await theDesk();
    const applicant = await aConfirmedApplicant();
    const other = await aConfirmedApplicant();
    const { name, domain } = applicant.organization;
    await anOrganization(db, { name: `${name}, S. L.`, domain: domain.replace('duna', 'du-na') });
    const own = await db.enrollment.findUniqueOrThrow({ where: { id: applicant.enrollmentId } });
    await db.enrollment.update({
      where: { id: other.enrollmentId },
      data: { contactEmail: `another@${domain}`, snapshot: own.snapshot ?? {} },
    });
    const review = await getReview(reviewer, applicant.enrollmentId);
    const related = await findRelated(reviewer, review);
    expect(related.nameSimilarity).toBeGreaterThan(0.5);
    expect(related.organizations[0]).toMatchObject({ name: `${name}, S. L.`, score: 1 });
    expect(related.domains[0]).toMatchObject({
      domain: domain.replace('duna', 'du-na'),
      isConfusable: true,
    });
    expect(related.enrollments).toMatchObject([
      { id: other.enrollmentId, status: 'PENDING', same: ['mpnId', 'domain'] },
    ]);
    await expectRefusal(findRelated(applicant.admin, review), 'wrongStanding');
  });
});
