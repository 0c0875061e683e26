import { authorize, type Actor } from '@/lib/access';
import { db, type CheckState, type EnrollmentStatus, type VerificationCheck } from '@/lib/db';
import { isLocale, type Locale } from '@/lib/messages/locale';
import { findMailLink, type MailLink, type MailLinkState } from '../notifications';
import { findAmendedContact } from './amendments/confirm-amended-contact';
import { findLiveEnrollment, type LiveEnrollment } from './draft';
import {
  expectedBy,
  isReasonCode,
  nextMover,
  stateOf,
  type EnrollmentState,
  type Mover,
  type ReasonCode,
} from './policy';
import { reopeningOf, REVIEW_START, type FoundStart, type Reopening } from './review-start';
import { askedIn } from './asked';
import { isOfMember, readSnapshot, type Snapshot } from './snapshot';

/** The organization's draft, or what stands in its place; null before the first step. */
export async function findWizard(actor: Actor): Promise<LiveEnrollment | null> {
  authorize(actor, 'enrollment:submit');
  return findLiveEnrollment(db, actor.organization);
}

/** Where the newest enrollment of the actor's organization stands. */
export interface EnrollmentStanding {
  readonly reference: string;
  readonly version: number;
  readonly status: EnrollmentStatus;
  readonly state: EnrollmentState;
  readonly stateSince: Date;
  readonly submittedAt: Date | null;
  readonly decidedAt: Date | null;
  readonly reason: ReasonCode | null;
  readonly note: string | null;
  readonly checks: readonly {
    readonly check: VerificationCheck;
    readonly state: CheckState;
    readonly reason: ReasonCode | null;
    readonly note: string | null;
    readonly changedAt: Date;
  }[];
  /** When to expect the answer; null until the review has begun, and once it is decided. */
  readonly expectedBy: Date | null;
  /** Who has the next move; null when it is decided. */
  readonly mover: Mover | null;
  /** What additional due diligence asks for, until the applicant has written or sent something. */
  readonly asked: string | null;
  /** When this review was escalated; null when it was not. */
  readonly escalatedAt: Date | null;
  /** The decision that this review takes up again; null when it is the first. */
  readonly reopening: Reopening | null;
  /** Of an existing program member: the program's records stand for the checks (spec E5). */
  readonly isMember: boolean;
  readonly snapshot: Snapshot | null;
}

/** As the database gives it: what stands in JSON has its dates as text. */
interface FoundStanding extends Omit<
  EnrollmentStanding,
  | 'state'
  | 'reason'
  | 'checks'
  | 'expectedBy'
  | 'mover'
  | 'asked'
  | 'reopening'
  | 'isMember'
  | 'snapshot'
> {
  readonly isAsked: boolean;
  readonly currentCheck: VerificationCheck | null;
  readonly reason: string | null;
  readonly snapshot: unknown;
  readonly start: FoundStart | null;
  readonly checks: readonly (Omit<EnrollmentStanding['checks'][number], 'reason' | 'changedAt'> & {
    readonly reason: string | null;
    readonly changedAt: string;
  })[];
}

/**
 * The newest enrollment of the organization, rejected ones included, in one round trip; null when
 * it has none.
 */
export async function findStanding(actor: Actor): Promise<EnrollmentStanding | null> {
  authorize(actor, 'enrollment:view-status');
  const [row] = await db.$queryRaw<FoundStanding[]>`
    SELECT e.reference, e.version, e.status::text AS status,
      e.current_check::text AS "currentCheck", e.state_since AS "stateSince",
      e.submitted_at AS "submittedAt", e.decided_at AS "decidedAt",
      e.decision_reason AS reason, e.decision_note AS note, e.escalated_at AS "escalatedAt",
      e.snapshot, e.answer_awaited AS "isAsked",
      ${REVIEW_START} AS start,
      (SELECT coalesce(json_agg(json_build_object('check', c.check, 'state', c.state,
          'reason', c.reason, 'note', c.note, 'changedAt', c.changed_at) ORDER BY c.check), '[]')
        FROM enrollment_check c WHERE c.enrollment_id = e.id) AS checks
    FROM enrollment e
    WHERE e.organization_id = ${actor.organization.id}::uuid
    ORDER BY e.created_at DESC, e.id DESC
    LIMIT 1`;
  if (row === undefined) return null;
  const { currentCheck: _currentCheck, isAsked, start, ...rest } = row;
  const reviewSince = start === null ? null : new Date(start.at);
  const state = stateOf(row);
  const snapshot = readSnapshot(row.snapshot);
  return {
    ...rest,
    state,
    checks: row.checks.map((check) => ({
      ...check,
      reason: reasonOf(check.reason),
      changedAt: new Date(check.changedAt),
    })),
    reason: reasonOf(row.reason),
    mover: nextMover(state, isAsked),
    asked: isAsked ? askedIn(row.checks) : null,
    expectedBy: expectedBy(state, reviewSince, actor.organization.country),
    reopening: reopeningOf(start),
    isMember: snapshot !== null && isOfMember(snapshot),
    snapshot,
  };
}

/** A stored reason; null for one that no release knows any more. */
function reasonOf(stored: string | null): ReasonCode | null {
  return stored !== null && isReasonCode(stored) ? stored : null;
}

/** What the primary contact is asked; only a live link tells whose enrollment it is. */
export type ContactRequest =
  | { readonly state: Exclude<MailLinkState, 'valid'> | 'unknown' }
  | {
      readonly state: 'valid';
      /** An enrollment names the contact, or a change of the company profile. */
      readonly by: 'enrollment' | 'amendment';
      readonly organizationName: string;
      readonly applicantName: string;
      readonly contactName: string;
      readonly email: string;
    };

/** Looks a confirmation link up, and changes nothing. */
export async function findContactRequest(token: string): Promise<ContactRequest> {
  const link = await findMailLink(token, 'CONFIRM_PRIMARY_CONTACT');
  if (link.state !== 'valid') return { state: link.state };
  const { amendmentId, email } = link;
  const by = amendmentId === null ? 'enrollment' : 'amendment';
  const named = await (amendmentId === null
    ? findEnrolledContact(link)
    : findAmendedContact({ amendmentId, email }));
  return named === null ? { state: 'revoked' } : { state: 'valid', by, ...named, email };
}

async function findEnrolledContact(link: MailLink) {
  const row = await db.enrollment.findFirst({
    where: {
      id: link.enrollmentId ?? '',
      contactEmail: link.email,
      status: 'PENDING',
      currentCheck: 'EMAIL_OWNERSHIP',
    },
    select: { snapshot: true },
  });
  const snapshot = readSnapshot(row?.snapshot ?? null);
  if (snapshot === null) return null;
  const { organization, applicant, primaryContact } = snapshot;
  return {
    organizationName: organization.name,
    applicantName: applicant.name,
    contactName: `${primaryContact.firstName} ${primaryContact.lastName}`,
  };
}

/** What the mails to the applicant's side say. */
export interface EnrollmentMailFacts {
  readonly reference: string;
  readonly organizationName: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly applicantName: string;
  readonly firstName: string;
  readonly email: string;
  readonly locale: Locale;
  /** Whether the recipient can sign in and act: the primary contact need not have an account. */
  readonly hasAccount: boolean;
}

/**
 * The facts of one enrollment's mails, as of now; null when it was never sent, or there is nobody to
 * write to.
 * @param userId somebody of the applicant; without it the mail goes to the primary contact
 */
export async function findEnrollmentMailFacts(
  id: string,
  userId?: string,
): Promise<EnrollmentMailFacts | null> {
  const row = await db.enrollment.findUnique({
    where: { id },
    select: {
      reference: true,
      contactLocale: true,
      contactEmail: true,
      snapshot: true,
      organization: {
        select: {
          legalProfile: { select: { contactEmail: true, contactFirstName: true } },
          users: {
            where: userId === undefined ? { id: { in: [] } } : { id: userId, status: 'ACTIVE' },
            select: { contactEmail: true, firstName: true, locale: true },
          },
        },
      },
    },
  });
  const snapshot = readSnapshot(row?.snapshot ?? null);
  if (!row?.contactEmail || snapshot === null) return null;
  const [user] = row.organization.users;
  if (userId !== undefined && user === undefined) return null;
  // Once authorized, the contact may be another one than what was sent names.
  const { legalProfile } = row.organization;
  const isInForce = legalProfile?.contactEmail === row.contactEmail;
  const contact = {
    firstName: isInForce ? legalProfile.contactFirstName : snapshot.primaryContact.firstName,
    contactEmail: row.contactEmail,
    locale: row.contactLocale,
  };
  const { firstName, contactEmail: email, locale } = user ?? contact;
  return {
    reference: row.reference,
    organizationName: snapshot.organization.name,
    country: snapshot.organization.country,
    applicantName: snapshot.applicant.name,
    firstName,
    email,
    locale: isLocale(locale) ? locale : 'en',
    hasAccount: user !== undefined,
  };
}

/** One change of status, for the mail about it; null when there is none. */
export async function findEnrollmentEvent(
  enrollmentId: string,
  eventId: string,
): Promise<{
  transition: string;
  toState: string;
  reason: string | null;
  note: string | null;
  at: Date;
} | null> {
  return db.enrollmentEvent.findFirst({
    where: { id: eventId, enrollmentId },
    select: { transition: true, toState: true, reason: true, note: true, at: true },
  });
}
