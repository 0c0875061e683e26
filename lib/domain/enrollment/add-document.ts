import type { Actor } from '@/lib/access';
import { dayIn } from '@/lib/clock';
import { deleteFile, inspectFile, putFile } from '@/lib/files';
import { Refusal } from '@/lib/refusal';
import { takeLimit } from '../limits';
import { DOCUMENT_MONTHS, issueProblem } from './documents';
import type { AddDocument } from './schema';
import { authorizeThread } from './thread-access';
import { writeEntry } from './write-entry';

const LIMIT = { name: 'enrollment-document', times: 20, seconds: 3600 } as const;

/**
 * Adds a document to an enrollment, with or without a comment. From the applicant it puts a failed
 * check back to pending. The file is looked into before it is kept, and kept only with its row. The
 * same form posted again adds nothing.
 * @throws Refusal `forbidden`, `tooManyRequests`, `notFound`, `ownEnrollment`, `threadClosed`,
 *   `tooManyDocuments`; for the date `documentTooOld`, `documentInFuture`; for the file those of
 *   `inspectFile`
 */
export async function addDocument(actor: Actor, input: AddDocument): Promise<void> {
  authorizeThread(actor);
  await takeLimit(LIMIT, actor.userId);
  const { enrollmentId, idempotencyKey, comment = '', type, issuedOn, file } = input;
  const { name, mediaType, bytes } = await inspectFile(
    {
      name: file.name,
      size: file.size,
      bytes: async () => new Uint8Array(await file.arrayBuffer()),
    },
    'file',
  );
  const problem = issueProblem(issuedOn, dayIn(actor.timeZone, new Date()));
  if (problem !== null) {
    throw new Refusal(problem, { field: 'issuedOn', params: { months: DOCUMENT_MONTHS } });
  }
  const stored = await putFile(bytes, { mediaType });
  let isKept = false;
  try {
    isKept = await writeEntry(actor, {
      enrollmentId,
      idempotencyKey,
      body: comment,
      answers: true,
      document: { ...stored, type, issuedOn, name, mediaType },
    });
  } finally {
    if (!isKept) await deleteFile(stored.key);
  }
}
