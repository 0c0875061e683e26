import { Prisma, transaction, type AgreementKind, type Tx } from '@/lib/db';
import {
  enqueueAdminNotices,
  enqueueMails,
  recallAgreementMails,
} from '@/lib/domain/notifications';
import { remindSome } from './remind-agreement';

/** Organizations written to in one transaction. */
const BATCH = 500;

export interface Announcement {
  readonly documentId: string;
  readonly kind: AgreementKind;
  readonly reached: string | null;
}

/**
 * Enqueues the next mails that agreements owe: what a published version tells everybody concerned,
 * the reminders of a round, and the news that a version was withdrawn. Mails and how far it came are
 * one transaction. A job's work, harmless to run at any time and by several at once.
 * @returns how many were looked at; null when nothing is owed, or others are at it
 */
export async function announceAgreements(batch = BATCH): Promise<number | null> {
  for (const oweSome of [announceSome, remindSome, recallSome]) {
    const count = await transaction((tx) => oweSome(tx, batch));
    if (count !== null) return count;
  }
  return null;
}

/**
 * To the Global admins of everybody concerned: live partners, or customers of somebody, that have
 * not accepted the version yet.
 */
async function announceSome(tx: Tx, batch: number): Promise<number | null> {
  const [announcement] = await tx.$queryRaw<Announcement[]>`
    SELECT a.document_id AS "documentId", d.kind::text AS kind, a.reached
    FROM agreement_announcement a JOIN agreement_document d ON d.id = a.document_id
    WHERE a.finished_at IS NULL
    ORDER BY a.created_at LIMIT 1 FOR UPDATE OF a SKIP LOCKED`;
  if (announcement === undefined) return null;
  const { documentId } = announcement;
  const concerned = await tx.$queryRaw<{ id: string }[]>(nextConcerned(announcement, batch));
  const ids = concerned.map(({ id }) => id);
  await enqueueAdminNotices(tx, { template: 'agreement-renewal', refs: { documentId } }, ids);
  await tx.agreementAnnouncement.update({
    where: { documentId },
    data: {
      reached: ids.at(-1) ?? announcement.reached,
      finishedAt: ids.length < batch ? new Date() : null,
    },
    select: { documentId: true },
  });
  return ids.length;
}

/** Whom to write to next. Read from an index in the order of ids: no batch costs more than another. */
export function nextConcerned(
  { documentId, kind, reached }: Announcement,
  batch: number,
): Prisma.Sql {
  const after = reached ?? '00000000-0000-0000-0000-000000000000';
  const acceptedBy = (id: Prisma.Sql) => Prisma.sql`EXISTS (SELECT FROM agreement_acceptance a
    WHERE a.organization_id = ${id} AND a.document_id = ${documentId}::uuid)`;
  return kind === 'PARTNER'
    ? Prisma.sql`
      SELECT o.id FROM organization o
      WHERE (o.provider_since IS NOT NULL OR o.reseller_since IS NOT NULL)
        AND o.id > ${after}::uuid AND NOT ${acceptedBy(Prisma.sql`o.id`)}
      ORDER BY o.id LIMIT ${batch}`
    : Prisma.sql`
      SELECT DISTINCT r.customer_id AS id FROM customer_relationship r
      WHERE r.ended_at IS NULL AND r.customer_id > ${after}::uuid
        AND NOT ${acceptedBy(Prisma.sql`r.customer_id`)}
      ORDER BY r.customer_id LIMIT ${batch}`;
}

/** Tells whoever was told of a version that it was withdrawn; mail that still waits is given up. */
async function recallSome(tx: Tx, batch: number): Promise<number | null> {
  const [recall] = await tx.$queryRaw<{ documentId: string; recalledTo: string | null }[]>`
    SELECT a.document_id AS "documentId", a.recalled_to AS "recalledTo"
    FROM agreement_announcement a JOIN agreement_document d ON d.id = a.document_id
    WHERE d.withdrawn_at IS NOT NULL AND a.recalled_at IS NULL
    ORDER BY a.created_at LIMIT 1 FOR UPDATE OF a SKIP LOCKED`;
  if (recall === undefined) return null;
  const { documentId, recalledTo: after } = recall;
  const reason = 'The version was withdrawn before it came into force';
  const about = { documentId, after, reason };
  const { sent, reached, isLast } = await recallAgreementMails(tx, about, batch);
  await enqueueMails(
    tx,
    sent.map(({ userId, organizationId }) => ({
      template: 'agreement-withdrawn',
      refs: { documentId, userId },
      organizationId,
    })),
  );
  await tx.agreementAnnouncement.update({
    where: { documentId },
    data: { recalledTo: reached ?? after, recalledAt: isLast ? new Date() : null },
    select: { documentId: true },
  });
  // Where a worker holds the next one, nothing can be done now.
  return isLast || reached !== null ? sent.length : null;
}
