import { can, hasStanding, type Subject } from '@/lib/access';
import { db, Prisma, type AgreementKind, type Tx } from '@/lib/db';
import { standingOf, type AgreementStanding } from './agreement-policy';
import { regionSql } from './regional-rules';

/** What `agreementFacts` selects: JSON, so moments are texts. */
export interface AgreementFacts {
  readonly versions: readonly {
    readonly version: number;
    readonly effectiveFrom: string;
    readonly demandedFrom: string | null;
  }[];
  readonly acceptances: readonly { readonly version: number; readonly region: string }[];
  /** The sales region of the organization's country, as an acceptance keeps it. */
  readonly region: string;
}

/**
 * A column of JSON with what `standingFrom` needs of an organization, for any query: the few
 * versions, once for all rows, and one index probe a row.
 */
export function agreementFacts(kind: AgreementKind, organizationId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`json_build_object(
    'region', (SELECT coalesce(${regionSql(Prisma.sql`x.country`)}, 'none')
      FROM organization x WHERE x.id = ${organizationId}),
    'versions', (SELECT coalesce(json_agg(json_build_object('version', d.version,
        'effectiveFrom', d.effective_from, 'demandedFrom', d.demanded_from)), '[]')
      FROM agreement_document d
      WHERE d.kind = ${kind}::agreement_kind AND d.published_at IS NOT NULL
        AND d.withdrawn_at IS NULL),
    'acceptances', (SELECT coalesce(json_agg(json_build_object('version', d.version,
        'region', a.region)), '[]')
      FROM agreement_acceptance a JOIN agreement_document d ON d.id = a.document_id
      WHERE a.organization_id = ${organizationId} AND d.kind = ${kind}::agreement_kind))`;
}

/**
 * The standing that the facts amount to. The partner agreement is accepted once per region (spec
 * E13), so only acceptances for the region of the organization's country count; the customer
 * agreement is accepted once.
 */
export function standingFrom(
  { versions, acceptances, region }: AgreementFacts,
  kind: AgreementKind,
  now: Date = new Date(),
): AgreementStanding {
  const counted = acceptances.filter((one) => kind === 'CUSTOMER' || one.region === region);
  const accepted = counted.length === 0 ? null : Math.max(...counted.map((one) => one.version));
  const published = versions.map(({ version, effectiveFrom, demandedFrom }) => ({
    version,
    effectiveFrom: new Date(effectiveFrom),
    demandedFrom: demandedFrom === null ? null : new Date(demandedFrom),
  }));
  return standingOf(accepted, published, now);
}

/** How each of the organizations stands to an agreement. One round trip. */
export async function findAgreementStandings(
  organizationIds: readonly string[],
  kind: AgreementKind,
  reader: Pick<Tx, '$queryRaw'> = db,
): Promise<ReadonlyMap<string, AgreementStanding>> {
  const rows = await reader.$queryRaw<{ id: string; facts: AgreementFacts }[]>`
    SELECT o.id, ${agreementFacts(kind, Prisma.sql`o.id`)} AS facts
    FROM organization o WHERE o.id = ANY (${[...organizationIds]}::uuid[])`;
  return new Map(rows.map(({ id, facts }) => [id, standingFrom(facts, kind)] as const));
}

/** How one organization stands to an agreement. One round trip. */
export async function getAgreementStanding(
  organizationId: string,
  kind: AgreementKind,
  reader: Pick<Tx, '$queryRaw'> = db,
): Promise<AgreementStanding> {
  const standing = (await findAgreementStandings([organizationId], kind, reader)).get(
    organizationId,
  );
  if (standing === undefined) throw new Error('An organization with people is never removed');
  return standing;
}

/**
 * The agreement that concerns the actor's organization, for whoever may see how it stands: the
 * partner agreement for a partner, which is nobody's customer, else the customer agreement. Whether
 * it is anybody's customer is not looked at. Null for the operator, and for whoever may not see it.
 */
export function agreementShownTo(actor: Subject): AgreementKind | null {
  const { organization } = actor;
  if (hasStanding(organization, 'partner')) return can(actor, 'agreement:view') ? 'PARTNER' : null;
  return !organization.isOperator && can(actor, 'relationships:view') ? 'CUSTOMER' : null;
}
