import { Prisma, transaction, type AgreementKind, type Tx } from '@/lib/db';
import { enqueueAdminNotices } from '@/lib/domain/notifications';

/** Organizations written to in one transaction. */
const BATCH = 500;

export interface Announcement {
  readonly documentId: string;
  readonly kind: AgreementKind;
  readonly reached: string | null;
}

/**
 * Enqueues the next mails that a published version owes to the Global admins of everybody concerned:
 * live partners, or customers of somebody, that have not accepted the version yet. Mails and how far
 * it came are one transaction. A job's work, harmless to run at any time and by several at once.
 * @returns to how many organizations; null when nothing is owed, or others are at it
 */
export async function announceAgreements(batch = BATCH): Promise<number | null> {
  return transaction((tx) => announceSome(tx, batch));
}

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
