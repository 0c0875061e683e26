import type { Tx } from '@/lib/db';

/** Who got a mail that is no longer true. */
export interface Recalled {
  readonly userId: string;
  readonly organizationId: string | null;
}

interface Row extends Recalled {
  readonly id: string;
  readonly status: 'QUEUED' | 'SENT' | 'DEAD';
  readonly isHeld: boolean;
}

/**
 * Looks at the next mails about a version of an agreement, in the order in which they were owed: one
 * that waits is given up, and whoever got one is named, to be told. One that a worker holds may be
 * sent any moment, so it ends the batch, to be looked at again later.
 * @returns the last one that was settled, null for none, and whether it was the last of all
 */
export async function recallAgreementMails(
  tx: Tx,
  about: {
    readonly documentId: string;
    /** The last one of the batch before. */
    readonly after: string | null;
    readonly reason: string;
  },
  batch: number,
): Promise<{ sent: readonly Recalled[]; reached: string | null; isLast: boolean }> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT id, status::text AS status, refs->>'userId' AS "userId",
      organization_id AS "organizationId",
      status = 'QUEUED' AND coalesce(locked_until > clock_timestamp(), false) AS "isHeld"
    FROM outbox_mail
    WHERE template = 'agreement-renewal' AND refs->>'documentId' = ${about.documentId}
      AND id > ${about.after ?? '00000000-0000-0000-0000-000000000000'}::uuid
    ORDER BY id LIMIT ${batch} FOR UPDATE`;
  const held = rows.findIndex(({ isHeld }) => isHeld);
  const settled = held === -1 ? rows : rows.slice(0, held);
  await tx.outboxMail.updateMany({
    where: { id: { in: settled.map(({ id }) => id) }, status: 'QUEUED' },
    data: { status: 'DEAD', lockedUntil: null, lastError: about.reason },
  });
  return {
    sent: settled.filter(({ status }) => status === 'SENT'),
    reached: settled.at(-1)?.id ?? null,
    isLast: held === -1 && rows.length < batch,
  };
}
