import { can, type Actor } from '@/lib/access';
import { Prisma, type AmendmentState } from '@/lib/db';
import { isReasonCode, type Mover, type ReasonCode } from '../policy';
import { mayChange } from './access';
import { readContent, shownChanges, type ChangedPart, type CompanyContent } from './content';
import { amendmentExpectedBy, amendmentMover, isAmendmentAllowed } from './policy';

/** Where the open change of a company profile stands, for the organization it is of. */
export interface AmendmentStanding {
  readonly id: string;
  readonly version: number;
  readonly state: AmendmentState;
  readonly stateSince: Date;
  readonly sentAt: Date;
  readonly sentBy: string | null;
  readonly explanation: string | null;
  /** Those that the reader may see. */
  readonly changes: readonly ChangedPart[];
  /** The address of the contact that is to be; null for whoever may not see the profile. */
  readonly contactEmail: string | null;
  /** Of the check that has failed; null while none has. */
  readonly reason: ReasonCode | null;
  readonly note: string | null;
  /** Who has the next move. */
  readonly mover: Mover | null;
  /** When to expect the reviewers' answer; null while the next move is not theirs. */
  readonly expectedBy: Date | null;
  /** The reader may send other content now. */
  readonly canRevise: boolean;
  /** The reader may withdraw it. */
  readonly canWithdraw: boolean;
}

/** As the database gives it: what stands in JSON has its dates as text. */
export interface FoundAmendment {
  readonly id: string;
  readonly version: number;
  readonly state: AmendmentState;
  readonly stateSince: string;
  readonly sentAt: string;
  readonly sentBy: string | null;
  readonly explanation: string | null;
  readonly before: unknown;
  readonly after: unknown;
  readonly contactEmail: string;
  readonly reason: string | null;
  readonly note: string | null;
  readonly reviewSince: string | null;
}

/** The open amendment of legal profile `l` as JSON, null for none: a column of a query. */
export const OPEN_AMENDMENT = Prisma.sql`(
  SELECT json_build_object('id', a.id, 'version', a.version, 'state', a.state,
    'stateSince', a.state_since, 'sentAt', a.sent_at, 'sentBy', u.first_name || ' ' || u.last_name,
    'explanation', a.explanation, 'before', a.before, 'after', a.after,
    'contactEmail', a.contact_email, 'reason', v.reason, 'note', v.note,
    'reviewSince', (SELECT max(s.at) FROM amendment_event s WHERE s.amendment_id = a.id
      AND s.transition IN ('send', 'revise', 'confirmEmail')))
  FROM amendment a
  JOIN LATERAL (SELECT reason, note FROM amendment_event
    WHERE amendment_id = a.id ORDER BY id DESC LIMIT 1) v ON TRUE
  LEFT JOIN "user" u ON u.id = a.sent_by_id
  WHERE a.organization_id = l.organization_id AND a.closed_at IS NULL)`;

/** The content that an open amendment asks for. */
export function proposedBy(found: FoundAmendment | null): CompanyContent | null {
  return found === null ? null : readContent(found.after);
}

/** What its organization reads of an open amendment. */
export function standingOfAmendment(actor: Actor, found: FoundAmendment): AmendmentStanding {
  const { before, after, reviewSince, reason, note, ...rest } = found;
  const { country } = actor.organization;
  const changes = shownChanges(readContent(before), readContent(after), country);
  const isViewer = can(actor, 'organization:view-profile');
  const { state } = found;
  const isFailed = state === 'EMPLOYMENT_FAILED' || state === 'BUSINESS_FAILED';
  return {
    ...rest,
    stateSince: new Date(found.stateSince),
    sentAt: new Date(found.sentAt),
    changes: isViewer ? changes : changes.filter(({ part }) => mayChange(actor, [part])),
    contactEmail: isViewer ? found.contactEmail : null,
    reason: isFailed && reason !== null && isReasonCode(reason) ? reason : null,
    note: isFailed ? note : null,
    mover: amendmentMover(state),
    expectedBy: amendmentExpectedBy(
      state,
      reviewSince === null ? null : new Date(reviewSince),
      country,
    ),
    canRevise: isAmendmentAllowed(state, 'revise') && mayEdit(actor),
    canWithdraw: mayChange(
      actor,
      changes.map(({ part }) => part),
    ),
  };
}

function mayEdit(actor: Actor): boolean {
  return mayChange(actor, ['legalName']) || mayChange(actor, ['taxId']);
}
