import { authorize, GLOBAL_ADMIN, type Actor } from '@/lib/access';
import { db, Prisma } from '@/lib/db';
import { idOrNotFound } from '@/lib/ids';
import { Refusal } from '@/lib/refusal';
import { suspensionReason, type SuspensionReason } from '../organizations/schema';
import { IS_PARTNER, type PartnerRow } from './list-partners';

/** Beyond this, the page says "more than" instead of counting on. */
export const PARTNER_COUNTS_UP_TO = 1000;
/** As many of each list as anybody reads. */
const SHOWN = 20;

export interface PartnerAdmin {
  readonly id: string;
  readonly name: string;
  readonly signInName: string;
  readonly contactEmail: string;
  /** Null for who has not been here yet. */
  readonly lastSignInAt: Date | null;
  readonly version: number;
  /** Nobody of the organization has been here yet, and this is who was given the first password. */
  readonly isAwaited: boolean;
}

/** Where a partner is and under which tax ID: as it was verified, else as it was registered. */
export interface PartnerRecord {
  readonly addressLine1: string | null;
  readonly addressLine2: string | null;
  readonly city: string | null;
  readonly state: string | null;
  readonly postalCode: string | null;
  readonly taxId: string | null;
}

export interface PartnerSuspension {
  readonly id: string;
  readonly reason: SuspensionReason;
  readonly note: string | null;
  readonly startedAt: Date;
  readonly startedBy: string | null;
  /** Null while it is in force. */
  readonly endedAt: Date | null;
  readonly endedBy: string | null;
  readonly endNote: string | null;
}

/** A partner as the program operator sees it. */
export interface PartnerDetail extends Omit<PartnerRow, 'domain' | 'isProvider' | 'isReseller'> {
  readonly domains: readonly string[];
  readonly providerSince: Date | null;
  readonly resellerSince: Date | null;
  readonly createdAt: Date;
  readonly version: number;
  /** Null where none is known. */
  readonly record: PartnerRecord | null;
  /** At most one more than `PARTNER_COUNTS_UP_TO`, each. */
  readonly customers: number;
  readonly partnerships: number;
  /** Active Global admins. */
  readonly admins: readonly PartnerAdmin[];
  /** The newest first. */
  readonly suspensions: readonly PartnerSuspension[];
}

/** Whether nobody of the organization `o` has ever signed in. */
export const NOBODY_CAME = Prisma.sql`NOT EXISTS (SELECT FROM "user" came
  WHERE came.organization_id = o.id AND came.last_sign_in_at IS NOT NULL)`;

function recordIn(table: 'legal_profile' | 'provider_record'): Prisma.Sql {
  return Prisma.sql`SELECT jsonb_build_object('addressLine1', p.address_line1,
      'addressLine2', p.address_line2, 'city', p.city, 'state', p.state,
      'postalCode', p.postal_code, 'taxId', p.tax_id)
    FROM ${Prisma.raw(table)} p WHERE p.organization_id = o.id`;
}

/** As PostgreSQL's JSON has it: moments are text. */
type Json<T> = {
  readonly [K in keyof T]: T[K] extends Date
    ? string
    : T[K] extends Date | null
      ? string | null
      : T[K];
};

interface Row extends Omit<PartnerDetail, 'admins' | 'suspensions'> {
  readonly admins: readonly Json<PartnerAdmin>[];
  readonly suspensions: readonly Json<PartnerSuspension>[];
}

/**
 * One partner; one query.
 * @throws Refusal `forbidden`, `wrongStanding`; `notFound` for what is no partner
 */
export async function getPartner(actor: Actor, partnerId: string): Promise<PartnerDetail> {
  authorize(actor, 'program:providers');
  const most = PARTNER_COUNTS_UP_TO + 1;
  const [row] = await db.$queryRaw<Row[]>`
    SELECT o.id, o.name, o.country, o.mpn_id AS "mpnId", o.provider_since AS "providerSince",
      o.reseller_since AS "resellerSince", o.suspension_id IS NOT NULL AS "isSuspended",
      o.created_at AS "createdAt", o.version,
      ARRAY(SELECT d.name FROM domain d WHERE d.organization_id = o.id
        ORDER BY d.is_initial DESC, d.name LIMIT ${SHOWN}) AS domains,
      (SELECT count(*)::int FROM (SELECT FROM customer_relationship r
        WHERE r.partner_id = o.id AND r.ended_at IS NULL LIMIT ${most}) c) AS customers,
      (SELECT count(*)::int FROM (SELECT FROM partnership p
        WHERE o.id IN (p.provider_id, p.reseller_id) AND p.ended_at IS NULL LIMIT ${most}) c
      ) AS partnerships,
      coalesce((${recordIn('legal_profile')}), (${recordIn('provider_record')})) AS record,
      (SELECT coalesce(jsonb_agg(a), '[]') FROM (
        SELECT u.id, u.first_name || ' ' || u.last_name AS name, u.sign_in_name AS "signInName",
          u.contact_email AS "contactEmail", u.last_sign_in_at AS "lastSignInAt", u.version,
          o.provider_since IS NOT NULL AND u.must_change_password AND ${NOBODY_CAME} AS "isAwaited"
        FROM user_role r JOIN "user" u ON u.id = r.user_id
        WHERE r.organization_id = o.id AND r.role = ${GLOBAL_ADMIN}::role AND u.status = 'ACTIVE'
        ORDER BY u.last_name, u.first_name, u.id LIMIT ${SHOWN}) a) AS admins,
      (SELECT coalesce(jsonb_agg(s), '[]') FROM (
        SELECT s.id, s.reason, s.note, s.started_at AS "startedAt", s.ended_at AS "endedAt",
          s.end_note AS "endNote",
          b.first_name || ' ' || b.last_name AS "startedBy",
          e.first_name || ' ' || e.last_name AS "endedBy"
        FROM suspension s
        LEFT JOIN "user" b ON b.id = s.started_by_id
        LEFT JOIN "user" e ON e.id = s.ended_by_id
        WHERE s.organization_id = o.id ORDER BY s.started_at DESC LIMIT ${SHOWN}) s) AS suspensions
    FROM organization o
    WHERE o.id = ${idOrNotFound(partnerId)}::uuid AND ${IS_PARTNER}`;
  if (row === undefined) throw new Refusal('notFound');
  return {
    ...row,
    admins: row.admins.map((admin) => ({ ...admin, lastSignInAt: momentOf(admin.lastSignInAt) })),
    suspensions: row.suspensions.map((suspension) => ({
      ...suspension,
      reason: suspensionReason(suspension.reason),
      startedAt: new Date(suspension.startedAt),
      endedAt: momentOf(suspension.endedAt),
    })),
  };
}

function momentOf(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
