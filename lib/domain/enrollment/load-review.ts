import { rolesThatMay, type Actor } from '@/lib/access';
import {
  db,
  Prisma,
  type CheckState,
  type EnrollmentStatus,
  type VerificationCheck,
} from '@/lib/db';
import type { Location } from '../membership';
import { belongsTo } from './belonging';
import type { KeptMail } from './mail-evidence';
import type { EnrollmentState, ReasonCode } from './policy';
import { ENTRIES, type FoundEntry } from './thread';

/** A check as it stands, and who answered it. */
export interface ReviewedCheck {
  readonly check: VerificationCheck;
  readonly state: CheckState;
  readonly reason: ReasonCode | null;
  readonly note: string | null;
  readonly by: string | null;
  readonly changedAt: Date;
}

/** As the database gives it: what stands in JSON has its dates as text. */
export interface FoundReview {
  readonly id: string;
  readonly organizationId: string;
  readonly reference: string;
  readonly version: number;
  readonly status: EnrollmentStatus;
  readonly currentCheck: VerificationCheck | null;
  readonly isAsked: boolean;
  readonly snapshot: unknown;
  /** What the directory now has of the profile that was sent; null when the profile is gone. */
  readonly location: Location | null;
  readonly submittedAt: Date;
  readonly decidedAt: Date | null;
  readonly decidedBy: string | null;
  readonly decisionReason: string | null;
  readonly decisionNote: string | null;
  readonly isOwn: boolean;
  readonly assignedToId: string | null;
  readonly assignedTo: string | null;
  readonly assignedAt: Date | null;
  /** What DNS last said of the contact's domain. */
  readonly mail: KeptMail | null;
  readonly entries: readonly FoundEntry[];
  readonly reviewers: readonly { readonly id: string; readonly name: string }[];
  readonly domains: readonly string[];
  readonly checks: readonly (Omit<ReviewedCheck, 'reason' | 'changedAt'> & {
    readonly reason: string | null;
    readonly changedAt: string;
  })[];
  readonly history: readonly {
    readonly at: string;
    readonly transition: string;
    readonly toState: EnrollmentState;
    readonly reason: string | null;
    readonly note: string | null;
    readonly by: string | null;
  }[];
  readonly earlier: readonly {
    readonly id: string;
    readonly reference: string;
    readonly status: EnrollmentStatus;
    readonly reason: string | null;
    readonly decidedAt: string | null;
  }[];
}

/** The address and the contact of the profile that was sent, under their own names. */
const LOCATION = Prisma.sql`(SELECT json_build_object('addressLine1', p.address_line1,
  'addressLine2', p.address_line2, 'city', p.city, 'state', p.state, 'postalCode', p.postal_code,
  'contactFirstName', p.contact_first_name, 'contactLastName', p.contact_last_name,
  'contactEmail', p.contact_email, 'contactPhone', p.contact_phone)
  FROM organization_profile p WHERE p.mpn_id = e.snapshot #>> '{profile,mpnId}')`;

/** The row of one submitted enrollment with all that hangs on it, in one round trip. */
export function loadReview(actor: Actor, id: string): Promise<FoundReview[]> {
  const reviewing = [...rolesThatMay('program:review')];
  return db.$queryRaw<FoundReview[]>`
    SELECT e.id, e.organization_id AS "organizationId", e.reference, e.version,
      e.status::text AS status, e.current_check::text AS "currentCheck",
      e.answer_awaited AS "isAsked", e.snapshot,
      ${LOCATION} AS location,
      e.submitted_at AS "submittedAt", e.decided_at AS "decidedAt",
      (SELECT u.first_name || ' ' || u.last_name FROM "user" u WHERE u.id = e.decided_by_id)
        AS "decidedBy",
      e.decision_reason AS "decisionReason", e.decision_note AS "decisionNote",
      ${belongsTo(actor.userId)} AS "isOwn", e.assigned_to_id AS "assignedToId",
      e.assigned_at AS "assignedAt", ${ENTRIES} AS entries,
      (SELECT json_build_object('outcome', m.outcome, 'hosts', m.hosts, 'checkedAt', m.checked_at)
        FROM mail_domain m WHERE m.name = lower(split_part(e.contact_email, '@', 2))) AS mail,
      (SELECT u.first_name || ' ' || u.last_name FROM "user" u WHERE u.id = e.assigned_to_id)
        AS "assignedTo",
      (SELECT coalesce(json_agg(json_build_object('id', u.id,
          'name', u.first_name || ' ' || u.last_name) ORDER BY u.last_name, u.first_name, u.id), '[]')
        FROM "user" u WHERE u.organization_id = ${actor.organization.id}::uuid
          AND u.status = 'ACTIVE' AND EXISTS (SELECT FROM user_role r
            WHERE r.user_id = u.id AND r.role::text = ANY(${reviewing}))) AS reviewers,
      ARRAY(SELECT d.name FROM domain d
        WHERE d.organization_id = e.organization_id AND d.verified_at IS NOT NULL AND d.lapsed_at IS NULL
        ORDER BY d.is_initial DESC, d.name) AS domains,
      (SELECT coalesce(json_agg(json_build_object('check', c.check, 'state', c.state,
          'reason', c.reason, 'note', c.note, 'changedAt', c.changed_at,
          'by', u.first_name || ' ' || u.last_name) ORDER BY c.check), '[]')
        FROM enrollment_check c LEFT JOIN "user" u ON u.id = c.decided_by_id
        WHERE c.enrollment_id = e.id) AS checks,
      (SELECT coalesce(json_agg(json_build_object('at', v.at, 'transition', v.transition,
          'toState', v.to_state, 'reason', v.reason, 'note', v.note,
          'by', u.first_name || ' ' || u.last_name) ORDER BY v.id), '[]')
        FROM enrollment_event v LEFT JOIN "user" u ON u.id = v.by_id WHERE v.enrollment_id = e.id) AS history,
      (SELECT coalesce(json_agg(json_build_object('id', p.id, 'reference', p.reference,
          'status', p.status, 'reason', p.decision_reason, 'decidedAt', p.decided_at)
          ORDER BY p.id), '[]')
        FROM enrollment p WHERE p.organization_id = e.organization_id AND p.id < e.id
          AND p.status <> 'DRAFT') AS earlier
    FROM enrollment e
    WHERE e.id = ${id}::uuid AND e.status <> 'DRAFT'`;
}
