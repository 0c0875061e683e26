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
  agreementShownTo,
  standingFrom,
  type AgreementFacts,
  type AgreementStanding,
} from '../catalog';
import { checkOf, stateOf } from './policy';
import { ageLimits, THEIR_MOVE } from './queue-filter';

/** Beyond this, Home says "more than" instead of counting on. */
export const HOME_COUNTS_UP_TO = 1000;
/** How far back the median of Home looks. */
export const MEDIAN_DAYS = 30;

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
  /** Those of them that were sent more than five business days ago. */
  readonly late: number | null;
  /** Pending enrollments whose next move is the applicant's side's. */
  readonly applicants: number | null;
  /** Of the business time to the decisions of the last `MEDIAN_DAYS` days; null without one. */
  readonly medianMinutes: number | null;
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
  const { id, isOperator, isProvider, isReseller } = actor.organization;
  const isPartner = isProvider || isReseller;
  const seesPartners = isPartner && can(actor, 'partnerships:list');
  const seesCustomers = isPartner && can(actor, 'customers:list');
  const reviews = can(actor, 'program:review');
  const isCustomer = !isOperator && !isPartner && can(actor, 'relationships:view');
  const most = HOME_COUNTS_UP_TO + 1;
  const kind = agreementShownTo(actor);
  const { late } = ageLimits(new Date());
  const [row] = await db.$queryRaw<(HomeFigures & { facts: AgreementFacts | null })[]>`
    SELECT
      ${kind === null ? Prisma.sql`NULL` : agreementFacts(kind, Prisma.sql`${id}::uuid`)} AS facts,
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
      ${counted(reviews, Prisma.sql`${THEIR_MOVE} LIMIT ${most}`)} AS reviews,
      ${counted(reviews, Prisma.sql`${THEIR_MOVE} AND e.submitted_at < ${late} LIMIT ${most}`)} AS late,
      ${counted(reviews, Prisma.sql`NOT (${THEIR_MOVE}) LIMIT ${most}`)} AS applicants,
      CASE WHEN ${reviews} THEN (
        SELECT round(percentile_cont(0.5) WITHIN GROUP (ORDER BY v.took_minutes))::int
        FROM enrollment_event v WHERE v.to_state IN ('AUTHORIZED', 'REJECTED')
          AND v.at >= now() - make_interval(days => ${MEDIAN_DAYS}::int)) END AS "medianMinutes"`;
  if (row === undefined) throw new Error('A query without a table gives one row');
  const { facts, ...figures } = row;
  // Whoever is nobody's customer needs no agreement.
  if (kind === null || facts === null || figures.partners === 0) {
    return { figures, agreement: null };
  }
  return { figures, agreement: { kind, ...standingFrom(facts, kind) } };
}

/** How many pending enrollments are such, as far as they are counted; null for whom it is not. */
function counted(isShown: boolean, which: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`CASE WHEN ${isShown} THEN (SELECT count(*)::int FROM (
    SELECT FROM enrollment e WHERE e.status = 'PENDING' AND ${which}) counted) END`;
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
