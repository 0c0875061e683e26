import { authorize, type Actor } from '@/lib/access';
import { transaction, type Tx } from '@/lib/db';
import { recordAudit } from '@/lib/domain/audit';
import { Refusal } from '@/lib/refusal';
import { lockVersions } from './agreements';
import type { DocumentChoice, EditDraft, StartDraft } from './schema';

const TEXTS = { titleEn: true, titleEs: true, bodyEn: true, bodyEs: true } as const;

/**
 * Begins the next version of an agreement with the words of the one before it. Where a draft exists
 * already, that one is it.
 * @throws Refusal `forbidden`, `wrongStanding`
 */
export async function startAgreementDraft(
  actor: Actor,
  { kind }: StartDraft,
): Promise<{ id: string }> {
  authorize(actor, 'program:catalogue');
  return transaction(async (tx) => {
    await lockVersions(tx, kind, 'alone');
    // The first versions come with the migrations.
    const { id, publishedAt, ...latest } = await tx.agreementDocument.findFirstOrThrow({
      where: { kind },
      orderBy: { version: 'desc' },
      select: { id: true, version: true, publishedAt: true, ...TEXTS },
    });
    if (publishedAt === null) return { id };
    const version = latest.version + 1;
    const draft = await tx.agreementDocument.create({
      data: { ...latest, kind, version },
      select: { id: true },
    });
    await recordAudit(tx, {
      organizationIds: [actor.organization.id],
      actor,
      action: 'draft_agreement',
      resourceType: 'agreement',
      resourceId: draft.id,
      after: { kind, version },
    });
    return draft;
  });
}

/**
 * Changes the words of a draft.
 * @throws Refusal `forbidden`, `wrongStanding`; `notFound`; `agreementPublished`; `conflict` when
 *   somebody was faster
 */
export async function editAgreementDraft(actor: Actor, input: EditDraft): Promise<void> {
  authorize(actor, 'program:catalogue');
  const { documentId: id, revision, ...texts } = input;
  await transaction(async (tx) => {
    const before = await tx.agreementDocument.findUnique({
      where: { id },
      select: { kind: true, version: true, ...TEXTS },
    });
    const { count } = await tx.agreementDocument.updateMany({
      where: { id, revision, publishedAt: null },
      data: { ...texts, revision: { increment: 1 } },
    });
    if (before === null || count === 0) throw await whyNoDraft(tx, id);
    const { kind, version } = before;
    const changed = (['titleEn', 'titleEs', 'bodyEn', 'bodyEs'] as const).filter(
      (name) => before[name] !== texts[name],
    );
    await recordAudit(tx, {
      organizationIds: [actor.organization.id],
      actor,
      action: 'update_agreement_draft',
      resourceType: 'agreement',
      resourceId: id,
      before: { titleEn: before.titleEn, titleEs: before.titleEs },
      after: { kind, version, titleEn: texts.titleEn, titleEs: texts.titleEs, changed },
    });
  });
}

/**
 * Throws a draft away; its number is free again.
 * @throws Refusal `forbidden`, `wrongStanding`; `notFound`; `agreementPublished`
 */
export async function discardAgreementDraft(
  actor: Actor,
  { documentId: id }: DocumentChoice,
): Promise<void> {
  authorize(actor, 'program:catalogue');
  await transaction(async (tx) => {
    const draft = await tx.agreementDocument.findUnique({
      where: { id },
      select: { kind: true, version: true, titleEn: true },
    });
    const { count } = await tx.agreementDocument.deleteMany({ where: { id, publishedAt: null } });
    if (draft === null || count === 0) throw await whyNoDraft(tx, id);
    await recordAudit(tx, {
      organizationIds: [actor.organization.id],
      actor,
      action: 'discard_agreement_draft',
      resourceType: 'agreement',
      resourceId: id,
      before: draft,
    });
  });
}

/** Why what was asked of a draft could not be done to it as its page showed it. */
export async function whyNoDraft(tx: Tx, id: string): Promise<Refusal> {
  const now = await tx.agreementDocument.findUnique({
    where: { id },
    select: { publishedAt: true },
  });
  if (now === null) return new Refusal('notFound');
  return new Refusal(now.publishedAt === null ? 'conflict' : 'agreementPublished');
}
