import { authorize, type Actor } from '@/lib/access';
import { db, type AmendmentState } from '@/lib/db';
import { env } from '@/lib/env';
import { idOrNotFound } from '@/lib/ids';
import { Refusal } from '@/lib/refusal';
import { evidenceOf, type Declared, type Evidence } from '../evidence';
import { readKeptMail, type KeptMail, type MailEvidence } from '../mail-evidence';
import { isReasonCode, type ReasonCode } from '../policy';
import { legalNameWarnings } from '../rules/legal-name';
import { ownsAmendment } from './belonging';
import { readContent, shownChanges, type ChangedPart } from './content';
import { amendmentExpectedBy } from './policy';

interface AmendmentStep {
  readonly at: Date;
  readonly transition: string;
  readonly toState: AmendmentState;
  readonly reason: ReasonCode | null;
  readonly note: string | null;
  readonly by: string | null;
}

/** A change of a company profile as its reviewer sees it. */
export interface AmendmentReview {
  readonly id: string;
  readonly version: number;
  readonly state: AmendmentState;
  readonly organization: Declared['organization'];
  readonly changes: readonly ChangedPart[];
  /** The sender's words to the reviewers. */
  readonly explanation: string | null;
  readonly sentBy: string | null;
  readonly sentAt: Date;
  readonly expectedBy: Date | null;
  /** The reviewer belongs to the organization, as far as can be known: others decide. */
  readonly isOwn: boolean;
  /** The organization as it wants to be, with what is known of it. */
  readonly snapshot: Declared;
  readonly evidence: Evidence;
  /** What DNS said of the contact's domain; null when it has to be asked (`askMailEvidence`). */
  readonly mail: MailEvidence | null;
  readonly domains: readonly string[];
  readonly history: readonly AmendmentStep[];
}

interface FoundReview {
  readonly id: string;
  readonly version: number;
  readonly state: AmendmentState;
  readonly before: unknown;
  readonly after: unknown;
  readonly explanation: string | null;
  readonly sentBy: string | null;
  readonly sentAt: Date;
  readonly organizationId: string;
  readonly name: string;
  readonly country: string;
  readonly mpnId: string | null;
  readonly website: string;
  readonly profile: Declared['profile'] | null;
  readonly isOwn: boolean;
  readonly mail: KeptMail | null;
  readonly domains: readonly string[];
  readonly history: readonly (Omit<AmendmentStep, 'at' | 'reason'> & {
    readonly at: string;
    readonly reason: string | null;
  })[];
}

function load(actor: Actor, id: string): Promise<FoundReview[]> {
  return db.$queryRaw<FoundReview[]>`
    SELECT e.id, e.version, e.state::text AS state, e.before, e.after, e.explanation,
      e.sent_at AS "sentAt", o.id AS "organizationId", o.name, o.country, o.mpn_id AS "mpnId",
      l.support_website AS website, ${ownsAmendment(actor.userId)} AS "isOwn",
      (SELECT u.first_name || ' ' || u.last_name FROM "user" u WHERE u.id = e.sent_by_id)
        AS "sentBy",
      (SELECT json_build_object('outcome', m.outcome, 'hosts', m.hosts, 'checkedAt', m.checked_at)
        FROM mail_domain m
        WHERE m.name = lower(split_part(e.after #>> '{primaryContact,email}', '@', 2))) AS mail,
      (SELECT json_build_object('name', p.name, 'mpnId', p.mpn_id, 'country', p.country)
        FROM organization_profile p WHERE p.associated_organization_id = o.id) AS profile,
      ARRAY(SELECT d.name FROM domain d
        WHERE d.organization_id = o.id AND d.verified_at IS NOT NULL AND d.lapsed_at IS NULL
        ORDER BY d.is_initial DESC, d.name) AS domains,
      (SELECT json_agg(json_build_object('at', v.at, 'transition', v.transition,
          'toState', v.to_state, 'reason', v.reason, 'note', v.note,
          'by', u.first_name || ' ' || u.last_name) ORDER BY v.id)
        FROM amendment_event v LEFT JOIN "user" u ON u.id = v.by_id
        WHERE v.amendment_id = e.id) AS history
    FROM amendment e
    JOIN organization o ON o.id = e.organization_id
    JOIN legal_profile l ON l.organization_id = o.id
    WHERE e.id = ${id}::uuid`;
}

/**
 * One change of a company profile with its evidence and history; one round trip.
 * @throws Refusal `forbidden`, `wrongStanding`; `notFound`
 */
export async function getAmendment(actor: Actor, amendmentId: string): Promise<AmendmentReview> {
  authorize(actor, 'program:review');
  const [row] = await load(actor, idOrNotFound(amendmentId));
  if (row === undefined) throw new Refusal('notFound');
  const { name, country, domains } = row;
  const snapshot = declaredBy(row);
  const history = row.history.map((step) => ({
    ...step,
    at: new Date(step.at),
    reason: step.reason !== null && isReasonCode(step.reason) ? step.reason : null,
  }));
  const began = history.findLast(({ transition }) => BEGINNINGS.has(transition))?.at ?? null;
  return {
    id: row.id,
    version: row.version,
    state: row.state,
    organization: { id: row.organizationId, name, country },
    changes: shownChanges(readContent(row.before), readContent(row.after), country),
    explanation: row.explanation,
    sentBy: row.sentBy,
    sentAt: row.sentAt,
    expectedBy: amendmentExpectedBy(row.state, began, country),
    isOwn: row.isOwn,
    snapshot,
    evidence: evidenceOf(
      snapshot,
      domains.filter((domain) => !domain.endsWith(`.${env.tenantSuffix}`)),
    ),
    mail: readKeptMail(row.mail, new Date()),
    domains,
    history,
  };
}

/** What gives the reviewers the next move. */
const BEGINNINGS = new Set(['send', 'revise', 'confirmEmail']);

function declaredBy(row: FoundReview): Declared {
  const { organizationId: id, name, country, mpnId, website } = row;
  const { legalProfile, primaryContact } = readContent(row.after);
  return {
    organization: { id, name, country },
    legalProfile,
    primaryContact,
    warnings: legalNameWarnings(legalProfile.legalName),
    support: { website },
    profile: row.profile ?? { name, country, mpnId: mpnId ?? '' },
  };
}
