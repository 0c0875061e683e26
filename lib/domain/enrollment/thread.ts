import type { Actor } from '@/lib/access';
import { db, type EnrollmentStatus, type Prisma, type VerificationCheck } from '@/lib/db';
import { idOrNotFound } from '@/lib/ids';
import { Refusal } from '@/lib/refusal';
import {
  isDocumentType,
  isFailureReason,
  type DocumentType,
  type FailureReason,
} from './documents';
import { isThreadOpen } from './policy';
import { authorizeThread, threadScope } from './thread-access';

/** One thing that was written or sent, and by which side. */
export interface ThreadEntry {
  readonly id: string;
  readonly at: Date;
  readonly fromReviewers: boolean;
  readonly author: string;
  readonly body: string;
  readonly document: {
    readonly id: string;
    readonly type: DocumentType;
    readonly issuedOn: Date;
    readonly name: string;
    readonly size: number;
  } | null;
}

/** What the two sides of an enrollment have written to each other, the newest last. */
export interface Thread {
  readonly enrollmentId: string;
  readonly reference: string;
  readonly status: EnrollmentStatus;
  /** Whether something can still be added. */
  readonly isOpen: boolean;
  /** The check that has failed, and why; null when none has. */
  readonly failed: {
    readonly check: VerificationCheck;
    readonly reason: FailureReason | null;
    readonly note: string | null;
  } | null;
  readonly entries: readonly ThreadEntry[];
}

/** The newest so many are shown; nobody reads further back, and all is in the audit. */
const MOST_ENTRIES = 200;

const SELECT = {
  id: true,
  reference: true,
  status: true,
  checks: { where: { state: 'FAILED' }, select: { check: true, reason: true, note: true } },
  messages: {
    orderBy: { id: 'desc' },
    take: MOST_ENTRIES,
    select: {
      id: true,
      at: true,
      fromReviewers: true,
      authorName: true,
      body: true,
      document: { select: { id: true, type: true, issuedOn: true, name: true, size: true } },
    },
  },
} as const satisfies Prisma.EnrollmentSelect;

type Row = Prisma.EnrollmentGetPayload<{ select: typeof SELECT }>;

/**
 * The thread of one enrollment, for its applicant or a reviewer.
 * @throws Refusal `forbidden`, `notFound`
 */
export async function listThread(actor: Actor, enrollmentId: string): Promise<Thread> {
  authorizeThread(actor);
  const id = idOrNotFound(enrollmentId);
  const row = await db.enrollment.findFirst({
    where: { AND: [threadScope(actor), { id }] },
    select: SELECT,
  });
  if (row === null) throw new Refusal('notFound');
  return toThread(row);
}

/**
 * The thread of the newest enrollment of the actor's organization; null when none was sent.
 * @throws Refusal `forbidden`
 */
export async function findOwnThread(actor: Actor): Promise<Thread | null> {
  authorizeThread(actor);
  const row = await db.enrollment.findFirst({
    where: { organizationId: actor.organization.id },
    orderBy: { createdAt: 'desc' },
    select: SELECT,
  });
  return row === null || row.status === 'DRAFT' ? null : toThread(row);
}

function toThread({ id, reference, status, checks, messages }: Row): Thread {
  const [failed] = checks;
  return {
    enrollmentId: id,
    reference,
    status,
    isOpen: isThreadOpen(status),
    failed:
      failed === undefined || status !== 'PENDING'
        ? null
        : {
            ...failed,
            reason: failed.reason !== null && isFailureReason(failed.reason) ? failed.reason : null,
          },
    entries: messages.toReversed().map(({ authorName, document, ...entry }) => ({
      ...entry,
      author: authorName,
      document: document === null ? null : { ...document, type: typeOf(document.type) },
    })),
  };
}

/** A stored type; the widest one for a code that no release knows any more. */
function typeOf(stored: string): DocumentType {
  return isDocumentType(stored) ? stored : 'otherEvidence';
}
