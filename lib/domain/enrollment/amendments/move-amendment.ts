import type { AmendmentState, Prisma, Tx } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { revokeMailLinks } from '../../notifications';
import { sendContactLink } from '../contact-link';
import type { ReasonCode } from '../policy';
import { changedParts, contentColumn, readContent, type CompanyContent } from './content';
import { notifyAmendment } from './notify-amendment';
import {
  AMENDMENT_CHECKS,
  amendmentAfter,
  amendmentReasons,
  checksFor,
  isAmendmentAllowed,
  stillPassed,
  type AmendmentCheck,
  type AmendmentTransition,
  type Part,
} from './policy';

export const AMENDMENT_ROW = {
  id: true,
  organizationId: true,
  state: true,
  before: true,
  after: true,
  profileVersion: true,
  needs: true,
  passed: true,
  contactEmail: true,
  explanation: true,
  sentById: true,
  version: true,
} as const satisfies Prisma.AmendmentSelect;

export type AmendmentRow = Prisma.AmendmentGetPayload<{ select: typeof AMENDMENT_ROW }>;

export interface AmendmentMove {
  readonly transition: AmendmentTransition;
  /** What it is to say from now on; for `revise`. */
  readonly content?: CompanyContent;
  readonly explanation?: string | null;
  /** A code of `amendmentReasons(transition)`; required where there are some. */
  readonly reason?: ReasonCode;
  readonly note?: string;
  /** Who does it; none for the contact, and for what follows from a decision. */
  readonly byId?: string;
}

export interface MovedAmendment {
  readonly row: AmendmentRow;
  readonly from: AmendmentState | 'NEW';
  readonly to: AmendmentState;
  readonly parts: readonly Part[];
  readonly before: CompanyContent;
  readonly after: CompanyContent;
}

function assertReason(transition: AmendmentTransition, reason: ReasonCode | undefined): void {
  const fitting = amendmentReasons(transition);
  if (reason === undefined && fitting.length > 0) {
    throw new Refusal('reasonRequired', { field: 'reason' });
  }
  if (reason !== undefined && !fitting.includes(reason)) {
    throw new Refusal('invalidInput', { field: 'reason' });
  }
}

/** Needs and checks are stored in the enum of enrollments, of which amendments use three. */
function checksIn(column: readonly string[]): AmendmentCheck[] {
  return AMENDMENT_CHECKS.filter((check) => column.includes(check));
}

/**
 * The only way an open amendment changes its state: compare-and-set on the row, with its history,
 * its links and its mails, in the caller's transaction. The caller has authorized the act, holds the
 * lock of `lockInForce`, and records the audit.
 * @throws Refusal `conflict` when the state does not allow it, or it changed meanwhile;
 *   `reasonRequired`, `invalidInput` for the reason
 */
export async function moveAmendment(
  tx: Tx,
  row: AmendmentRow,
  move: AmendmentMove,
): Promise<MovedAmendment> {
  const { transition } = move;
  assertReason(transition, move.reason);
  if (!isAmendmentAllowed(row.state, transition)) throw new Refusal('conflict');
  const before = readContent(row.before);
  const was = readContent(row.after);
  const after = move.content ?? was;
  const parts = changedParts(before, after);
  const needs = checksFor(parts);
  const counting = stillPassed(checksIn(row.passed), changedParts(was, after));
  const { state: to, passed } = amendmentAfter(transition, { needs, passed: counting });
  const now = new Date();
  const moved = await tx.amendment.updateManyAndReturn({
    where: { id: row.id, version: row.version, closedAt: null },
    data: {
      state: to,
      stateSince: now,
      needs,
      passed,
      closedAt: isClosed(to) ? now : null,
      version: { increment: 1 },
      ...(move.content === undefined ? {} : revision(move, now)),
    },
    select: AMENDMENT_ROW,
  });
  const [fresh] = moved;
  if (fresh === undefined) throw new Refusal('conflict');
  const arrived = { row: fresh, from: row.state, to, parts, before, after };
  await arrive(tx, arrived, move);
  return arrived;
}

function isClosed(state: AmendmentState): boolean {
  return state === 'ACCEPTED' || state === 'WITHDRAWN';
}

function revision({ content, explanation, byId }: AmendmentMove, now: Date) {
  if (content === undefined || byId === undefined) throw new Error('A revision has an author');
  return {
    after: contentColumn(content),
    contactEmail: content.primaryContact.email,
    explanation: explanation ?? null,
    sentById: byId,
    sentAt: now,
  };
}

/** Begins an amendment, the same way that it goes on. */
export async function beginAmendment(
  tx: Tx,
  begun: {
    readonly organizationId: string;
    readonly profileVersion: number;
    readonly before: CompanyContent;
    readonly after: CompanyContent;
    readonly explanation: string | null;
    readonly byId: string;
  },
): Promise<MovedAmendment> {
  const { organizationId, profileVersion, before, after, explanation, byId } = begun;
  const parts = changedParts(before, after);
  const needs = checksFor(parts);
  const { state: to, passed } = amendmentAfter('send', { needs, passed: [] });
  const now = new Date();
  const row = await tx.amendment.create({
    data: {
      organizationId,
      profileVersion,
      state: to,
      stateSince: now,
      before: contentColumn(before),
      after: contentColumn(after),
      needs,
      passed,
      contactEmail: after.primaryContact.email,
      explanation,
      sentById: byId,
      sentAt: now,
    },
    select: AMENDMENT_ROW,
  });
  const arrived = { row, from: 'NEW', to, parts, before, after } as const;
  await arrive(tx, arrived, { transition: 'send', byId });
  return arrived;
}

/** History, links and mails of a step. */
async function arrive(tx: Tx, moved: MovedAmendment, move: AmendmentMove): Promise<void> {
  const { row, from, to } = moved;
  const { id: amendmentId, organizationId } = row;
  const event = await tx.amendmentEvent.create({
    data: {
      amendmentId,
      transition: move.transition,
      fromState: from,
      toState: to,
      reason: move.reason ?? null,
      note: move.note ?? null,
      byId: move.byId ?? null,
    },
    select: { id: true },
  });
  if (to === 'EMAIL_OWNERSHIP') {
    await sendContactLink(tx, { amendmentId, organizationId, email: row.contactEmail });
  } else if (from === 'EMAIL_OWNERSHIP') {
    await revokeMailLinks(tx, { kind: 'CONFIRM_PRIMARY_CONTACT', amendmentId });
  }
  await notifyAmendment(tx, moved, { eventId: event.id, transition: move.transition });
}
