import { PLANNED_ANEW, type Tx } from '@/lib/db';
import { idOrNull } from '@/lib/ids';
import { holdRegionalRules, type RegionalRules } from '../catalog';
import { whyNotCustomer } from '../customers';
import type { ReadRow, RowIssue, Said } from '../imports';

/** What a record says; the customer by a domain of its or by its organization ID. */
export interface RecordRow {
  readonly mpnId: string;
  readonly customer: string;
}

export interface Customer {
  readonly id: string;
  readonly country: string;
  readonly isOperator: boolean;
  readonly isProvider: boolean;
  readonly isReseller: boolean;
}

/** What rows speak of, by what they say of it. */
export interface Known {
  readonly customers: ReadonlyMap<string, Customer>;
  /** The country of each MPN ID in the directory. */
  readonly countries: ReadonlyMap<string, string>;
  readonly rules: RegionalRules;
}

/** Looks up the customers and MPN IDs of some rows, in two queries. */
export async function findKnown(tx: Tx, rows: readonly Said<RecordRow>[]): Promise<Known> {
  const names = rows.flatMap(({ customer }) => customer ?? []);
  const ids = names.map(idOrNull).filter((id) => id !== null);
  const found = await tx.$queryRaw<(Customer & { said: string })[]>`${PLANNED_ANEW}
    SELECT s.said, o.id, o.country, o.is_operator AS "isOperator",
      o.provider_since IS NOT NULL AS "isProvider", o.reseller_since IS NOT NULL AS "isReseller"
    FROM (SELECT name AS said, organization_id FROM domain
            WHERE name = ANY (${names}::text[]) AND verified_at IS NOT NULL
          UNION SELECT id::text, id FROM organization WHERE id = ANY (${ids}::uuid[])) s
    JOIN organization o ON o.id = s.organization_id`;
  const mpnIds = [...new Set(rows.flatMap(({ mpnId }) => mpnId ?? []))];
  const profiles = await tx.$queryRaw<{ mpnId: string; country: string }[]>`${PLANNED_ANEW}
    SELECT mpn_id AS "mpnId", country FROM organization_profile
    WHERE mpn_id = ANY (${mpnIds}::text[])`;
  return {
    customers: new Map(found.map(({ said, ...customer }) => [said, customer])),
    rules: await holdRegionalRules(tx),
    countries: new Map(profiles.map(({ mpnId, country }) => [mpnId, country])),
  };
}

/**
 * Whether a record would be handled elsewhere from now on although it has taken effect: then the
 * relationship is ended by one of the two, not by a record. Pure.
 */
export function cannotLeave(
  stored: { readonly connectedAt: Date | null; readonly handledElsewhere: boolean },
  handledElsewhere: boolean,
): boolean {
  return stored.connectedAt !== null && handledElsewhere && !stored.handledElsewhere;
}

const REASONS = {
  operatorCannotBeCustomer: 'customerIsOperator',
  partnerCannotBeCustomer: 'customerIsPartner',
  otherRegion: 'otherRegion',
} as const;

/** What is wrong with a row by what is known; of what it does not say, nothing. Pure. */
export function issuesOf({ data }: ReadRow<Said<RecordRow>>, known: Known): RowIssue[] {
  const issues: RowIssue[] = [];
  const country = known.countries.get(data.mpnId ?? '');
  if (country === undefined && data.mpnId !== undefined) {
    issues.push({ column: 'mpnId', code: 'unknownMpnId' });
  }
  if (data.customer === undefined) return issues;
  const customer = known.customers.get(data.customer);
  if (customer === undefined) {
    issues.push({ column: 'customer', code: 'unknownCustomer' });
    return issues;
  }
  const reason = whyNotCustomer(customer, country === undefined ? [] : [{ country }], known.rules);
  if (reason !== null) issues.push({ column: 'customer', code: REASONS[reason] });
  return issues;
}
