import { asked, stopNameServer } from './name-server';
import { afterAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { findMailEvidence, findRelated, getReview } from '@/lib/domain/enrollment';
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
    expect(await findMailEvidence(reviewer, domain)).toMatchObject(expected);
  });

  it('is asked once, and again when the answer is old', async () => {
    const { reviewer } = await theDesk();
    const before = asked.filter((name) => name === 'mail.example').length;
    await findMailEvidence(reviewer, 'mail.example');
    expect(asked.filter((name) => name === 'mail.example')).toHaveLength(before);
    await db.mailDomain.update({
      where: { name: 'mail.example' },
      data: { checkedAt: new Date(Date.now() - 2 * 86_400_000) },
    });
    await findMailEvidence(reviewer, 'mail.example');
    expect(asked.filter((name) => name === 'mail.example')).toHaveLength(before + 1);
  });

  it('is for reviewers', async () => {
    const { admin } = await aConfirmedApplicant();
    await expectRefusal(findMailEvidence(admin, 'mail.example'), 'wrongStanding');
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
