import { db, type AgreementKind } from '@/lib/db';

/** What the mail about a new version says of it. */
export interface AgreementMail {
  readonly kind: AgreementKind;
  readonly version: number;
  readonly effectiveFrom: Date;
  readonly demandedFrom: Date;
}

/** A version that demands a new acceptance; null when it was withdrawn meanwhile. */
export async function findAgreementMail(documentId: string): Promise<AgreementMail | null> {
  const row = await db.agreementDocument.findFirst({
    where: { id: documentId, withdrawnAt: null },
    select: { kind: true, version: true, effectiveFrom: true, demandedFrom: true },
  });
  if (row === null || row.effectiveFrom === null || row.demandedFrom === null) return null;
  const { kind, version, effectiveFrom, demandedFrom } = row;
  return { kind, version, effectiveFrom, demandedFrom };
}
