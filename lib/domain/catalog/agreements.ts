import type { AgreementKind } from '@/lib/db';
import { db, type Tx } from '@/lib/db';
import type { Actor } from '@/lib/access';
import { Refusal } from '@/lib/refusal';

import { regionOf } from './regions';

/** An agreement's version in force, in the reader's language. `body` is plain text. */
export interface Agreement {
  readonly id: string;
  readonly kind: AgreementKind;
  readonly version: number;
  readonly title: string;
  readonly body: string;
}

/** The newest published version of a kind. @throws Refusal `notFound` when none is published. */
export async function getCurrentAgreement(
  kind: AgreementKind,
  locale: 'en' | 'es',
  reader: Pick<Tx, 'agreementDocument'> = db,
): Promise<Agreement> {
  const row = await reader.agreementDocument.findFirst({
    where: { kind, publishedAt: { lte: new Date() } },
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

/** Which of the organizations have accepted any version of the agreement. One query. */
export async function findAcceptedAgreements(
  organizationIds: readonly string[],
  kind: AgreementKind,
  reader: Pick<Tx, 'agreementAcceptance'> = db,
): Promise<ReadonlySet<string>> {
  const rows = await reader.agreementAcceptance.findMany({
    where: { organizationId: { in: [...organizationIds] }, document: { kind } },
    select: { organizationId: true },
  });
  return new Set(rows.map((row) => row.organizationId));
}

/**
 * Records that the actor's organization accepts the version in force, once per region (spec E13).
 * Part of a command that has authorized the actor; a repeated acceptance changes nothing.
 * @returns the document's id, and whether this call recorded it.
 */
export async function recordAcceptance(
  tx: Tx,
  actor: Actor,
  kind: AgreementKind,
): Promise<{ documentId: string; recorded: boolean }> {
  const { id: documentId } = await getCurrentAgreement(kind, actor.locale, tx);
  const { count } = await tx.agreementAcceptance.createMany({
    data: {
      organizationId: actor.organization.id,
      documentId,
      acceptedById: actor.userId,
      region: regionOf(actor.organization.country) ?? 'none',
    },
    skipDuplicates: true,
  });
  return { documentId, recorded: count === 1 };
}
