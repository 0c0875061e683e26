import { isFormula, type CsvRow } from '@/lib/csv';
import { insertRows, PLANNED_ANEW, type InsertColumn, type Prisma, type Tx } from '@/lib/db';
import type { ImportDefinition, Judgement, ReadRow, RowIssue } from './import-kind';

/** What a phone number is written with: nothing that a spreadsheet could compute. */
const PLAIN_PHONE = /^\+[\d\s().-]+$/;

/**
 * Judges some rows of a file and keeps them, until it is saved or dropped.
 * @returns how many of them are wrong
 */
export async function keepRows<Data extends Prisma.InputJsonObject>(
  tx: Tx,
  importId: string,
  definition: ImportDefinition<Data>,
  rows: readonly CsvRow[],
): Promise<number> {
  const read = rows.map((row) => ({ row, result: readRow(definition, row) }));
  const readable = read.flatMap(({ row: { line }, result }): ReadRow<Data>[] =>
    'data' in result ? [{ line, data: result.data }] : [],
  );
  const judgements = await definition.judge(tx, readable, false);
  const repeated = await findRepeated(tx, importId, judgements);
  const kept = read.map(({ row: { line, cells }, result }) => {
    const judgement = judgements.get(line);
    const issues = 'issues' in result ? [...result.issues] : [...(judgement?.issues ?? [])];
    const first = repeated.get(line);
    if (first !== undefined) {
      issues.push({ column: definition.keyColumn, code: 'duplicate', params: { line: first } });
    }
    return {
      importId,
      line,
      cells,
      data: 'data' in result ? result.data : null,
      key: judgement?.key ?? null,
      effect: judgement?.effect ?? null,
      issues: issues.length === 0 ? null : issues.map((issue) => ({ params: {}, ...issue })),
    };
  });
  await insertRows(tx, 'csv_import_row', ROW_COLUMNS, kept);
  return kept.filter(({ issues }) => issues !== null).length;
}

/**
 * Of rows that speak of the same, all after the first are wrong: the first line of each of them. Keys
 * are looked up one by one (that is what OFFSET 0 is for): together, the planner, which knows nothing
 * of a table that is just being filled, would read the whole file for each batch.
 */
async function findRepeated(
  tx: Tx,
  importId: string,
  judgements: ReadonlyMap<number, Judgement>,
): Promise<ReadonlyMap<number, number>> {
  const keys = [...new Set([...judgements.values()].map(({ key }) => key))];
  const before = await tx.$queryRaw<{ key: string; line: number }[]>`${PLANNED_ANEW}
    SELECT k.key, min(r.line) AS line FROM unnest(${keys}::text[]) AS k (key)
    CROSS JOIN LATERAL (SELECT line FROM csv_import_row
      WHERE import_id = ${importId}::uuid AND key = k.key OFFSET 0) r
    GROUP BY k.key`;
  const firsts = new Map(before.map(({ key, line }) => [key, line]));
  const repeated = new Map<number, number>();
  for (const [line, { key }] of judgements) {
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, line);
    else repeated.set(line, first);
  }
  return repeated;
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
