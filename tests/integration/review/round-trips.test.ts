import { describe, expect, it } from 'vitest';
import {
  findHomeFacts,
  findOwnThread,
  findRelated,
  findStanding,
  getReview,
  keepMailEvidence,
  listReviews,
  postMessage,
} from '@/lib/domain/enrollment';
import { countStatements } from '@/tests/support/statements';
import { theDesk } from './support';
import { aFailedApplicant, aMessageFor } from './thread-support';

/** A page costs three round trips at most; the session is one of them. */
describe('what the pages read, in round trips', () => {
  it('is two for the desk’s page of an enrollment, whatever hangs on it', async () => {
    const { reviewer } = await theDesk();
    const { enrollmentId, admin } = await aFailedApplicant(reviewer);
    const page = async () => findRelated(reviewer, await getReview(reviewer, enrollmentId));
    expect(await countStatements(page)).toBe(2);
    for (let index = 0; index < 3; index += 1) await postMessage(admin, aMessageFor(enrollmentId));
    expect(await countStatements(page)).toBe(2);
  });

  it('is two for the queue and the countries it can be narrowed to, which are remembered', async () => {
    const { reviewer } = await theDesk();
    const read = () => listReviews(reviewer, { state: 'FAILED', country: 'ES', q: 'duna' });
    expect(await countStatements(read)).toBe(2);
  });

  it('is one more where DNS had to be asked, after the page was answered', async () => {
    const { reviewer } = await theDesk();
    const { enrollmentId } = await aFailedApplicant(reviewer);
    const { evidence } = await getReview(reviewer, enrollmentId);
    const answer = { outcome: 'found', hosts: ['mx.example'], checkedAt: new Date() } as const;
    const keep = () => keepMailEvidence(reviewer, evidence.contactDomain, answer);
    expect(await countStatements(keep)).toBe(1);
    expect(await countStatements(keep)).toBe(1);
    expect((await getReview(reviewer, enrollmentId)).mail).toEqual(answer);
  });

  it('is one for the status page, the thread and the figures of Home', async () => {
    const { reviewer } = await theDesk();
    const { admin } = await aFailedApplicant(reviewer);
    const reads = [
      () => findStanding(admin),
      () => findOwnThread(admin),
      () => findHomeFacts(reviewer),
    ];
    for (const read of reads) expect(await countStatements(read)).toBe(1);
  });
});
