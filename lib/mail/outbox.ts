import { db } from '@/lib/db';
import type { MailRefs } from './builder';

/** How long a worker may hold a mail; longer than a delivery can take (see DELIVERY_LIMIT_MS). */
const LEASE_SECONDS = 120;
const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 3_600_000;

/** A mail this worker holds until `lockedUntil`. */
export interface ClaimedMail {
  readonly id: string;
  readonly template: string;
  readonly refs: MailRefs;
  readonly messageId: string;
  /** This try included. */
  readonly attempts: number;
  readonly lockedUntil: Date;
}

/**
 * Takes the mails that have waited longest. The try is counted here, so that a mail that kills its
 * worker comes to an end too. Workers pass over each other's mail; a lease that ran out frees it.
 */
export function claimMails(most: number): Promise<ClaimedMail[]> {
  return db.$queryRaw<ClaimedMail[]>`
    WITH waiting AS MATERIALIZED (
      SELECT id FROM outbox_mail
      WHERE status = 'QUEUED' AND next_attempt_at <= clock_timestamp()
        AND (locked_until IS NULL OR locked_until <= clock_timestamp())
      ORDER BY next_attempt_at
      LIMIT ${most}
      FOR UPDATE SKIP LOCKED
    )
    UPDATE outbox_mail m
    SET attempts = attempts + 1,
        locked_until = clock_timestamp() + make_interval(secs => ${LEASE_SECONDS})
    FROM waiting WHERE m.id = waiting.id
    RETURNING m.id, template, refs, message_id AS "messageId", attempts,
              locked_until AS "lockedUntil"`;
}

/** A mail that is still ours: whoever lost the lease changes nothing. */
function held(mail: ClaimedMail) {
  return { id: mail.id, status: 'QUEUED', lockedUntil: mail.lockedUntil } as const;
}

/** Marks a mail as handed over to the mail server. */
export async function markSent(mail: ClaimedMail): Promise<void> {
  await db.outboxMail.updateMany({
    where: held(mail),
    data: { status: 'SENT', sentAt: new Date(), lockedUntil: null, lastError: null },
  });
}

/** Gives a mail up; the operator sees why, and can have it sent again. */
export async function markDead(mail: ClaimedMail, reason: string): Promise<void> {
  await db.outboxMail.updateMany({
    where: held(mail),
    data: { status: 'DEAD', lockedUntil: null, lastError: oneLine(reason) },
  });
}

/** Lets a mail be tried again after a pause that grows with every try. */
export async function markForRetry(mail: ClaimedMail, reason: string): Promise<void> {
  await db.outboxMail.updateMany({
    where: held(mail),
    data: {
      nextAttemptAt: new Date(Date.now() + pauseAfter(mail.attempts)),
      lockedUntil: null,
      lastError: oneLine(reason),
    },
  });
}

/** Milliseconds to wait after the nth failed try: 5 s, 20 s, 80 s … at most an hour. */
export function pauseAfter(attempts: number): number {
  return Math.min(FIRST_PAUSE_MS * 4 ** (attempts - 1), LONGEST_PAUSE_MS);
}

function oneLine(reason: string): string {
  return reason
    .replaceAll(/[\p{Control}\p{Surrogate}]+/gu, ' ')
    .trim()
    .slice(0, 500);
}
