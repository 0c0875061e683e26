import { authorize, type Actor } from '@/lib/access';
import { db, inNameOrder, Prisma, type AgreementKind, type Tx } from '@/lib/db';
import { idOrNotFound } from '@/lib/ids';
import { likeLiteral } from '@/lib/like';
import { namedPageOf, startOf, type NamedPage, type NamedTurn } from '@/lib/name-order';
import { Refusal } from '@/lib/refusal';
import {
  demandsOf,
  standingOf,
  versionInForce,
  versionState,
  type AgreementStanding,
  type PublishedVersion,
  type VersionState,
} from './agreement-policy';
import { countriesOf, REGION_BY_COUNTRY, type Region } from './regions';
import type { MISSING_STANDINGS } from './schema';

export interface MissingFilter extends NamedTurn {
  /** Part of the name, or a whole MPN ID. */
  readonly q: string;
  readonly size: number;
  readonly region?: Region | undefined;
  readonly standing?: (typeof MISSING_STANDINGS)[number] | undefined;
}

/** An organization that has not accepted the version in force. */
export interface MissingRow {
  readonly id: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly mpnId: string | null;
  /** `accepted` where an earlier version goes on sufficing. */
  readonly standing: AgreementStanding;
  readonly remindedAt: Date | null;
}

/** A version as the list of those who have not accepted it needs it. */
export interface MissingDocument {
  readonly id: string;
  readonly kind: AgreementKind;
  readonly version: number;
  readonly state: VersionState;
}

/**
 * Who is concerned by an agreement and has not accepted the version in force, by name; two queries.
 * No page for a version that is not in force: nobody can accept it.
 * @throws Refusal `forbidden`, `wrongStanding`; `notFound`
 */
export async function listMissingAcceptances(
  actor: Actor,
  documentId: string,
  filter: MissingFilter,
): Promise<{ document: MissingDocument; page: NamedPage<MissingRow> | null }> {
  authorize(actor, 'program:catalogue');
  const now = new Date();
  const { document, versions } = await readVersion(db, documentId, now);
  if (document.state !== 'inForce') return { document, page: null };
  const found = await db.$queryRaw<Found[]>(missingQuery(document, versions, filter, now));
  const { rows, ...ends } = namedPageOf(found, filter, filter.size, ({ place, id }) => ({
    name: place,
    id,
  }));
  const page = {
    ...ends,
    rows: rows.map(({ accepted, place: _place, ...row }) => ({
      ...row,
      standing: standingOf(accepted, versions, now),
    })),
  };
  return { document, page };
}

type Found = Omit<MissingRow, 'standing'> & { readonly accepted: number | null; place: string };

/**
 * A version by its id, with all that were published of its kind.
 * @throws Refusal `notFound`
 */
export async function readVersion(
  reader: Pick<Tx, '$queryRaw'>,
  documentId: string,
  now: Date,
): Promise<{ document: MissingDocument; versions: readonly PublishedVersion[] }> {
  const id = idOrNotFound(documentId);
  const all = await reader.$queryRaw<Row[]>`
    SELECT v.id, v.kind::text AS kind, v.version, v.effective_from AS "effectiveFrom",
      v.demanded_from AS "demandedFrom", v.withdrawn_at AS "withdrawnAt"
    FROM agreement_document d JOIN agreement_document v ON v.kind = d.kind
    WHERE d.id = ${id}::uuid`;
  const versions = all.flatMap(({ effectiveFrom, withdrawnAt, version, demandedFrom }) =>
    effectiveFrom === null || withdrawnAt !== null
      ? []
      : [{ version, demandedFrom, effectiveFrom }],
  );
  const asked = all.find((row) => row.id === id);
  if (asked === undefined) throw new Refusal('notFound');
  const state = versionState(asked, versionInForce(versions, now)?.version ?? null, now);
  return { document: { id, kind: asked.kind, version: asked.version, state }, versions };
}

interface Row {
  readonly id: string;
  readonly kind: AgreementKind;
  readonly version: number;
  readonly effectiveFrom: Date | null;
  readonly demandedFrom: Date | null;
  readonly withdrawnAt: Date | null;
}

/** Who an agreement concerns: live partners, or customers of somebody. */
const CONCERNED: Record<AgreementKind, Prisma.Sql> = {
  PARTNER: Prisma.sql`(o.provider_since IS NOT NULL OR o.reseller_since IS NOT NULL)`,
  CUSTOMER: Prisma.sql`EXISTS (SELECT FROM customer_relationship c
    WHERE c.customer_id = o.id AND c.ended_at IS NULL)`,
};

/** Those concerned, with the newest version that each accepted where it counts (spec E13). */
export function concernedBy(kind: AgreementKind): Prisma.Sql {
  const counts =
    kind === 'CUSTOMER'
      ? Prisma.sql`TRUE`
      : Prisma.sql`a.region = coalesce(${REGION_BY_COUNTRY}::jsonb ->> o.country::text, 'none')`;
  return Prisma.sql`organization o
    CROSS JOIN LATERAL (
      SELECT max(d.version) AS version
      FROM agreement_acceptance a JOIN agreement_document d ON d.id = a.document_id
      WHERE a.organization_id = o.id AND d.kind = ${kind}::agreement_kind AND ${counts}) accepted
    LEFT JOIN agreement_reminder reminder ON reminder.organization_id = o.id
    WHERE ${CONCERNED[kind]}`;
}

/** Whether the version in force has to be accepted, also where an earlier one was. */
export function mustAccept(versions: readonly PublishedVersion[], now: Date): Prisma.Sql {
  const { ever } = demandsOf(versions, now);
  return Prisma.sql`coalesce(accepted.version, 0) < ${Math.max(ever, 1)}`;
}

/** The organizations of a region. */
export function inRegion(region: Region): Prisma.Sql {
  return Prisma.sql`o.country = ANY (${[...countriesOf(region)]})`;
}

/** The versions accepted by those who stand like this: from the first number up to the second. */
function acceptedBetween(
  standing: Exclude<NonNullable<MissingFilter['standing']>, 'missing'>,
  versions: readonly PublishedVersion[],
  { version, now }: { readonly version: number; readonly now: Date },
): readonly [number, number] {
  const { passed, ever } = demandsOf(versions, now);
  switch (standing) {
    case 'renewalOverdue':
      return [1, passed];
    case 'renewalDue':
      return [passed, ever];
    case 'accepted':
      return [ever, version];
  }
}

function standsLike(
  standing: NonNullable<MissingFilter['standing']>,
  versions: readonly PublishedVersion[],
  at: { readonly version: number; readonly now: Date },
): Prisma.Sql {
  if (standing === 'missing') return Prisma.sql`accepted.version IS NULL`;
  const [from, below] = acceptedBetween(standing, versions, at);
  // Said outright where nobody can stand like this, so that nobody is looked for.
  if (from >= below) return Prisma.sql`FALSE`;
  return Prisma.sql`accepted.version >= ${from} AND accepted.version < ${below}`;
}

/** What a page reads: the names in order, and an index probe or two for each that it passes. */
export function missingQuery(
  { kind, version }: Pick<MissingDocument, 'kind' | 'version'>,
  versions: readonly PublishedVersion[],
  filter: MissingFilter,
  now: Date,
): Prisma.Sql {
  const { q, region, standing, size } = filter;
  const { beyond, orderBy } = inNameOrder(startOf(filter), {
    name: Prisma.sql`folded(o.name)`,
    id: Prisma.sql`o.id`,
  });
  const conditions = [Prisma.sql`coalesce(accepted.version, 0) < ${version}`, beyond];
  if (q !== '') {
    const part = `%${likeLiteral(q.normalize('NFKD'))}%`;
    conditions.push(Prisma.sql`(folded(o.name) LIKE folded(${part}) OR o.mpn_id = ${q})`);
  }
  if (region !== undefined) conditions.push(inRegion(region));
  if (standing !== undefined) conditions.push(standsLike(standing, versions, { version, now }));
  return Prisma.sql`
    SELECT o.id, o.name, o.country, o.mpn_id AS "mpnId", accepted.version AS accepted,
      reminder.reminded_at AS "remindedAt", folded(o.name) AS place
    FROM ${concernedBy(kind)} AND ${Prisma.join(conditions, ' AND ')}
    ${orderBy} LIMIT ${size + 1}`;
}
