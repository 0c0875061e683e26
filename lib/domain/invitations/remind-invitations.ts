import { transaction, type Tx } from '@/lib/db';
import { recordAudits } from '../audit';
import { enqueueMails } from '../notifications';
import { reminderHorizon } from './policy';

/** Invitations recalled in one transaction. */
const BATCH = 100;

/**
 * Owes a reminder to the recipients of invitations that were mailed from here, end within a week and
 * are unanswered: one for each life of a link. A job's work, harmless to run at any time and by
 * several at once.
 * @returns how many; null when none is due
 */
export async function remindInvitations(now: Date = new Date()): Promise<number | null> {
  return transaction((tx) => remindSome(tx, now));
}

async function remindSome(tx: Tx, now: Date): Promise<number | null> {
  const due = await tx.$queryRaw<{ id: string; issuerId: string }[]>`
    UPDATE invitation SET reminded_at = ${now}
    WHERE id IN (
      SELECT id FROM invitation
      WHERE status = 'SENT' AND reminded_at IS NULL AND recipient_email IS NOT NULL
        AND acceptances = 0 AND expires_at > ${now} AND expires_at <= ${reminderHorizon(now)}
      ORDER BY expires_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
    RETURNING id, issuer_id AS "issuerId"`;
  if (due.length === 0) return null;
  await enqueueMails(
    tx,
    due.map(({ id, issuerId }) => ({
      template: 'invitation-reminder',
      refs: { invitationId: id },
      organizationId: issuerId,
    })),
  );
  await recordAudits(
    tx,
    due.map(({ id, issuerId }) => ({
      organizationIds: [issuerId],
      actor: { system: 'system' },
      action: 'remind_invitation',
      resourceType: 'invitation',
      resourceId: id,
    })),
  );
  return due.length;
}
