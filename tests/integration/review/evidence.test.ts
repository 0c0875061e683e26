import { domainToASCII } from 'node:url';
import { nameServer } from '@/tests/support/own-name-server';
import { afterAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access';
import { db } from '@/lib/db';
import {
  askMailEvidence,
  findRelated,
  getReview,
  keepMailEvidence,
  type RelatedFacts,
  type Snapshot,
} from '@/lib/domain/enrollment';
import { anOrganization } from '@/prisma/seed/factories';
import { expectRefusal } from '@/tests/support/outcomes';
import { aConfirmedApplicant, theDesk } from './support';

afterAll(nameServer.stop);

describe('the directory', () => {
  it('stands beside what was sent, as it is now', async () => {
    const { reviewer } = await theDesk();
    const { enrollmentId, profileId } = await aConfirmedApplicant();
    expect((await getReview(reviewer, enrollmentId)).directory).toBeNull();
    await db.organizationProfile.update({
      where: { id: profileId },
      data: { addressLine1: 'CALLE MAYOR 12', city: 'Alicante', contactPhone: '+34963112233' },
    });
    const { directory } = await getReview(reviewer, enrollmentId);
    expect(directory?.filter(({ onRecord }) => onRecord !== null)).toEqual([
      { fact: 'street', sent: 'Calle Mayor, 12', onRecord: 'CALLE MAYOR 12', isSame: true },
      { fact: 'city', sent: 'Valencia', onRecord: 'Alicante', isSame: false },
      { fact: 'phone', sent: '+34 963 11 22 33', onRecord: '+34 963 11 22 33', isSame: true },
    ]);
  });
});

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

let made = 0;
const aDomain = () => {
  made += 1;
  return `kept${String(made)}.example`;
};

/** What is found for an applicant whose legal profile says so. */
async function foundFor(
  reviewer: Actor,
  legal: Partial<Snapshot['legalProfile']>,
): Promise<{ related: RelatedFacts }> {
  const { enrollmentId } = await aConfirmedApplicant();
  const review = await getReview(reviewer, enrollmentId);
  const legalProfile = { ...review.snapshot.legalProfile, ...legal };
  const snapshot = { ...review.snapshot, legalProfile };
  return { related: await findRelated(reviewer, { ...review, snapshot }) };
}

/** The id of an enrollment that was sent with a tax ID. */
async function withTaxId(taxId: string): Promise<string> {
  const { enrollmentId: id } = await aConfirmedApplicant();
  await db.$executeRaw`UPDATE enrollment
    SET snapshot = jsonb_set(snapshot, '{legalProfile,taxId}', to_jsonb(${taxId}::text))
    WHERE id = ${id}::uuid`;
  return id;
}

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

  it.each([
    ['Brisa Telecom', 'Brіsа Tеlесоm'],
    ['Brisa Telecom', 'ΒRISA TELECOΜ'],
    ['Morna Clima', 'Moma C1ima'],
    ['Nube Óptica, S. L.', 'Nube 0ptica'],
  ])('takes “%s” and “%s” for look-alikes by their letters', async (theirs, ours) => {
    const { reviewer } = await theDesk();
    await anOrganization(db, { name: theirs, domain: aDomain() });
    const { related } = await foundFor(reviewer, { legalName: ours });
    const found = related.organizations.find(({ name }) => name === theirs);
    expect(found).toMatchObject({ isConfusable: true });
    expect(found?.score).toBeGreaterThan(0.6);
  });

  it('says of names that are spelled alike that they are, and nothing of others', async () => {
    const { reviewer } = await theDesk();
    await anOrganization(db, { name: 'Faro Datos', domain: aDomain() });
    const { related } = await foundFor(reviewer, { legalName: 'Faró datos' });
    expect(related.organizations).toMatchObject([
      { name: 'Faro Datos', score: 1, isConfusable: false },
    ]);
    const other = await foundFor(reviewer, { legalName: 'Quercus Holding' });
    expect(other.related.organizations).toEqual([]);
  });

  it('reads a contact’s domain of other letters as it looks', async () => {
    const { reviewer } = await theDesk();
    await anOrganization(db, { name: 'Ocaso Redes', domain: 'ocaso-redes.example' });
    // “осаѕо-redes” with Cyrillic letters.
    const domain = domainToASCII('осаѕо-redes.example');
    const { enrollmentId } = await aConfirmedApplicant();
    const review = await getReview(reviewer, enrollmentId);
    const evidence = { ...review.evidence, contactDomain: domain };
    const { domains } = await findRelated(reviewer, { ...review, evidence });
    expect(domains).toMatchObject([{ domain: 'ocaso-redes.example', isConfusable: true }]);
  });

  it('names enrollments of the same tax ID, the newest ten', async () => {
    const { reviewer } = await theDesk();
    const others = [];
    for (let n = 0; n < 12; n += 1) others.push(await withTaxId('ESB66778899'));
    const { related } = await foundFor(reviewer, { taxId: 'ESB66778899' });
    expect(related.enrollments.map(({ id }) => id)).toEqual(others.reverse().slice(0, 10));
    expect(related.enrollments.every(({ same }) => same.join() === 'taxId')).toBe(true);
    const without = await foundFor(reviewer, { taxId: null });
    expect(without.related.enrollments).toEqual([]);
  });
});
