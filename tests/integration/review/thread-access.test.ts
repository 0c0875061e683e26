import { describe, expect, it } from 'vitest';
import { can, ROLES } from '@/lib/access';
import { db } from '@/lib/db';
import {
  addDocument,
  findOwnThread,
  openDocument,
  passCheck,
  postMessage,
} from '@/lib/domain/enrollment';
import { anActor } from '@/tests/support/actors';
import { expectRefusal } from '@/tests/support/outcomes';
import { aConfirmedApplicant, seen, theDesk } from './support';
import { aDocumentFor, aFailedApplicant, aMessageFor, filesKept } from './thread-support';

describe('who may', () => {
  it('is told by the matrix, past the screens', async () => {
    const { reviewer } = await theDesk();
    const { organization, enrollmentId, admin } = await aFailedApplicant(reviewer);
    await addDocument(admin, aDocumentFor(enrollmentId));
    const id = (await findOwnThread(admin))?.entries[0]?.document?.id ?? '';
    for (const role of ROLES.filter((name) => !['REVIEWER', 'PROGRAM_ADMIN'].includes(name))) {
      const actor = await anActor(organization, role);
      const ways = [
        () => findOwnThread(actor),
        () => postMessage(actor, aMessageFor(enrollmentId)),
        () => addDocument(actor, aDocumentFor(enrollmentId)),
        () => openDocument(actor, id),
      ];
      for (const way of ways) {
        if (can(actor, 'enrollment:respond')) await expect(way()).resolves.not.toThrow();
        else await expectRefusal(way(), 'forbidden');
      }
    }
  });

  it('is nobody of another organization', async () => {
    const { reviewer } = await theDesk();
    const { admin, enrollmentId } = await aFailedApplicant(reviewer);
    await addDocument(admin, aDocumentFor(enrollmentId));
    const id = (await findOwnThread(admin))?.entries[0]?.document?.id ?? '';
    const { admin: other } = await aConfirmedApplicant();
    const before = filesKept();
    expect((await findOwnThread(other))?.enrollmentId).not.toBe(enrollmentId);
    await expectRefusal(openDocument(other, id), 'notFound');
    await expectRefusal(postMessage(other, aMessageFor(enrollmentId)), 'notFound');
    await expectRefusal(addDocument(other, aDocumentFor(enrollmentId)), 'notFound');
    expect((await findOwnThread(other))?.enrollmentId).not.toBe(enrollmentId);
    expect(filesKept()).toBe(before);
    expect((await findOwnThread(admin))?.entries).toHaveLength(1);
  });

  it('is no reviewer of the own organization', async () => {
    const { operator, reviewer } = await theDesk();
    const { enrollmentId } = await aConfirmedApplicant({ of: operator });
    await expectRefusal(postMessage(reviewer, aMessageFor(enrollmentId)), 'ownEnrollment');
    await expectRefusal(addDocument(reviewer, aDocumentFor(enrollmentId)), 'ownEnrollment');
  });

  it('writes to those who dealt with the enrollment, not to everybody', async () => {
    const { reviewer, second } = await theDesk();
    const applicant = await aConfirmedApplicant();
    const check = 'EMPLOYMENT' as const;
    await passCheck(reviewer, { ...(await seen(reviewer, applicant)), check });
    await postMessage(applicant.admin, aMessageFor(applicant.enrollmentId));
    const rows = await db.outboxMail.findMany({ where: { template: 'enrollment-answer' } });
    const told = rows.map(({ refs }) => JSON.stringify(refs));
    const about = told.filter((refs) => refs.includes(applicant.enrollmentId));
    expect(about.filter((refs) => refs.includes(reviewer.userId))).toHaveLength(1);
    expect(about.filter((refs) => refs.includes(second.userId))).toEqual([]);
  });
});
