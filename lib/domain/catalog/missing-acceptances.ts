import { authorize, type Actor } from '@/lib/access';
import { db, inNameOrder, Prisma, type AgreementKind, type Tx } from '@/lib/db';
import { idOrNotFound } from '@/lib/ids';
import { likeLiteral } from '@/lib/like';
import {
  endsAtHorizon,
  namedPageOf,
  startOf,
  type NamedPage,
  type NamedTurn,
  type Place,
} from '@/lib/name-order';
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
import { regionSql } from './regional-rules';
import type { Region } from './regions';
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

export type MissingPage = NamedPage<MissingRow> & {
  /** Whether it ends before it is full, since so many were looked through; the next one goes on. */
  readonly isCutShort: boolean;
};

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
): Promise<{ document: MissingDocument; page: MissingPage | null }> {
  authorize(actor, 'program:catalogue');
  const now = new Date();
  const { document, versions } = await readVersion(db, documentId, now);
  if (document.state !== 'inForce') return { document, page: null };
  const found = await db.$queryRaw<Found[]>(missingQuery(document, versions, filter, now));
  const listed = found.filter((row): row is Listed & Horizon => row.id !== null);
  const { rows, ...ends } = namedPageOf(listed, filter, filter.size, ({ place, id }) => ({
    name: place,
    id,
  }));
  const horizon = listed.length <= filter.size ? (found[0]?.horizon ?? null) : null;
  const page = {
    ...endsAtHorizon(ends, horizon, { turn: filter }),
    isCutShort: horizon !== null,
    rows: rows.map(({ accepted, place: _place, horizon: _horizon, ...row }) => ({
      ...row,
      standing: standingOf(accepted, versions, now),
    })),
  };
  return { document, page };
}

type Listed = Omit<MissingRow, 'standing'> & { readonly accepted: number | null; place: string };
interface Horizon {
  readonly horizon: Place | null;
}
/** A row of the answer: of a page without organizations one row tells how far was looked. */
type Found = Horizon & (Listed | { readonly id: null });

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

/** The newest version that each of `o` accepted where it counts (spec E13), as a lateral join. */
function acceptedOf(kind: AgreementKind): Prisma.Sql {
  const counts =
    kind === 'CUSTOMER'
      ? Prisma.sql`TRUE`
      : Prisma.sql`a.region = coalesce(${regionSql(Prisma.sql`o.country`)}, 'none')`;
  return Prisma.sql`
    CROSS JOIN LATERAL (
      SELECT max(d.version) AS version
      FROM agreement_acceptance a JOIN agreement_document d ON d.id = a.document_id
      WHERE a.organization_id = o.id AND d.kind = ${kind}::agreement_kind AND ${counts}) accepted
    LEFT JOIN agreement_reminder reminder ON reminder.organization_id = o.id`;
}

/** Those concerned, with the newest version that each accepted. */
export function concernedBy(kind: AgreementKind): Prisma.Sql {
  return Prisma.sql`organization o ${acceptedOf(kind)} WHERE ${CONCERNED[kind]}`;
}

/** Whether the version in force has to be accepted, also where an earlier one was. */
export function mustAccept(versions: readonly PublishedVersion[], now: Date): Prisma.Sql {
  const { ever } = demandsOf(versions, now);
  return Prisma.sql`coalesce(accepted.version, 0) < ${Math.max(ever, 1)}`;
}

/** The organizations of a region. */
export function inRegion(region: Region): Prisma.Sql {
  return Prisma.sql`${regionSql(Prisma.sql`o.country`)} = ${region}`;
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

/** Null where nobody can stand like this, so that nobody is looked for. */
function standsLike(
  standing: MissingFilter['standing'],
  versions: readonly PublishedVersion[],
  at: { readonly version: number; readonly now: Date },
): Prisma.Sql | null {
  if (standing === undefined) return Prisma.sql`TRUE`;
  if (standing === 'missing') return Prisma.sql`accepted.version IS NULL`;
  const [from, below] = acceptedBetween(standing, versions, at);
  if (from >= below) return null;
  return Prisma.sql`accepted.version >= ${from} AND accepted.version < ${below}`;
}

/** More organizations than these are not judged one by one for a page; the next page goes on there. */
export const MISSING_BUDGET = 1000;

/** Organizations in the order of their names, from a place on, as far as a page looks through them. */
function lookedThrough(kind: AgreementKind, filter: MissingFilter): Prisma.Sql {
  const { beyond, orderBy } = inNameOrder(startOf(filter), {
    name: Prisma.sql`folded(o.name)`,
    id: Prisma.sql`o.id`,
  });
  const conditions = [beyond];
  // Partners have an index of their own; who is a customer is judged one by one.
  if (kind === 'PARTNER') conditions.push(CONCERNED.PARTNER);
  const { q } = filter;
  if (q !== '') {
    const part = `%${likeLiteral(q.normalize('NFKD'))}%`;
    conditions.push(Prisma.sql`(folded(o.name) LIKE folded(${part}) OR o.mpn_id = ${q})`);
  }
  return Prisma.sql`
    SELECT o.id, o.name, o.country, o.mpn_id, folded(o.name) AS place
    FROM organization o WHERE ${Prisma.join(conditions, ' AND ')}
    ${orderBy} LIMIT ${MISSING_BUDGET}`;
}

/**
 * A page, and up to where was looked for one that is not full (docs/decisions/0021): along the names,
 * an index probe or two for each, so that it stays quick where nearly everybody has accepted.
 */
export function missingQuery(
  { kind, version }: Pick<MissingDocument, 'kind' | 'version'>,
  versions: readonly PublishedVersion[],
  filter: MissingFilter,
  now: Date,
): Prisma.Sql {
  const { region, standing, size } = filter;
  const by = { name: Prisma.sql`o.place`, id: Prisma.sql`o.id` };
  const { orderBy } = inNameOrder(startOf(filter), by);
  const stands = standsLike(standing, versions, { version, now });
  const conditions = [
    kind === 'CUSTOMER' ? CONCERNED.CUSTOMER : Prisma.sql`TRUE`,
    Prisma.sql`coalesce(accepted.version, 0) < ${version}`,
    region === undefined ? Prisma.sql`TRUE` : inRegion(region),
    stands ?? Prisma.sql`FALSE`,
  ];
  const looked = lookedThrough(kind, filter);
  return Prisma.sql`
    WITH page AS MATERIALIZED (
      SELECT o.*, accepted.version AS accepted, reminder.reminded_at
      FROM (${looked}) o ${acceptedOf(kind)}
      WHERE ${Prisma.join(conditions, ' AND ')} ${orderBy} LIMIT ${size + 1}),
    horizon AS MATERIALIZED (
      SELECT json_build_object('name', o.place, 'id', o.id) AS place
      FROM (SELECT one.* FROM (${looked}) one OFFSET ${MISSING_BUDGET - 1}) o
      WHERE ${stands === null ? Prisma.sql`FALSE` : Prisma.sql`TRUE`}
        AND (SELECT count(*) FROM page) <= ${size})
    SELECT o.id, o.name, o.country, o.mpn_id AS "mpnId", o.accepted,
      o.reminded_at AS "remindedAt", o.place, looked_to.horizon
    FROM (SELECT (SELECT h.place FROM horizon h) AS horizon) looked_to LEFT JOIN page o ON TRUE
    ${orderBy}`;
}
