import type { Actor } from '@/lib/access';
import { db, transaction } from '@/lib/db';
import { openFile } from '@/lib/files';
import { idOrNotFound } from '@/lib/ids';
import { Refusal } from '@/lib/refusal';
import { recordAudit } from '../audit';
import { refuseOwn } from './belonging';
import { authorizeThread, isReviewer, threadScope } from './thread-access';

/** A document to hand out; its content is still a stranger's. */
export interface OpenedDocument {
  readonly name: string;
  readonly size: number;
  readonly content: ReadableStream<Uint8Array>;
}

/**
 * A document of the actor's own enrollment or, for a reviewer, of any other organization. That a reviewer took it is
 * recorded in the applicant's chain and in the operator's.
 * @throws Refusal `forbidden`, `notFound`, `ownEnrollment` for a reviewer who belongs to the applicant
 */
export async function openDocument(actor: Actor, documentId: string): Promise<OpenedDocument> {
  authorizeThread(actor);
  const row = await db.enrollmentDocument.findFirst({
    where: { id: idOrNotFound(documentId), message: { enrollment: threadScope(actor) } },
    select: {
      name: true,
      size: true,
      sha256: true,
      fileKey: true,
      message: { select: { enrollment: { select: { id: true, organizationId: true } } } },
    },
  });
  if (row === null) throw new Refusal('notFound');
  const { name, size, sha256, fileKey } = row;
  const { id, organizationId } = row.message.enrollment;
  if (isReviewer(actor)) await refuseOwn(db, actor, id);
  const content = await openFile({ key: fileKey, size });
  if (content === null) throw new Error('The file store has lost a document');
  if (isReviewer(actor)) {
    await transaction((tx) =>
      recordAudit(tx, {
        organizationIds: [organizationId, actor.organization.id],
        actor,
        action: 'download_enrollment_document',
        resourceType: 'enrollment',
        resourceId: id,
        after: { document: name, sha256 },
      }),
    );
  }
  return { name, size, content };
}
