import { createHash } from 'node:crypto';
import { authorize, type Actor } from '@/lib/access';
import { transaction, type AgreementKind, type Tx } from '@/lib/db';
import { recordAudit } from '@/lib/domain/audit';
import { Refusal } from '@/lib/refusal';
import { scheduleOf } from './agreement-policy';
import { lockVersions, PUBLISHED } from './agreements';
import { whyNoDraft } from './draft-agreement';
import type { DocumentChoice, Publish } from './schema';

/**
 * Publishes a draft: from now on it never changes. Everybody concerned is told by mail when it
 * demands to be accepted anew; the mail is owed here and enqueued by `announceAgreements`.
 * @throws Refusal `forbidden`, `wrongStanding`; `notFound`; `agreementPublished`; `conflict` when
 *   the draft is not the one that was read; `dayPassed`, `dayTooFar`, `demandTooEarly`;
 *   `earlierInForceLater` when an earlier version would come into force after it
 */
export async function publishAgreement(actor: Actor, input: Publish): Promise<void> {
  authorize(actor, 'program:catalogue');
  const { documentId: id, revision, ...days } = input;
  await transaction(async (tx) => {
    const kind = await kindOf(tx, id);
    await lockVersions(tx, kind, 'alone');
    const now = new Date();
    const schedule = scheduleOf(days, actor.timeZone, now);
    if ('refusal' in schedule) throw new Refusal(schedule.refusal, { field: schedule.field });
    await requireInOrder(tx, kind, schedule.effectiveFrom);
    const [published] = await tx.agreementDocument.updateManyAndReturn({
      where: { id, revision, publishedAt: null },
      data: { ...schedule, publishedAt: now, publishedById: actor.userId },
      select: { version: true, titleEn: true, titleEs: true, bodyEn: true, bodyEs: true },
    });
    if (published === undefined) throw await whyNoDraft(tx, id);
    const { version, ...texts } = published;
    if (schedule.demandedFrom !== null) {
      await tx.agreementAnnouncement.create({ data: { documentId: id } });
    }
    await recordAudit(tx, {
      organizationIds: [actor.organization.id],
      actor,
      action: 'publish_agreement',
      resourceType: 'agreement',
      resourceId: id,
      after: { kind, version, ...schedule, sha256: digestOf(texts) },
    });
  });
}

/**
 * Takes a version back that is not in force yet; nobody can have accepted it. Its number stays.
 * @throws Refusal `forbidden`, `wrongStanding`; `notFound`; `agreementInForce`; `conflict` when it
 *   is withdrawn already
 */
export async function withdrawAgreement(
  actor: Actor,
  { documentId: id }: DocumentChoice,
): Promise<void> {
  authorize(actor, 'program:catalogue');
  await transaction(async (tx) => {
    const kind = await kindOf(tx, id);
    await lockVersions(tx, kind, 'alone');
    const now = new Date();
    const [withdrawn] = await tx.agreementDocument.updateManyAndReturn({
      where: { id, ...PUBLISHED, effectiveFrom: { gt: now } },
      data: { withdrawnAt: now, withdrawnById: actor.userId },
      select: { version: true, effectiveFrom: true, demandedFrom: true },
    });
    if (withdrawn === undefined) throw await whyNotWithdrawn(tx, id);
    const { version, ...days } = withdrawn;
    await tx.agreementAnnouncement.updateMany({
      where: { documentId: id, finishedAt: null },
      data: { finishedAt: now },
    });
    await recordAudit(tx, {
      organizationIds: [actor.organization.id],
      actor,
      action: 'withdraw_agreement',
      resourceType: 'agreement',
      resourceId: id,
      before: days,
      after: { kind, version, withdrawnAt: now },
    });
  });
}

async function kindOf(tx: Tx, id: string): Promise<AgreementKind> {
  const row = await tx.agreementDocument.findUnique({ where: { id }, select: { kind: true } });
  if (row === null) throw new Refusal('notFound');
  return row.kind;
}

/** Versions come into force in the order of their numbers, so that the newest is the valid one. */
async function requireInOrder(tx: Tx, kind: AgreementKind, effectiveFrom: Date): Promise<void> {
  const later = await tx.agreementDocument.findFirst({
    where: { kind, ...PUBLISHED, effectiveFrom: { gt: effectiveFrom } },
    orderBy: { version: 'desc' },
    select: { version: true },
  });
  if (later === null) return;
  throw new Refusal('earlierInForceLater', { field: 'effectiveDay', params: later });
}

async function whyNotWithdrawn(tx: Tx, id: string): Promise<Refusal> {
  const now = await tx.agreementDocument.findUniqueOrThrow({
    where: { id },
    select: { publishedAt: true, withdrawnAt: true },
  });
  if (now.withdrawnAt !== null || now.publishedAt === null) return new Refusal('conflict');
  return new Refusal('agreementInForce');
}

/** What the audit keeps of the words: enough to prove that they are still the same. */
function digestOf(texts: Readonly<Record<string, string>>): string {
  const words = Object.keys(texts)
    .toSorted()
    .map((name) => texts[name]);
  return createHash('sha256').update(JSON.stringify(words)).digest('hex');
}
