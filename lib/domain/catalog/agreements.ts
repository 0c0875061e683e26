import type { Actor } from '@/lib/access';
import { db, type AgreementKind, type Tx } from '@/lib/db';
import type { Locale } from '@/lib/messages/locale';
import { Refusal } from '@/lib/refusal';
import { holdRegionalRules } from './regional-rules';
import { regionName, type RegionalRules } from './regions';

/** An agreement's version, in the reader's language. `body` is plain text. */
export interface Agreement {
  readonly id: string;
  readonly kind: AgreementKind;
  readonly version: number;
  readonly title: string;
  readonly body: string;
}

/** Published and not withdrawn: what others than the operator may know of. */
export const PUBLISHED = { publishedAt: { not: null }, withdrawnAt: null } as const;

/** The version of a kind in force. @throws Refusal `notFound` when none is */
export async function getCurrentAgreement(kind: AgreementKind, locale: Locale): Promise<Agreement> {
  const row = await db.agreementDocument.findFirst({
    where: inForce(kind),
    orderBy: { version: 'desc' },
    select: {
      id: true,
      kind: true,
      version: true,
      titleEn: true,
      titleEs: true,
      bodyEn: true,
      bodyEs: true,
    },
  });
  if (row === null) throw new Refusal('notFound');
  const inSpanish = locale === 'es';
  return {
    id: row.id,
    kind: row.kind,
    version: row.version,
    title: inSpanish ? row.titleEs : row.titleEn,
    body: inSpanish ? row.bodyEs : row.bodyEn,
  };
}

/** The same without its text. @throws Refusal `notFound` when none is */
export async function getCurrentVersion(
  tx: Tx,
  kind: AgreementKind,
): Promise<Pick<Agreement, 'id' | 'version'>> {
  const row = await tx.agreementDocument.findFirst({
    where: inForce(kind),
    orderBy: { version: 'desc' },
    select: { id: true, version: true },
  });
  if (row === null) throw new Refusal('notFound');
  return row;
}

function inForce(kind: AgreementKind) {
  return { kind, ...PUBLISHED, effectiveFrom: { lte: new Date() } };
}

/**
 * Keeps the versions of a kind as they are until the transaction ends: publishing has them alone,
 * acceptances share them, so that nobody accepts a version at the moment another takes its place.
 */
export async function lockVersions(
  tx: Tx,
  kind: AgreementKind,
  how: 'alone' | 'shared',
): Promise<void> {
  const name = `agreement ${kind}`;
  if (how === 'alone') await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${name}))`;
  else await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(hashtext(${name}))`;
}

export interface Acceptance {
  readonly documentId: string;
  readonly version: number;
  readonly region: string;
  /** Whether this call recorded it; it was before when not. */
  readonly isNew: boolean;
}

/**
 * Records that the actor's organization accepts the version that was read, once per region (spec
 * E13). Part of a command that has authorized the actor; a repeated acceptance changes nothing.
 * @param held the regional rules, where the command holds them already
 * @throws Refusal `agreementChanged` when another version is in force
 */
export async function recordAcceptance(
  tx: Tx,
  actor: Actor,
  kind: AgreementKind,
  documentId: string,
  held?: RegionalRules,
): Promise<Acceptance> {
  await lockVersions(tx, kind, 'shared');
  const { id, version } = await getCurrentVersion(tx, kind);
  if (id !== documentId.toLowerCase()) {
    throw new Refusal('agreementChanged', {
      field: 'acceptAgreement',
      params: { version },
      late: true,
    });
  }
  const { organization } = actor;
  const region = regionName(held ?? (await holdRegionalRules(tx)), organization.country);
  const { count } = await tx.agreementAcceptance.createMany({
    data: {
      organizationId: organization.id,
      organizationName: organization.name,
      documentId: id,
      acceptedById: actor.userId,
      acceptedByName: actor.displayName,
      signInName: actor.signInName,
      locale: actor.locale,
      region,
      acceptedAt: new Date(),
    },
    skipDuplicates: true,
  });
  return { documentId: id, version, region, isNew: count === 1 };
}
