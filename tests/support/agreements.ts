import { db, type AgreementKind } from '@/lib/db';

/** Version 1 of both agreements, as the migrations bring them. */
export const PARTNER_AGREEMENT = '01930000-0000-7000-8000-000000000001';
export const CUSTOMER_AGREEMENT = '01930000-0000-7000-8000-000000000002';

const DAY = 86_400_000;

/** A moment so many days from now; before it when negative. */
export function inDays(days: number): Date {
  return new Date(Date.now() + days * DAY);
}

/**
 * Makes the next version of an agreement, published in the past: in force since `inForce` days ago
 * (not yet for a negative number), and to be accepted anew in `demanded` days, if at all.
 */
export async function aVersion(
  kind: AgreementKind,
  { inForce = 0, demanded }: { readonly inForce?: number; readonly demanded?: number } = {},
): Promise<{ id: string; version: number }> {
  const latest = await db.agreementDocument.findFirstOrThrow({
    where: { kind },
    orderBy: { version: 'desc' },
  });
  const version = latest.version + 1;
  const effectiveFrom = inDays(-inForce);
  return db.agreementDocument.create({
    data: {
      kind,
      version,
      titleEn: `Title ${version}`,
      titleEs: `Título ${version}`,
      bodyEn: `Words of version ${version}.`,
      bodyEs: `Texto de la versión ${version}.`,
      publishedAt: inDays(-Math.max(inForce, 0) - 1),
      effectiveFrom,
      demandedFrom: demanded === undefined ? null : inDays(demanded),
    },
    select: { id: true, version: true },
  });
}
