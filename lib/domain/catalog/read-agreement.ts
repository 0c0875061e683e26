import { authorize, type Actor } from '@/lib/access';
import { db, Prisma, type AgreementKind } from '@/lib/db';
import { idOrNotFound } from '@/lib/ids';
import type { Locale } from '@/lib/messages/locale';
import { Refusal } from '@/lib/refusal';
import { standingFrom } from './agreement-facts';
import { regionSql } from './regional-rules';
import { versionInForce, versionState, type AgreementStanding } from './agreement-policy';
import type { VersionState } from './agreement-policy';

/** Who accepted a version for an organization, as it was at that moment. */
export interface Evidence {
  readonly acceptedAt: Date;
  readonly acceptedByName: string;
  readonly signInName: string;
  readonly organizationName: string;
  readonly locale: Locale;
  readonly region: string;
  /** The provider that attested it, its person, and the day of the signature; null otherwise. */
  readonly attestedByOrganization: string | null;
  readonly attestedByName: string | null;
  readonly signedOn: Date | null;
}

/** A published version without its body, and the reader's own acceptance of it. */
export interface VersionSummary {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly state: VersionState;
  readonly effectiveFrom: Date;
  readonly demandedFrom: Date | null;
  readonly evidence: Evidence | null;
}

/** All that a reader is shown of an agreement. */
export interface AgreementOverview {
  readonly standing: AgreementStanding;
  readonly inForce: VersionSummary & { readonly body: string };
  /** Published, not in force yet; the next one. */
  readonly upcoming: VersionSummary | null;
  /** All published ones, the newest first. */
  readonly versions: readonly VersionSummary[];
}

const PERMISSION = { PARTNER: 'agreement:view', CUSTOMER: 'relationships:view' } as const;

/**
 * An agreement as its reader's organization stands to it, in two round trips.
 * @throws Refusal `forbidden`; `notFound` when none is in force
 */
export async function getAgreementOverview(
  actor: Actor,
  kind: AgreementKind,
  locale: Locale,
): Promise<AgreementOverview> {
  authorize(actor, PERMISSION[kind]);
  const now = new Date();
  const rows = await readVersions(actor, kind, locale);
  const facts = {
    region: rows[0]?.ownRegion ?? 'none',
    versions: rows.map(({ version, effectiveFrom, demandedFrom }) => ({
      version,
      effectiveFrom: effectiveFrom.toISOString(),
      demandedFrom: demandedFrom?.toISOString() ?? null,
    })),
    acceptances: rows.flatMap(({ version, region }) =>
      region === null ? [] : [{ version, region }],
    ),
  };
  const standing = standingFrom(facts, kind, now);
  const versions = summariesOf(rows, standing.inForce, now);
  const inForce = versions.find(({ state }) => state === 'inForce');
  if (inForce === undefined) throw new Refusal('notFound');
  const upcoming = versions.findLast(({ state }) => state === 'scheduled') ?? null;
  const { body } = await readBody(inForce.id, locale);
  return { standing, inForce: { ...inForce, body }, upcoming, versions };
}

/** One published version with its words, and whether it was accepted. */
export type AgreementVersion = VersionSummary & {
  /** The language of title and body. */
  readonly language: Locale;
  readonly body: string;
};

/**
 * One published version: in the language it was accepted in, else the reader's, unless asked for in
 * one.
 * @throws Refusal `forbidden`; `notFound`, also for a draft and for one that was withdrawn
 */
export async function getAgreementVersion(
  actor: Actor,
  kind: AgreementKind,
  { documentId, locale, language }: VersionChoice,
): Promise<AgreementVersion> {
  authorize(actor, PERMISSION[kind]);
  const id = idOrNotFound(documentId);
  const rows = await readVersions(actor, kind, locale);
  const now = new Date();
  const published = rows.map(({ version, effectiveFrom, demandedFrom }) => ({
    version,
    effectiveFrom,
    demandedFrom,
  }));
  const inForce = versionInForce(published, now)?.version ?? null;
  const summary = summariesOf(rows, inForce, now).find((candidate) => candidate.id === id);
  if (summary === undefined) throw new Refusal('notFound');
  const shown = language ?? summary.evidence?.locale ?? locale;
  return { ...summary, ...(await readBody(id, shown)), language: shown };
}

export interface VersionChoice {
  readonly documentId: string;
  /** The reader's. */
  readonly locale: Locale;
  readonly language?: Locale | undefined;
}

interface Row {
  readonly id: string;
  /** The sales region of the reader's organization; null where the vendor does not sell. */
  readonly ownRegion: string | null;
  readonly version: number;
  readonly title: string;
  readonly effectiveFrom: Date;
  readonly demandedFrom: Date | null;
  readonly acceptedAt: Date | null;
  readonly acceptedByName: string;
  readonly signInName: string;
  readonly organizationName: string;
  readonly locale: Locale;
  readonly region: string | null;
  readonly attestedByOrganization: string | null;
  readonly attestedByName: string | null;
  readonly signedOn: Date | null;
}

/** The published versions with the organization's own acceptances, the newest first. */
async function readVersions(
  { organization }: Actor,
  kind: AgreementKind,
  locale: Locale,
): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT d.id, d.version, CASE WHEN ${locale} = 'es' THEN d.title_es ELSE d.title_en END AS title,
      d.effective_from AS "effectiveFrom", d.demanded_from AS "demandedFrom",
      a.accepted_at AS "acceptedAt", a.accepted_by_name AS "acceptedByName",
      a.sign_in_name AS "signInName", a.organization_name AS "organizationName", a.locale, a.region,
      a.attested_by_organization AS "attestedByOrganization",
      a.attested_by_name AS "attestedByName", a.signed_on AS "signedOn",
      ${regionSql(Prisma.sql`${organization.country}`)} AS "ownRegion"
    FROM agreement_document d
    LEFT JOIN agreement_acceptance a
      ON a.document_id = d.id AND a.organization_id = ${organization.id}::uuid
    WHERE d.kind = ${kind}::agreement_kind AND d.published_at IS NOT NULL
      AND d.withdrawn_at IS NULL
    ORDER BY d.version DESC, a.accepted_at DESC`;
}

/** One summary a version; of acceptances for several regions, the newest. */
function summariesOf(rows: readonly Row[], inForce: number | null, now: Date): VersionSummary[] {
  const firsts = rows.filter((row, index) => rows[index - 1]?.id !== row.id);
  return firsts.map(({ id, version, title, effectiveFrom, demandedFrom, ...row }) => ({
    id,
    version,
    title,
    effectiveFrom,
    demandedFrom,
    state: versionState({ version, effectiveFrom, withdrawnAt: null }, inForce, now),
    evidence: evidenceOf(row),
  }));
}

function evidenceOf({
  acceptedAt,
  region,
  ...who
}: Omit<Row, 'id' | 'version' | 'title' | 'effectiveFrom' | 'demandedFrom'>): Evidence | null {
  return acceptedAt === null || region === null ? null : { acceptedAt, region, ...who };
}

/** The words of a version in a language. */
async function readBody(id: string, language: Locale): Promise<{ title: string; body: string }> {
  const row = await db.agreementDocument.findUniqueOrThrow({
    where: { id },
    select: { titleEn: true, titleEs: true, bodyEn: true, bodyEs: true },
  });
  return language === 'es'
    ? { title: row.titleEs, body: row.bodyEs }
    : { title: row.titleEn, body: row.bodyEn };
}
