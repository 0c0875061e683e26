import { createHash, type Hash } from 'node:crypto';
import { authorize, type Actor } from '@/lib/access';
import { CsvProblem, isFormula, limitsOf, readCsv, type CsvRow } from '@/lib/csv';
import { db, insertOf, type InsertColumn, type Prisma } from '@/lib/db';
import { takeLimit } from '../limits';
import { given } from './cells';
import type { ImportDefinition, ReadRow, RowIssue } from './import-kind';

/** With more wrong rows than these the file is another one than was meant, and is read no further. */
const MOST_WRONG = 5000;

/** Rows that are judged and kept together. */
export const BATCH = 1000;

/** Each reads a file of any length and keeps it for a day. */
const CHECKS = { name: 'check-import', times: 200, seconds: 3600 };
const KEPT_MS = 86_400_000;

/** What a phone number is written with: nothing that a spreadsheet could compute. */
const PLAIN_PHONE = /^\+[\d\s().-]+$/;

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
    await readRows(id, definition, passing(file.bytes, hash));
  } catch (error) {
    if (!(error instanceof CsvProblem)) throw error;
    // Where reading stopped for all the errors, they are what is to be read.
    const isRead = error.code === 'tooManyErrors';
    if (!isRead) await db.csvImportRow.deleteMany({ where: { importId: id } });
    const problem = { code: error.code, params: { ...error.params } };
    await db.csvImport.update({
      where: { id },
      data: { state: 'UNREADABLE', problem },
      select: { id: true },
    });
    if (isRead) await count(id);
    return id;
  }
  await markRepeated(id, definition.keyColumn);
  await closeCheck(id, hash.digest('hex'));
  return id;
}

/** The file's name as people read it: nothing invisible, no folder. */
function nameOf(sent: string): string {
  const name = sent.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '').replace(/^.*[\\/]/, '');
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
): Promise<void> {
  let batch: CsvRow[] = [];
  let wrong = 0;
  for await (const row of readCsv(bytes, definition.columns, limitsOf(definition.mostRows))) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    wrong += await keepRows(importId, definition, batch);
    batch = [];
    if (wrong > MOST_WRONG) throw new CsvProblem('tooManyErrors', { line: row.line, count: wrong });
  }
  if (batch.length > 0) await keepRows(importId, definition, batch);
}

async function keepRows<Data extends Prisma.InputJsonObject>(
  importId: string,
  definition: ImportDefinition<Data>,
  rows: readonly CsvRow[],
): Promise<number> {
  const read = rows.map((row) => ({ row, result: readRow(definition, row) }));
  const readable = read.flatMap(({ row: { line }, result }): ReadRow<Data>[] =>
    'data' in result ? [{ line, data: result.data }] : [],
  );
  const judgements = await definition.judge(db, readable, false);
  const kept = read.map(({ row: { line, cells }, result }) => {
    const judgement = judgements.get(line);
    const issues = 'issues' in result ? result.issues : (judgement?.issues ?? []);
    return {
      importId,
      line,
      cells,
      data: 'data' in result ? given(result.data) : null,
      key: judgement?.key ?? null,
      effect: judgement?.effect ?? null,
      issues: issues.length === 0 ? null : issues.map((issue) => ({ params: {}, ...issue })),
    };
  });
  await db.$executeRaw(insertOf('csv_import_row', ROW_COLUMNS, kept));
  return kept.filter(({ issues }) => issues !== null).length;
}

const ROW_COLUMNS: readonly InsertColumn[] = [
  ['importId', 'import_id', 'uuid'],
  ['line', 'line', 'int'],
  ['cells', 'cells', 'jsonb'],
  ['data', 'data', 'jsonb'],
  ['key', 'key', 'text'],
  ['effect', 'effect', 'import_effect'],
  ['issues', 'issues', 'jsonb'],
];

function readRow<Data extends Prisma.InputJsonObject>(
  definition: ImportDefinition<Data>,
  { cells, isRagged }: CsvRow,
): { data: Data } | { issues: RowIssue[] } {
  if (isRagged) return { issues: [{ column: '', code: 'cells' }] };
  const formulas = definition.columns.filter(
    ({ name, isPhone = false }) =>
      isFormula(cells[name] ?? '') && !(isPhone && PLAIN_PHONE.test(cells[name] ?? '')),
  );
  if (formulas.length > 0) {
    return { issues: formulas.map(({ name }) => ({ column: name, code: 'formula' })) };
  }
  return definition.read(cells);
}

/** Of rows that speak of the same, all after the first are wrong. */
async function markRepeated(importId: string, column: string): Promise<void> {
  await db.$executeRaw`
    UPDATE csv_import_row r
    SET issues = COALESCE(r.issues, '[]'::jsonb) || jsonb_build_array(jsonb_build_object(
      'column', ${column}::text, 'code', 'duplicate',
      'params', jsonb_build_object('line', first.line)))
    FROM (SELECT key, min(line) AS line FROM csv_import_row
          WHERE import_id = ${importId}::uuid AND key IS NOT NULL
          GROUP BY key HAVING count(*) > 1) first
    WHERE r.import_id = ${importId}::uuid AND r.key = first.key AND r.line > first.line`;
}

async function closeCheck(id: string, digest: string): Promise<void> {
  await db.$executeRaw`
    UPDATE csv_import SET state = 'CHECKED', digest = ${digest} WHERE id = ${id}::uuid`;
  await count(id);
}

/** Counts what was found in the rows that were read. */
async function count(id: string): Promise<void> {
  await db.$executeRaw`
    UPDATE csv_import SET wrong = c.wrong,
      added = c.added, changed = c.changed, same = c.same
    FROM (SELECT count(*) FILTER (WHERE issues IS NOT NULL) AS wrong,
            count(*) FILTER (WHERE issues IS NULL AND effect = 'NEW') AS added,
            count(*) FILTER (WHERE issues IS NULL AND effect = 'CHANGED') AS changed,
            count(*) FILTER (WHERE issues IS NULL AND effect = 'SAME') AS same
          FROM csv_import_row WHERE import_id = ${id}::uuid) c
    WHERE id = ${id}::uuid`;
}
