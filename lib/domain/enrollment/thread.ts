import { authorize, type Actor } from '@/lib/access';
import { db, Prisma, type EnrollmentStatus, type VerificationCheck } from '@/lib/db';
import { askedIn } from './asked';
import {
  isDocumentType,
  isFailureReason,
  type DocumentType,
  type FailureReason,
} from './documents';
import { isThreadOpen } from './policy';

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
  /** The check that has failed, or the decision that rejected, and why; null when none has. */
  readonly failed: {
    readonly check: VerificationCheck | 'DECISION';
    readonly reason: FailureReason | null;
    readonly note: string | null;
  } | null;
  /** What additional due diligence asks for, until it is answered. */
  readonly asked: string | null;
  readonly entries: readonly ThreadEntry[];
}

/** An entry as the database gives it: what stands in JSON has its dates as text. */
export interface FoundEntry extends Omit<ThreadEntry, 'at' | 'document'> {
  readonly at: string;
  readonly document:
    | (Omit<NonNullable<ThreadEntry['document']>, 'type' | 'issuedOn'> & {
        readonly type: string;
        readonly issuedOn: string;
      })
    | null;
}

/** The newest so many are shown; nobody reads further back, and all is in the audit. */
const MOST_ENTRIES = 200;

/** The entries of enrollment `e`, as JSON: a column for a query in which the enrollment is `e`. */
export const ENTRIES = Prisma.sql`(
  SELECT coalesce(json_agg(json_build_object('id', m.id, 'at', m.at,
      'fromReviewers', m.from_reviewers, 'author', m.author_name, 'body', m.body,
      'document', CASE WHEN d.id IS NOT NULL THEN json_build_object('id', d.id, 'type', d.type,
        'issuedOn', d.issued_on, 'name', d.name, 'size', d.size) END) ORDER BY m.id), '[]')
  FROM (SELECT * FROM enrollment_message w WHERE w.enrollment_id = e.id
    ORDER BY w.id DESC LIMIT ${MOST_ENTRIES}) m
  LEFT JOIN enrollment_document d ON d.message_id = m.id)`;

/** What a thread is made of. */
interface FoundThread {
  readonly id: string;
  readonly reference: string;
  readonly status: EnrollmentStatus;
  readonly isAsked: boolean;
  readonly decisionReason: string | null;
  readonly decisionNote: string | null;
  readonly checks: readonly {
    readonly check: VerificationCheck;
    readonly state: string;
    readonly reason: string | null;
    readonly note: string | null;
  }[];
  readonly entries: readonly FoundEntry[];
}

/**
 * The thread of the newest enrollment of the actor's organization, in one round trip; null when none
 * was sent.
 * @throws Refusal `forbidden`
 */
export async function findOwnThread(actor: Actor): Promise<Thread | null> {
  authorize(actor, 'enrollment:respond');
  const [row] = await db.$queryRaw<FoundThread[]>`
    SELECT e.id, e.reference, e.status::text AS status, ${ENTRIES} AS entries,
      e.answer_awaited AS "isAsked", e.decision_reason AS "decisionReason",
      e.decision_note AS "decisionNote",
      (SELECT coalesce(json_agg(json_build_object('check', c.check, 'state', c.state,
          'reason', c.reason, 'note', c.note)), '[]')
        FROM enrollment_check c WHERE c.enrollment_id = e.id) AS checks
    FROM enrollment e
    WHERE e.organization_id = ${actor.organization.id}::uuid
    ORDER BY e.created_at DESC, e.id DESC
    LIMIT 1`;
  return row === undefined || row.status === 'DRAFT' ? null : toThread(row);
}

/** The thread as its readers get it. */
export function toThread(row: FoundThread): Thread {
  const { id, reference, status, isAsked, checks, entries } = row;
  return {
    enrollmentId: id,
    reference,
    status,
    isOpen: isThreadOpen(status),
    failed: failedIn(row),
    asked: isAsked ? askedIn(checks) : null,
    entries: entries.map(({ document, ...entry }) => ({
      ...entry,
      at: new Date(entry.at),
      document: document === null ? null : toDocument(document),
    })),
  };
}

function failedIn(row: FoundThread): Thread['failed'] {
  const { status, checks, decisionReason, decisionNote } = row;
  if (status === 'REJECTED') {
    return { check: 'DECISION', reason: reasonOf(decisionReason), note: decisionNote };
  }
  const failed = checks.find(({ state }) => state === 'FAILED');
  if (failed === undefined || status !== 'PENDING') return null;
  return { check: failed.check, reason: reasonOf(failed.reason), note: failed.note };
}

/** A stored reason; null for one that no release knows any more. */
function reasonOf(stored: string | null): FailureReason | null {
  return stored !== null && isFailureReason(stored) ? stored : null;
}

function toDocument({ type, issuedOn, ...facts }: NonNullable<FoundEntry['document']>) {
  // The widest type for a code that no release knows any more.
  const known = isDocumentType(type) ? type : 'otherEvidence';
  return { ...facts, type: known, issuedOn: new Date(issuedOn) };
}
