import { authorize, type Actor } from '@/lib/access';
import { db, Prisma, type AgreementKind } from '@/lib/db';
import { idOrNotFound } from '@/lib/ids';
import { newestFirst, pageOf, type Keyset, type Turn } from '@/lib/keyset';
import { likeLiteral } from '@/lib/like';
import { Refusal } from '@/lib/refusal';
import { versionInForce, versionState, type VersionState } from './agreement-policy';

/** Beyond this, the list says "more than" instead of counting on. */
export const ACCEPTANCES_COUNTED_UP_TO = 1000;

interface Dates {
  readonly id: string;
  readonly kind: AgreementKind;
  readonly version: number;
  readonly titleEn: string;
  readonly titleEs: string;
  readonly publishedAt: Date | null;
  readonly effectiveFrom: Date | null;
  readonly demandedFrom: Date | null;
  readonly withdrawnAt: Date | null;
}

export interface DeskVersion extends Dates {
  readonly state: VersionState;
  /** At most one more than `ACCEPTANCES_COUNTED_UP_TO`. */
  readonly acceptances: number;
}

/** Every version of both agreements, the newest first: there are as many as people wrote. */
export async function listAgreementVersions(actor: Actor): Promise<readonly DeskVersion[]> {
  authorize(actor, 'program:catalogue');
  const rows = await db.$queryRaw<(Dates & { acceptances: number })[]>`
    SELECT d.id, d.kind::text AS kind, d.version, d.title_en AS "titleEn", d.title_es AS "titleEs",
      d.published_at AS "publishedAt", d.effective_from AS "effectiveFrom",
      d.demanded_from AS "demandedFrom", d.withdrawn_at AS "withdrawnAt",
      (SELECT count(*)::int FROM (SELECT FROM agreement_acceptance a WHERE a.document_id = d.id
        LIMIT ${ACCEPTANCES_COUNTED_UP_TO + 1}) counted) AS acceptances
    FROM agreement_document d
    ORDER BY d.kind, d.version DESC`;
  const now = new Date();
  const inForce = {
    PARTNER: numberInForce(rows, 'PARTNER', now),
    CUSTOMER: numberInForce(rows, 'CUSTOMER', now),
  };
  return rows.map((row) => ({ ...row, state: versionState(row, inForce[row.kind], now) }));
}

function numberInForce(rows: readonly Dates[], kind: AgreementKind, now: Date): number | null {
  const published = rows.flatMap(({ effectiveFrom, ...row }) =>
    row.kind === kind && effectiveFrom !== null && row.withdrawnAt === null
      ? [{ ...row, effectiveFrom }]
      : [],
  );
  return versionInForce(published, now)?.version ?? null;
}

export interface DeskDocument extends Dates {
  readonly state: VersionState;
  readonly bodyEn: string;
  readonly bodyEs: string;
  readonly revision: number;
  /** The sign-in name of who published it, while that account exists. */
  readonly publishedBy: string | null;
  readonly withdrawnBy: string | null;
}

/** One version with all its words. @throws Refusal `forbidden`, `wrongStanding`; `notFound` */
export async function getAgreementDocument(actor: Actor, id: string): Promise<DeskDocument> {
  authorize(actor, 'program:catalogue');
  const [row] = await db.$queryRaw<(Omit<DeskDocument, 'state'> & { inForce: number | null })[]>`
    SELECT d.id, d.kind::text AS kind, d.version, d.title_en AS "titleEn", d.title_es AS "titleEs",
      d.body_en AS "bodyEn", d.body_es AS "bodyEs", d.revision, d.published_at AS "publishedAt",
      d.effective_from AS "effectiveFrom", d.demanded_from AS "demandedFrom",
      d.withdrawn_at AS "withdrawnAt", p.sign_in_name AS "publishedBy",
      w.sign_in_name AS "withdrawnBy",
      (SELECT max(i.version) FROM agreement_document i WHERE i.kind = d.kind
        AND i.published_at IS NOT NULL AND i.withdrawn_at IS NULL
        AND i.effective_from <= ${new Date()}) AS "inForce"
    FROM agreement_document d
    LEFT JOIN "user" p ON p.id = d.published_by_id
    LEFT JOIN "user" w ON w.id = d.withdrawn_by_id
    WHERE d.id = ${idOrNotFound(id)}::uuid`;
  if (row === undefined) throw new Refusal('notFound');
  const { inForce, ...document } = row;
  return { ...document, state: versionState(document, inForce, new Date()) };
}

export interface AcceptanceRow {
  readonly id: string;
  readonly organizationId: string;
  /** As the organization was called when it accepted. */
  readonly organizationName: string;
  readonly country: string;
  readonly mpnId: string | null;
  readonly acceptedByName: string;
  readonly signInName: string;
  readonly locale: string;
  readonly region: string;
  readonly acceptedAt: Date;
}

/** Who accepted a version, the newest first. @throws Refusal `forbidden`, `wrongStanding` */
export async function listAcceptances(
  actor: Actor,
  documentId: string,
  { q, size, ...turn }: Turn & { readonly q: string; readonly size: number },
): Promise<Keyset<AcceptanceRow>> {
  authorize(actor, 'program:catalogue');
  const found = await db.$queryRaw<AcceptanceRow[]>(
    acceptancesQuery(documentId, q, newestFirst(turn, size)),
  );
  return pageOf(found, turn, size);
}

const EXPORT_BATCH = 1000;

/**
 * A batch of the list for the export, in its order, from a row on; null ends it.
 * @throws Refusal `forbidden`, `wrongStanding`
 */
export async function exportAcceptances(
  actor: Actor,
  documentId: string,
  { q, after }: { readonly q: string; readonly after: string | null },
): Promise<{ rows: readonly AcceptanceRow[]; next: string | null }> {
  authorize(actor, 'program:catalogue');
  const turn = newestFirst({ after }, EXPORT_BATCH - 1);
  const rows = await db.$queryRaw<AcceptanceRow[]>(acceptancesQuery(documentId, q, turn));
  return { rows, next: rows.length < EXPORT_BATCH ? null : (rows.at(-1)?.id ?? null) };
}

/** What a page or a batch reads: as much of the index of the version's acceptances as it shows. */
export function acceptancesQuery(
  documentId: string,
  q: string,
  { where, orderBy, take }: ReturnType<typeof newestFirst>,
): Prisma.Sql {
  const conditions = [Prisma.sql`a.document_id = ${idOrNotFound(documentId)}::uuid`];
  if (where.id?.lt !== undefined) conditions.push(Prisma.sql`a.id < ${where.id.lt}::uuid`);
  if (where.id?.gt !== undefined) conditions.push(Prisma.sql`a.id > ${where.id.gt}::uuid`);
  const text = q.trim();
  if (text !== '') {
    conditions.push(Prisma.sql`
      folded(a.organization_name || ' ' || a.accepted_by_name || ' ' || a.sign_in_name)
        LIKE folded(${`%${likeLiteral(text.normalize('NFKD'))}%`})`);
  }
  const direction = orderBy.id === 'desc' ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  return Prisma.sql`
    SELECT a.id, a.organization_id AS "organizationId", a.organization_name AS "organizationName",
      o.country, o.mpn_id AS "mpnId", a.accepted_by_name AS "acceptedByName",
      a.sign_in_name AS "signInName", a.locale, a.region, a.accepted_at AS "acceptedAt"
    FROM agreement_acceptance a JOIN organization o ON o.id = a.organization_id
    WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY a.id ${direction} LIMIT ${take}`;
}
