import { authorize, GLOBAL_ADMIN, type Actor } from '@/lib/access';
import { newId, Prisma, transaction, type Tx } from '@/lib/db';
import { recordAudit } from '@/lib/domain/audit';
import { enqueueAdminNotices } from '@/lib/domain/notifications';
import { Refusal } from '@/lib/refusal';
import type { PublishedVersion } from './agreement-policy';
import {
  concernedBy,
  inRegion,
  mustAccept,
  readVersion,
  type MissingDocument,
} from './missing-acceptances';
import { REGIONS } from './regions';
import type { Remind, RemindAll } from './schema';

/** How long an organization is left alone after a reminder. */
const PAUSE_MS = 24 * 3_600_000;

/**
 * Reminds an organization's Global admins to accept the version in force, once a day at most: of
 * two at the same moment one does.
 * @throws Refusal `forbidden`, `wrongStanding`; `notFound`; `agreementNotInForce`; `notAwaited` when
 *   it has nothing to accept (any more); `nobodyToRemind`; `remindedToday`
 */
export async function remindOfAgreement(
  actor: Actor,
  { documentId, organizationId }: Remind,
): Promise<void> {
  authorize(actor, 'program:catalogue');
  await transaction(async (tx) => {
    const { document, versions, now } = await requireInForce(tx, documentId);
    const [organization] = await tx.$queryRaw<{ id: string; name: string; hasAdmin: boolean }[]>`
      SELECT o.id, o.name, EXISTS (SELECT FROM user_role r JOIN "user" u ON u.id = r.user_id
        WHERE r.organization_id = o.id AND r.role = ${GLOBAL_ADMIN}::role AND u.status = 'ACTIVE'
      ) AS "hasAdmin"
      FROM ${concernedBy(document.kind)} AND ${mustAccept(versions, now)}
        AND o.id = ${organizationId}::uuid`;
    if (organization === undefined) throw new Refusal('notAwaited');
    if (!organization.hasAdmin) throw new Refusal('nobodyToRemind');
    const reminded = await remind(tx, document.id, [organization.id], now);
    if (reminded.length === 0) throw new Refusal('remindedToday');
    const { kind, version, id } = document;
    await recordAudit(tx, {
      organizationIds: [actor.organization.id, organization.id],
      actor,
      action: 'remind_of_agreement',
      resourceType: 'agreement',
      resourceId: id,
      after: { kind, version, organization: organization.name },
    });
  });
}

/**
 * Reminds everybody who has to accept the version in force, of one region or of all; each of them
 * once a day at most. The mail is owed by `remindSome`, a batch after the other. Harmless while the
 * same round is under way.
 * @throws Refusal `forbidden`, `wrongStanding`; `notFound`; `agreementNotInForce`
 */
export async function remindEverybodyOfAgreement(
  actor: Actor,
  { documentId, region }: RemindAll,
): Promise<void> {
  authorize(actor, 'program:catalogue');
  await transaction(async (tx) => {
    const { document } = await requireInForce(tx, documentId);
    const { count } = await tx.agreementReminderRound.createMany({
      data: { id: newId(), documentId: document.id, region: region ?? '' },
      skipDuplicates: true,
    });
    if (count === 0) return;
    const { kind, version, id } = document;
    await recordAudit(tx, {
      organizationIds: [actor.organization.id],
      actor,
      action: 'remind_of_agreement',
      resourceType: 'agreement',
      resourceId: id,
      after: { kind, version, region: region ?? null },
    });
  });
}

async function requireInForce(
  tx: Tx,
  documentId: string,
): Promise<{ document: MissingDocument; versions: readonly PublishedVersion[]; now: Date }> {
  const now = new Date();
  const { document, versions } = await readVersion(tx, documentId, now);
  if (document.state !== 'inForce') throw new Refusal('agreementNotInForce');
  return { document, versions, now };
}

/** Owes the reminder to those of the organizations that had none for a day. @returns which */
async function remind(
  tx: Tx,
  documentId: string,
  organizationIds: readonly string[],
  now: Date,
): Promise<readonly string[]> {
  const reminded = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO agreement_reminder AS r (organization_id, document_id, reminded_at)
    SELECT asked.id, ${documentId}::uuid, ${now}
    FROM unnest(${[...organizationIds]}::uuid[]) AS asked (id) ORDER BY asked.id
    ON CONFLICT (organization_id) DO UPDATE
      SET document_id = excluded.document_id, reminded_at = excluded.reminded_at
      WHERE r.reminded_at <= ${new Date(now.getTime() - PAUSE_MS)}
    RETURNING organization_id AS id`;
  const ids = reminded.map(({ id }) => id);
  await enqueueAdminNotices(tx, { template: 'agreement-reminder', refs: { documentId } }, ids);
  return ids;
}

/**
 * Owes the next reminders of a round. A job's work, harmless to run at any time and by several.
 * @returns how many organizations were looked at; null when nothing is owed, or others are at it
 */
export async function remindSome(tx: Tx, batch: number): Promise<number | null> {
  const [round] = await tx.$queryRaw<
    { id: string; documentId: string; region: string; reached: string | null }[]
  >`
    SELECT id, document_id AS "documentId", region, reached FROM agreement_reminder_round
    WHERE finished_at IS NULL ORDER BY created_at LIMIT 1 FOR UPDATE SKIP LOCKED`;
  if (round === undefined) return null;
  const now = new Date();
  const { document, versions } = await readVersion(tx, round.documentId, now);
  const region = REGIONS.find((known) => known === round.region);
  const found =
    document.state === 'inForce'
      ? await tx.$queryRaw<{ id: string }[]>`
          SELECT o.id FROM ${concernedBy(document.kind)} AND ${mustAccept(versions, now)}
            AND ${region === undefined ? Prisma.sql`TRUE` : inRegion(region)}
            AND o.id > ${round.reached ?? '00000000-0000-0000-0000-000000000000'}::uuid
          ORDER BY o.id LIMIT ${batch}`
      : [];
  const ids = found.map(({ id }) => id);
  await remind(tx, document.id, ids, now);
  await tx.agreementReminderRound.update({
    where: { id: round.id },
    data: {
      reached: ids.at(-1) ?? round.reached,
      finishedAt: ids.length < batch ? now : null,
    },
    select: { id: true },
  });
  return ids.length;
}
