import { createHash, type Hash } from 'node:crypto';
import { authorize, type Actor } from '@/lib/access';
import { CsvProblem, limitsOf, readCsv, type CsvRow } from '@/lib/csv';
import { db, type Prisma, type Tx } from '@/lib/db';
import { asLine } from '@/lib/form-fields';
import { Refusal } from '@/lib/refusal';
import { takeLimit } from '../limits';
import type { ImportDefinition } from './import-kind';
import { keepRows } from './keep-rows';
import { withinLimits, type ImportLimits } from './limits';

/** With more wrong rows than these the file is another one than was meant, and is read no further. */
const MOST_WRONG = 5000;

/** Rows that are judged and kept together. */
export const BATCH = 250;

/** Each reads a file of any length and keeps it for a day. */
const CHECKS = { name: 'check-import', times: 200, seconds: 3600 };
const KEPT_MS = 86_400_000;

export interface ImportFile {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/**
 * Reads a file as it arrives and judges each of its rows; nothing of it is in the records yet. The
 * rows wait in the database, so the length of the file does not matter to the server.
 * @returns the id of the import, whose page says what was found
 * @throws Refusal `forbidden`, `wrongStanding`; `tooManyRequests`
 */
export async function checkImport<Data extends Prisma.InputJsonObject>(
  actor: Actor,
  definition: ImportDefinition<Data>,
  file: ImportFile,
  limits?: ImportLimits,
): Promise<string> {
  authorize(actor, definition.permission);
  await takeLimit(CHECKS, actor.organization.id);
  await dropOldImports();
  const { id } = await db.csvImport.create({
    data: {
      kind: definition.kind,
      organizationId: actor.organization.id,
      fileName: nameOf(file.name),
      createdById: actor.userId,
    },
    select: { id: true },
  });
  const hash = createHash('sha256');
  try {
    await readRows(id, definition, passing(file.bytes, hash), limits);
  } catch (error) {
    await stopReading(id, problemOf(error));
    return id;
  }
  await closeCheck(id, hash.digest('hex'), limits);
  return id;
}

/** Why a file is read no further. @throws what says nothing of the file */
function problemOf(error: unknown): CsvProblem {
  if (error instanceof CsvProblem) return error;
  const isTooSlow =
    error instanceof Refusal && (error.code === 'importTooSlow' || error.code === 'importBusy');
  if (isTooSlow) return new CsvProblem('tooSlow');
  throw error;
}

async function stopReading(id: string, { code, params }: CsvProblem): Promise<void> {
  // Where reading stopped for all the errors, they are what is to be read.
  const isRead = code === 'tooManyErrors';
  if (!isRead) await db.csvImportRow.deleteMany({ where: { importId: id } });
  const problem = { code, params: { ...params } };
  await db.csvImport.update({
    where: { id },
    data: { state: 'UNREADABLE', problem },
    select: { id: true },
  });
  if (isRead) await count(db, id);
}

/** The file's name as people read it: nothing invisible, no folder. */
function nameOf(sent: string): string {
  const name = asLine(sent).replace(/^.*[\\/]/, '');
  return name.slice(0, 200) || 'import.csv';
}

/**
 * Drops the files that nobody saved within a day, with the people in them. A job's work, harmless to
 * run at any time and by several at once.
 * @returns how many were dropped
 */
export async function dropOldImports(now: Date = new Date()): Promise<number> {
  const { count } = await db.csvImport.deleteMany({
    where: { state: { not: 'SAVED' }, createdAt: { lt: new Date(now.getTime() - KEPT_MS) } },
  });
  return count;
}

async function* passing(bytes: AsyncIterable<Uint8Array>, hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    hash.update(chunk);
    yield chunk;
  }
}

async function readRows<Data extends Prisma.InputJsonObject>(
  importId: string,
  definition: ImportDefinition<Data>,
  bytes: AsyncIterable<Uint8Array>,
  limits: ImportLimits | undefined,
): Promise<void> {
  let batch: CsvRow[] = [];
  let wrong = 0;
  const keep = (rows: readonly CsvRow[]) =>
    withinLimits((tx) => keepRows(tx, importId, definition, rows), limits);
  for await (const row of readCsv(bytes, definition.columns, limitsOf(definition.mostRows))) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    wrong += await keep(batch);
    batch = [];
    if (wrong > MOST_WRONG) throw new CsvProblem('tooManyErrors', { line: row.line, count: wrong });
  }
  if (batch.length > 0) await keep(batch);
}

function closeCheck(id: string, digest: string, limits: ImportLimits | undefined): Promise<void> {
  return withinLimits(async (tx) => {
    await count(tx, id);
    await tx.csvImport.update({
      where: { id },
      data: { state: 'CHECKED', digest },
      select: { id: true },
    });
  }, limits);
}

/** Counts what was found in the rows that were read. */
async function count(tx: Tx, id: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE csv_import SET wrong = c.wrong,
      added = c.added, changed = c.changed, same = c.same
    FROM (SELECT count(*) FILTER (WHERE issues IS NOT NULL) AS wrong,
            count(*) FILTER (WHERE issues IS NULL AND effect = 'NEW') AS added,
            count(*) FILTER (WHERE issues IS NULL AND effect = 'CHANGED') AS changed,
            count(*) FILTER (WHERE issues IS NULL AND effect = 'SAME') AS same
          FROM csv_import_row WHERE import_id = ${id}::uuid) c
    WHERE id = ${id}::uuid`;
}
