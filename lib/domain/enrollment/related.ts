import { domainToUnicode } from 'node:url';
import { getDomain } from 'tldts';
import { authorize, type Actor } from '@/lib/access';
import { db, type EnrollmentStatus } from '@/lib/db';
import type { Declared, Evidence } from './evidence';

/** What else the portal holds that may be the same company, or one that poses as another. */
export interface RelatedFacts {
  /** How alike legal name and profile name are, from 0 to 1. */
  readonly nameSimilarity: number;
  readonly organizations: readonly {
    readonly name: string;
    readonly score: number;
    /** Alike by letters that look like others, not by its spelling alone. */
    readonly isConfusable: boolean;
  }[];
  readonly domains: readonly {
    readonly name: string;
    readonly domain: string;
    /** A reader may take the one for the other. */
    readonly isConfusable: boolean;
  }[];
  /** Of other organizations. */
  readonly enrollments: readonly {
    readonly id: string;
    readonly reference: string;
    readonly name: string;
    readonly status: EnrollmentStatus;
    readonly same: readonly ('mpnId' | 'taxId' | 'domain')[];
  }[];
}

/** The label by which a domain is registered, in the letters that a browser shows. */
function shownLabel(domain: string): string {
  return domainToUnicode(getDomain(domain) ?? domain).split('.')[0] ?? '';
}

/** What a reviewer looks at: an enrollment, or a change of a company profile. */
interface Judged {
  readonly id: string;
  readonly snapshot: Pick<Declared, 'organization' | 'legalProfile' | 'profile'>;
  readonly evidence: Pick<Evidence, 'contactDomain'>;
}

/**
 * Look-alike organizations and domains, and enrollments of other organizations with the same MPN
 * ID, tax ID or contact's domain; one round trip on indexes.
 * @throws Refusal `forbidden`, `wrongStanding`
 */
export async function findRelated(
  actor: Actor,
  { id, snapshot, evidence }: Judged,
): Promise<RelatedFacts> {
  authorize(actor, 'program:review');
  const { organization, legalProfile, profile } = snapshot;
  const domain = evidence.contactDomain;
  const registered = getDomain(domain) ?? domain;
  const [row] = await db.$queryRaw<RelatedFacts[]>`
    SELECT similarity(folded(${legalProfile.legalName}), folded(${profile.name}))
        AS "nameSimilarity",
      (SELECT coalesce(json_agg(json_build_object('name', a.name, 'score', a.score,
          'isConfusable', a.is_confusable)), '[]')
        FROM alike_organizations(${legalProfile.legalName}, ${organization.id}::uuid) a)
        AS organizations,
      (SELECT coalesce(json_agg(json_build_object('name', d.name, 'domain', d.domain,
          'isConfusable', d.is_confusable)), '[]')
        FROM alike_domains(${registered}, label_skeleton(plain_letters(${shownLabel(domain)})),
          ${organization.id}::uuid) d)
        AS domains,
      (SELECT coalesce(json_agg(found ORDER BY found.id DESC), '[]') FROM (
        SELECT e.id, e.reference, o.name, e.status, array_remove(ARRAY[
            CASE WHEN e.snapshot #>> '{profile,mpnId}' = ${profile.mpnId} THEN 'mpnId' END,
            CASE WHEN e.snapshot #>> '{legalProfile,taxId}' = ${legalProfile.taxId} THEN 'taxId' END,
            CASE WHEN lower(split_part(e.contact_email, '@', 2)) = ${domain} THEN 'domain' END
          ], NULL) AS same
        FROM enrollment e JOIN organization o ON o.id = e.organization_id
        WHERE e.id <> ${id}::uuid AND e.organization_id <> ${organization.id}::uuid
          AND e.status <> 'DRAFT'
          AND (e.snapshot #>> '{profile,mpnId}' = ${profile.mpnId}
            OR e.snapshot #>> '{legalProfile,taxId}' = ${legalProfile.taxId}
            OR lower(split_part(e.contact_email, '@', 2)) = ${domain})
        ORDER BY e.id DESC LIMIT 10) found) AS enrollments`;
  if (row === undefined) throw new Error('A query without a table gives one row');
  return row;
}
