import { db, type AgreementKind } from '@/lib/db';
import { getAgreementStanding } from './agreement-facts';
import type { AgreementStanding } from './agreement-policy';

/** What the mail about a new version says of it. */
export interface AgreementMail {
  readonly kind: AgreementKind;
  readonly version: number;
  readonly effectiveFrom: Date;
  readonly demandedFrom: Date;
}

/**
 * A version that demands a new acceptance of an organization; null when it was withdrawn meanwhile,
 * or accepted.
 */
export async function findAgreementMail(
  documentId: string,
  organizationId: string,
): Promise<AgreementMail | null> {
  const row = await db.agreementDocument.findFirst({
    where: { id: documentId, withdrawnAt: null },
    select: { kind: true, version: true, effectiveFrom: true, demandedFrom: true },
  });
  if (row === null || row.effectiveFrom === null || row.demandedFrom === null) return null;
  const { kind, version, effectiveFrom, demandedFrom } = row;
  const { accepted } = await getAgreementStanding(organizationId, kind);
  if (accepted !== null && accepted >= version) return null;
  return { kind, version, effectiveFrom, demandedFrom };
}

/** What a reminder says: how the organization stands to the version in force. */
export interface ReminderMail {
  readonly kind: AgreementKind;
  readonly version: number;
  readonly standing: AgreementStanding;
}

/** Null when there is nothing to accept any more, or another version is in force by now. */
export async function findReminderMail(
  documentId: string,
  organizationId: string,
): Promise<ReminderMail | null> {
  const row = await db.agreementDocument.findUnique({
    where: { id: documentId },
    select: { kind: true, version: true },
  });
  if (row === null) return null;
  const standing = await getAgreementStanding(organizationId, row.kind);
  const isAwaited = standing.state !== 'accepted' && standing.inForce === row.version;
  return isAwaited ? { ...row, standing } : null;
}

/** A version that was announced and then withdrawn. */
export async function findWithdrawnMail(
  documentId: string,
): Promise<{ kind: AgreementKind; version: number } | null> {
  return db.agreementDocument.findFirst({
    where: { id: documentId, withdrawnAt: { not: null } },
    select: { kind: true, version: true },
  });
}
