import type { Actor } from '@/lib/access';
import { db } from '@/lib/db';
import { idOrNotFound } from '@/lib/ids';
import { Refusal } from '@/lib/refusal';
import { authorizeInviter, authorizeInviting, issuedBy } from './scope';

/** More of one invitation's events than these are not shown: the newest are. */
export const MOST_EVENTS = 100;

/**
 * A server's answer begins with it, and goes on with words that may be of our own servers, which are
 * the operator's to read (RFC 5321 and 3463).
 */
const REFUSAL_CODE = '([45][0-9][0-9](?:[ -][245][.][0-9]{1,3}[.][0-9]{1,3})?)[ -]';

type EventKind =
  | 'created'
  | 'edited'
  | 'sent'
  | 'renewed'
  | 'reminded'
  | 'delivered'
  | 'waiting'
  | 'failed'
  | 'opened'
  | 'accepted'
  | 'declined'
  | 'revoked';

/** Something that happened to an invitation. */
export interface InvitationEvent {
  readonly kind: EventKind;
  readonly at: Date;
  /** The organization, or the colleague's sign-in name, where somebody did it. */
  readonly by: string | null;
  /** The code with which a mail server refused it for good, such as `550 5.1.1`; never its words. */
  readonly detail: string | null;
}

/**
 * What happened to one invitation of the actor's organization, newest first: made, edited, mailed,
 * delivered or failed, opened, answered by whom. Two round trips.
 * @throws Refusal `notFound`; `forbidden` for those who may not make such a one
 */
export async function listInvitationEvents(actor: Actor, id: string): Promise<InvitationEvent[]> {
  authorizeInviter(actor);
  const row = await db.invitation.findFirst({
    where: { AND: [issuedBy(actor), { id: idOrNotFound(id) }] },
    select: { id: true, kind: true, includesPrivileges: true },
  });
  if (row === null) throw new Refusal('notFound');
  authorizeInviting(actor, row);
  return eventsOf(actor.organization.id, row.id);
}

function eventsOf(issuerId: string, id: string): Promise<InvitationEvent[]> {
  return db.$queryRaw<InvitationEvent[]>`
    SELECT kind, at, by, detail FROM (
      SELECT CASE r.action
          WHEN 'create_invitation' THEN 'created' WHEN 'update_invitation' THEN 'edited'
          WHEN 'send_invitation' THEN 'sent' WHEN 'resend_invitation' THEN 'renewed'
          WHEN 'remind_invitation' THEN 'reminded' WHEN 'revoke_invitation' THEN 'revoked'
          ELSE 'declined' END AS kind,
        r.at, CASE WHEN r.actor_org_id = r.organization_id THEN r.actor_name
          ELSE o.name END AS by, NULL AS detail, r.sequence AS place
      FROM audit_record r LEFT JOIN organization o ON o.id = r.actor_org_id
      WHERE r.organization_id = ${issuerId}::uuid AND r.resource_id = ${id}
        AND r.resource_type = 'invitation' AND r.outcome = 'SUCCEEDED'
      UNION ALL
      SELECT CASE m.status WHEN 'SENT' THEN 'delivered' WHEN 'DEAD' THEN 'failed'
          ELSE 'waiting' END,
        COALESCE(m.sent_at, m.created_at), COALESCE(named.email, i.recipient_email),
        substring(m.last_error FROM ${REFUSAL_CODE}), 0
      FROM outbox_mail m JOIN invitation i ON i.id = ${id}::uuid
      LEFT JOIN LATERAL (
        SELECT r.after ->> 'recipientEmail' AS email FROM audit_record r
        WHERE r.organization_id = ${issuerId}::uuid AND r.resource_id = ${id}
          AND r.resource_type = 'invitation' AND r.outcome = 'SUCCEEDED'
          AND r.after ->> 'recipientEmail' IS NOT NULL AND r.at <= m.sent_at
        ORDER BY r.sequence DESC LIMIT 1) named ON true
      WHERE m.refs ->> 'invitationId' = ${id}
        AND m.template IN ('invitation', 'invitation-reminder')
      UNION ALL
      SELECT 'opened', i.opened_at, NULL, NULL, 0 FROM invitation i
      WHERE i.id = ${id}::uuid AND i.opened_at IS NOT NULL
      UNION ALL
      SELECT 'accepted', p.started_at, o.name, NULL, 0
      FROM partnership p JOIN organization o ON o.id = p.reseller_id
      WHERE p.invitation_id = ${id}::uuid
      UNION ALL
      SELECT 'accepted', min(c.started_at), min(c.customer_name), NULL, 0
      FROM customer_relationship c
      WHERE c.invitation_id = ${id}::uuid GROUP BY c.customer_id
      UNION ALL
      SELECT 'accepted', i.answered_at, o.name, NULL, 0
      FROM invitation i JOIN organization o ON o.id = i.answerer_id
      WHERE i.id = ${id}::uuid AND i.status = 'ACCEPTED'
        AND NOT EXISTS (SELECT FROM customer_relationship c WHERE c.invitation_id = i.id)
        AND NOT EXISTS (SELECT FROM partnership p WHERE p.invitation_id = i.id)
    ) events ORDER BY at DESC, place DESC LIMIT ${MOST_EVENTS}`;
}
