import { authorize, type Actor } from '@/lib/access';
import { isUniqueViolation, type ImportEffect, type Prisma, type Tx } from '@/lib/db';
import { idOrNotFound } from '@/lib/ids';
import { Refusal } from '@/lib/refusal';
import { recordAudit } from '../audit';
import { BATCH } from './check-import';
import type { ImportDefinition } from './import-kind';
import { withinLimits, type ImportLimits } from './limits';

/**
 * Saves a checked file as one transaction: every row is judged anew by what the records say now,
 * and all of them count or none. Saving it again changes nothing.
 * @returns whether it was saved now, and not before
 * @throws Refusal `forbidden`, `wrongStanding`; `notFound`; `importHasErrors`; `importOutdated`
 *   when the records have changed since the check so that a row no longer fits; `importTooSlow`,
 *   `importBusy`
 */
export async function saveImport<Data extends Prisma.InputJsonObject>(
  actor: Actor,
  definition: ImportDefinition<Data>,
  importId: string,
  limits?: ImportLimits,
): Promise<boolean> {
  authorize(actor, definition.permission);
  const id = idOrNotFound(importId);
  try {
    return await withinLimits((tx) => save(tx, actor, definition, id), limits);
  } catch (error) {
    if (isUniqueViolation(error)) throw new Refusal('importOutdated');
    throw error;
  }
}

async function save<Data extends Prisma.InputJsonObject>(
  tx: Tx,
  actor: Actor,
  definition: ImportDefinition<Data>,
  id: string,
): Promise<boolean> {
  const { kind } = definition;
  const organizationId = actor.organization.id;
  const line = `import ${kind} ${organizationId}`;
  // One file of a kind at a time: the second is judged by what the first has made.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${line}))`;
  const { count } = await tx.csvImport.updateMany({
    where: { id, kind, organizationId, state: 'CHECKED', wrong: 0 },
    data: { state: 'SAVED', savedAt: new Date() },
  });
  const row = await tx.csvImport.findFirst({ where: { id, kind, organizationId } });
  if (row === null) throw new Refusal('notFound');
  if (count === 0) {
    if (row.state === 'SAVED') return false;
    throw new Refusal('importHasErrors');
  }
  const totals = await saveRows(tx, actor, definition, id);
  if (totals.NEW + totals.CHANGED > 0) await definition.finish?.(tx, actor, id);
  const counts = { added: totals.NEW, changed: totals.CHANGED, same: totals.SAME };
  await tx.csvImport.update({ where: { id }, data: counts, select: { id: true } });
  await tx.csvImportRow.deleteMany({ where: { importId: id } });
  await recordAudit(tx, {
    organizationIds: [organizationId],
    actor,
    action: definition.action,
    resourceType: 'import',
    resourceId: id,
    after: { file: row.fileName, sha256: row.digest, ...counts },
  });
  return true;
}

async function saveRows<Data extends Prisma.InputJsonObject>(
  tx: Tx,
  actor: Actor,
  definition: ImportDefinition<Data>,
  importId: string,
): Promise<Record<ImportEffect, number>> {
  const totals = { NEW: 0, CHANGED: 0, SAME: 0 };
  for (let after = 0; ;) {
    const found = await tx.$queryRaw<{ line: number; data: unknown }[]>`
      SELECT line, data FROM csv_import_row
      WHERE import_id = ${importId}::uuid AND line > ${after} ORDER BY line LIMIT ${BATCH}`;
    const last = found.at(-1);
    if (last === undefined) return totals;
    after = last.line;
    const rows = found.map(({ line, data }) => ({ line, data: definition.parse(data) }));
    const judgements = await definition.judge(tx, rows, true);
    const judged = rows.map((row) => {
      const judgement = judgements.get(row.line);
      if (judgement === undefined || judgement.issues.length > 0) {
        throw new Refusal('importOutdated');
      }
      totals[judgement.effect] += 1;
      return { ...row, effect: judgement.effect };
    });
    await definition.save(
      tx,
      actor,
      judged.filter(({ effect }) => effect !== 'SAME'),
    );
  }
}
