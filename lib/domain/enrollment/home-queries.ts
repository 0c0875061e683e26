import { authorize, can, type Actor } from '@/lib/access';
import {
  db,
  Prisma,
  type CheckState,
  type EnrollmentStatus,
  type VerificationCheck,
} from '@/lib/db';
import {
  agreementFacts,
  standingFrom,
  type AgreementFacts,
  type AgreementStanding,
} from '../catalog';
import { checkOf, stateOf } from './policy';

/** Beyond this, Home says "more than" instead of counting on. */
export const HOME_COUNTS_UP_TO = 1000;

/**
 * The figures of Home, each null for whom it is not. A figure is at most one more than
 * `HOME_COUNTS_UP_TO`.
 */
export interface HomeFigures {
  /** Customers of the actor's organization. */
  readonly customers: number | null;
  readonly indirectResellers: number | null;
  readonly indirectProviders: number | null;
  /** Partners that the actor's organization, as a customer, works with. */
  readonly partners: number | null;
  /** Enrollments whose next move is the reviewers'. */
  readonly reviews: number | null;
  /** Enrollments whose next move is the applicant's. */
  readonly applicants: number | null;
}

/** How the organization stands to the agreement that it needs, and which that is. */
export interface HomeAgreement extends AgreementStanding {
  readonly kind: 'PARTNER' | 'CUSTOMER';
}

export interface HomeFacts {
  readonly figures: HomeFigures;
  /** Null for whom it is not, and for an organization that is neither partner nor customer. */
  readonly agreement: HomeAgreement | null;
}

/** What Home tells the actor, in one round trip. */
export async function findHomeFacts(actor: Actor): Promise<HomeFacts> {
  authorize(actor, 'profile:own');
  const { id, country, isOperator, isProvider, isReseller } = actor.organization;
  const isPartner = isProvider || isReseller;
  const seesPartners = isPartner && can(actor, 'partnerships:list');
  const seesCustomers = isPartner && can(actor, 'customers:list');
  const reviews = can(actor, 'program:review');
  const isCustomer = !isOperator && !isPartner && can(actor, 'relationships:view');
  const most = HOME_COUNTS_UP_TO + 1;
  const kind = isPartner ? 'PARTNER' : 'CUSTOMER';
  const seesAgreement = isPartner ? can(actor, 'agreement:view') : isCustomer;
  const [row] = await db.$queryRaw<(HomeFigures & { facts: AgreementFacts | null })[]>`
    SELECT
      CASE WHEN ${seesAgreement} THEN
        ${agreementFacts(kind, Prisma.sql`${id}::uuid`)} END AS facts,
      CASE WHEN ${seesCustomers} THEN (SELECT count(*)::int FROM (
        SELECT FROM customer_relationship WHERE partner_id = ${id}::uuid AND ended_at IS NULL
        LIMIT ${most}) counted) END AS customers,
      CASE WHEN ${isProvider && seesPartners} THEN (SELECT count(*)::int FROM (
        SELECT FROM partnership WHERE provider_id = ${id}::uuid AND ended_at IS NULL
        LIMIT ${most}) counted) END AS "indirectResellers",
      CASE WHEN ${isReseller && seesPartners} THEN (SELECT count(*)::int FROM (
        SELECT FROM partnership WHERE reseller_id = ${id}::uuid AND ended_at IS NULL
        LIMIT ${most}) counted) END AS "indirectProviders",
      CASE WHEN ${isCustomer} THEN (SELECT count(*)::int FROM (
        SELECT FROM customer_relationship WHERE customer_id = ${id}::uuid AND ended_at IS NULL
        LIMIT ${most}) counted) END AS partners,
      CASE WHEN ${reviews} THEN (SELECT count(*)::int FROM (
        SELECT FROM enrollment e
        LEFT JOIN enrollment_check c ON c.enrollment_id = e.id AND c.check = e.current_check
        WHERE e.status = 'PENDING' AND (e.current_check IS NULL
          OR (e.current_check <> 'EMAIL_OWNERSHIP' AND c.state <> 'FAILED'))
        LIMIT ${most}) counted) END AS reviews,
      CASE WHEN ${reviews} THEN (SELECT count(*)::int FROM (
        SELECT FROM enrollment e
        LEFT JOIN enrollment_check c ON c.enrollment_id = e.id AND c.check = e.current_check
        WHERE e.status = 'PENDING'
          AND (e.current_check = 'EMAIL_OWNERSHIP' OR c.state = 'FAILED')
        LIMIT ${most}) counted) END AS applicants`;
  if (row === undefined) throw new Error('A query without a table gives one row');
  const { facts, ...figures } = row;
  // Whoever is nobody's customer needs no agreement.
  if (facts === null || figures.partners === 0) return { figures, agreement: null };
  return { figures, agreement: { kind, ...standingFrom(facts, kind, country) } };
}

/** The organization's newest enrollment, in a line. */
export interface EnrollmentSummary {
  readonly reference: string;
  readonly status: EnrollmentStatus;
  /** The check it stands at, or the decision. */
  readonly at: VerificationCheck | 'DECISION';
}

/**
 * The newest enrollment of the actor's organization in one round trip; null when it has none.
 * @throws Refusal `forbidden`
 */
export async function findEnrollmentSummary(actor: Actor): Promise<EnrollmentSummary | null> {
  authorize(actor, 'enrollment:view-status');
  const [row] = await db.$queryRaw<
    {
      reference: string;
      status: EnrollmentStatus;
      currentCheck: VerificationCheck | null;
      checkState: CheckState | null;
    }[]
  >`
    SELECT e.reference, e.status::text AS status, e.current_check::text AS "currentCheck",
      c.state::text AS "checkState"
    FROM enrollment e
    LEFT JOIN enrollment_check c ON c.enrollment_id = e.id AND c.check = e.current_check
    WHERE e.organization_id = ${actor.organization.id}::uuid
    ORDER BY e.created_at DESC, e.id DESC
    LIMIT 1`;
  if (row === undefined) return null;
  const { reference, status, currentCheck, checkState } = row;
  const isOpen = currentCheck !== null && checkState !== null;
  const checks = isOpen ? [{ check: currentCheck, state: checkState }] : [];
  return { reference, status, at: checkOf(stateOf({ status, currentCheck, checks })) };
}
