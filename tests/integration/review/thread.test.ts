import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access';
import { db } from '@/lib/db';
import {
  addDocument,
  authorizeEnrollment,
  findOwnThread,
  getReview,
  openDocument,
  postMessage,
} from '@/lib/domain/enrollment';
import { addDocumentSchema, postMessageSchema } from '@/lib/domain/enrollment/schema';
import { anActor } from '@/tests/support/actors';
import {
  aDocx,
  aPdf,
  aPng,
  aPolyglot,
  aProgram,
  aScriptedSvg,
  aZipBomb,
} from '@/tests/support/files';
import { atOnce, expectRefusal } from '@/tests/support/outcomes';
import { aConfirmedApplicant, anApplicantToDecide, mailsAbout, seen, theDesk } from './support';
import {
  aDocumentFor,
  aFailedApplicant,
  aMessageFor,
  daysAgo,
  filesKept,
  stateOf,
} from './thread-support';

describe('a document for a failed check', () => {
  it('puts it back to pending, tells the reviewer, and can be read by both sides', async () => {
    const { reviewer, operator } = await theDesk();
    const applicant = await aFailedApplicant(reviewer);
    const { admin, enrollmentId, organization } = applicant;
    expect((await findOwnThread(admin))?.failed).toMatchObject({ reason: 'contactNotEmployed' });
    await addDocument(admin, aDocumentFor(enrollmentId));

    expect(await stateOf(reviewer, enrollmentId)).toBe('EMPLOYMENT');
    const thread = (await getReview(reviewer, enrollmentId)).thread;
    expect(thread.failed).toBeNull();
    expect(thread.entries).toMatchObject([
      {
        fromReviewers: false,
        body: 'Here it is.',
        document: { name: 'letter.pdf', type: 'employmentLetter' },
      },
    ]);
    expect((await mailsAbout(applicant)).slice(-2)).toEqual([
      'enrollment-progress',
      'enrollment-answer',
    ]);
    const id = thread.entries[0]?.document?.id ?? '';
    for (const reader of [admin, reviewer]) {
      const { content, name, size } = await openDocument(reader, id);
      const bytes = Buffer.from(await new Response(content).arrayBuffer());
      expect({ name, size }).toEqual({ name: 'letter.pdf', size: aPdf().length });
      expect(bytes.equals(aPdf())).toBe(true);
    }
    for (const chain of [organization.id, operator.id]) {
      const records = await db.auditRecord.findMany({
        where: { organizationId: chain, resourceId: enrollmentId },
        orderBy: { sequence: 'asc' },
      });
      expect(records.map(({ action }) => action)).toEqual([
        'fail_enrollment_check',
        'upload_enrollment_document',
        'download_enrollment_document',
      ]);
    }
  });

  it('is one document when its form is posted twice, also at the same moment', async () => {
    const { reviewer } = await theDesk();
    const { admin, enrollmentId } = await aFailedApplicant(reviewer);
    const before = filesKept();
    const input = aDocumentFor(enrollmentId);
    const twice = await atOnce([() => addDocument(admin, input), () => addDocument(admin, input)]);
    expect(twice).toEqual({ succeeded: 2, refusals: [] });
    await addDocument(admin, input);
    expect((await findOwnThread(admin))?.entries).toHaveLength(1);
    expect(filesKept()).toBe(before + 1);
  });

  it('loses nothing when two people answer at the same moment', async () => {
    const { reviewer } = await theDesk();
    const { admin, enrollmentId, organization } = await aFailedApplicant(reviewer);
    const other = await anActor(organization, 'COMPLIANCE_ADMIN');
    const both = await atOnce([
      () => addDocument(admin, aDocumentFor(enrollmentId)),
      () => addDocument(other, aDocumentFor(enrollmentId)),
    ]);
    expect(both).toEqual({ succeeded: 2, refusals: [] });
    expect((await findOwnThread(admin))?.entries).toHaveLength(2);
    expect(await stateOf(reviewer, enrollmentId)).toBe('EMPLOYMENT');
  });

  it('moves nothing when no check has failed', async () => {
    const { reviewer } = await theDesk();
    const { admin, enrollmentId } = await aConfirmedApplicant();
    await addDocument(admin, aDocumentFor(enrollmentId));
    expect(await stateOf(reviewer, enrollmentId)).toBe('EMPLOYMENT');
  });
});

describe('a document that is refused', () => {
  it.each([
    ['a program', { file: new File([aProgram()], 'letter.pdf') }, 'fileMisleading'],
    ['a scripted picture', { file: new File([aScriptedSvg()], 'seal.png') }, 'fileMisleading'],
    ['a page that is a PDF, too', { file: new File([aPolyglot()], 'a.pdf') }, 'fileMisleading'],
    ['an archive behind a PDF', { file: new File([aPdf(), aDocx()], 'a.pdf') }, 'fileUnsound'],
    ['a picture as PDF', { file: new File([aPng()], 'scan.pdf') }, 'fileMisleading'],
    ['a zip bomb', { file: new File([aZipBomb()], 'letter.docx') }, 'fileUnsound'],
    ['a path', { file: new File([aPdf()], '../../letter.pdf') }, 'fileNameUnusable'],
    ['fifty megabytes', { file: new File([Buffer.alloc(50 << 20)], 'a.pdf') }, 'fileTooLarge'],
    ['nothing', { file: new File([], 'letter.pdf') }, 'fileEmpty'],
    ['another kind', { file: new File(['<svg/>'], 'letter.svg') }, 'fileTypeNotAllowed'],
    ['an old one', { issuedOn: daysAgo(370) }, 'documentTooOld'],
    ['one of the future', { issuedOn: daysAgo(-2) }, 'documentInFuture'],
  ] as const)('%s leaves no file, no entry, and the check as it was', async (_what, sent, code) => {
    const { reviewer } = await theDesk();
    const { admin, enrollmentId } = await aFailedApplicant(reviewer);
    const before = filesKept();
    await expectRefusal(addDocument(admin, aDocumentFor(enrollmentId, sent)), code);
    expect(filesKept()).toBe(before);
    expect((await findOwnThread(admin))?.entries).toEqual([]);
    expect(await stateOf(reviewer, enrollmentId)).toBe('EMPLOYMENT_FAILED');
  });

  it('one too many', async () => {
    const { admin, enrollmentId } = await aConfirmedApplicant();
    await db.enrollmentMessage.create({ data: rowOf(enrollmentId, admin, 0) });
    for (let index = 1; index < 40; index += 1) {
      await db.enrollmentMessage.create({ data: rowOf(enrollmentId, admin, index) });
    }
    const before = filesKept();
    await expectRefusal(addDocument(admin, aDocumentFor(enrollmentId)), 'tooManyDocuments');
    expect(filesKept()).toBe(before);
  });

  it('more than twenty an hour', async () => {
    const { admin } = await aConfirmedApplicant();
    const bad = () => addDocument(admin, aDocumentFor(randomUUID(), { issuedOn: daysAgo(400) }));
    for (let index = 0; index < 20; index += 1) await expectRefusal(bad(), 'documentTooOld');
    await expectRefusal(bad(), 'tooManyRequests');
  });
});

function rowOf(enrollmentId: string, { userId }: Actor, index: number) {
  return {
    enrollmentId,
    authorId: userId,
    authorName: 'Ada',
    fromReviewers: false,
    body: '',
    idempotencyKey: randomUUID(),
    document: {
      create: {
        type: 'otherEvidence',
        issuedOn: new Date(daysAgo(0)),
        name: `${index}.pdf`,
        mediaType: 'application/pdf',
        size: 1,
        sha256: '0'.repeat(64),
        fileKey: randomUUID(),
      },
    },
  };
}

describe('messages', () => {
  it('of a reviewer reach the primary contact; an answer puts the check back', async () => {
    const { reviewer } = await theDesk();
    const applicant = await aFailedApplicant(reviewer);
    const { admin, enrollmentId } = applicant;
    await postMessage(reviewer, aMessageFor(enrollmentId));
    expect((await mailsAbout(applicant)).at(-1)).toBe('enrollment-message');
    await postMessage(admin, aMessageFor(enrollmentId));
    expect(await stateOf(reviewer, enrollmentId)).toBe('EMPLOYMENT_FAILED');
    expect((await mailsAbout(applicant)).at(-1)).toBe('enrollment-answer');
    await postMessage(admin, aMessageFor(enrollmentId, true));
    expect(await stateOf(reviewer, enrollmentId)).toBe('EMPLOYMENT');
    const entries = (await findOwnThread(admin))?.entries ?? [];
    expect(entries.map(({ fromReviewers }) => fromReviewers)).toEqual([true, false, false]);
  });

  it('of a reviewer never move a check', async () => {
    const { reviewer } = await theDesk();
    const { enrollmentId } = await aFailedApplicant(reviewer);
    await postMessage(reviewer, aMessageFor(enrollmentId, true));
    expect(await stateOf(reviewer, enrollmentId)).toBe('EMPLOYMENT_FAILED');
  });

  it('are bounded in length, and come once', async () => {
    const { admin, enrollmentId } = await aConfirmedApplicant();
    const input = aMessageFor(enrollmentId);
    const long = { ...input, message: 'a'.repeat(4001), answers: undefined };
    expect(postMessageSchema.safeParse(long).success).toBe(false);
    await postMessage(admin, input);
    await postMessage(admin, input);
    expect((await findOwnThread(admin))?.entries).toHaveLength(1);
  });

  it('end when the organization is authorized', async () => {
    const { reviewer } = await theDesk();
    const applicant = await anApplicantToDecide(reviewer);
    const { admin, enrollmentId } = applicant;
    await authorizeEnrollment(reviewer, await seen(reviewer, applicant));
    await expectRefusal(postMessage(admin, aMessageFor(enrollmentId)), 'threadClosed');
    await expectRefusal(addDocument(admin, aDocumentFor(enrollmentId)), 'threadClosed');
  });
});

describe('the form', () => {
  it('asks for a file, its type and its date', () => {
    const empty = {
      enrollmentId: randomUUID(),
      idempotencyKey: randomUUID(),
      type: '',
      issuedOn: '',
      comment: '',
      file: new File([], ''),
    };
    const { error } = addDocumentSchema.safeParse(empty);
    expect(error?.issues.map(({ message }) => message)).toEqual([
      'chooseDocumentType',
      'enterIssueDate',
      'chooseFile',
    ]);
    const unnamed = { ...empty, file: new File([], 'undefined') };
    expect(addDocumentSchema.safeParse(unnamed).error?.issues).toHaveLength(3);
    expect(addDocumentSchema.safeParse({ ...empty, issuedOn: '2026-02-30' }).success).toBe(false);
  });
});
