import type { Tx } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import type { LiveEnrollment } from './draft';
import { toColumn, type Snapshot } from './snapshot';

/** Keeps the frozen submission on its draft. @throws Refusal `conflict` when that has changed */
export async function writeSubmission(
  tx: Tx,
  { id, version }: LiveEnrollment,
  snapshot: Snapshot,
): Promise<void> {
  const written = await tx.enrollment.updateMany({
    where: { id, version, status: 'DRAFT' },
    data: {
      snapshot: toColumn(snapshot),
      contactEmail: snapshot.primaryContact.email,
      contactLocale: snapshot.primaryContact.locale,
      submittedAt: new Date(snapshot.submittedAt),
    },
  });
  if (written.count === 0) throw new Refusal('conflict');
}
