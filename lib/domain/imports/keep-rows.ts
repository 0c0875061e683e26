import { isFormula, type CsvRow } from '@/lib/csv';
import { insertRows, PLANNED_ANEW, type InsertColumn, type Prisma, type Tx } from '@/lib/db';
import { CellReader } from './cells';
import type { ImportDefinition, Judgement, ReadRow, Said } from './import-kind';
import type { RowIssue } from './row-issue';

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
  const read = rows.map((row) => ({ ...readRow(definition, row), cells: row.cells }));
  const judgements = await definition.judge(tx, read, false);
  const repeated = await findRepeated(tx, importId, judgements);
  const kept = read.map(({ line, cells, data, issues: wrong }) => {
    const { key = null, effect = null, issues: found = [] } = judgements.get(line) ?? {};
    const issues = [...wrong, ...found];
    const first = repeated.get(line);
    if (first !== undefined) {
      issues.push({ column: definition.keyColumn, code: 'duplicate', params: { line: first } });
    }
    return {
      importId,
      line,
      cells,
      data: issues.length === 0 ? data : null,
      key,
      effect,
      issues: issues.length === 0 ? null : inOrder(issues, definition),
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
  const keyed = [...judgements].flatMap(([line, { key }]) => (key === null ? [] : [{ line, key }]));
  const keys = [...new Set(keyed.map(({ key }) => key))];
  const before = await tx.$queryRaw<{ key: string; line: number }[]>`${PLANNED_ANEW}
    SELECT k.key, min(r.line) AS line FROM unnest(${keys}::text[]) AS k (key)
    CROSS JOIN LATERAL (SELECT line FROM csv_import_row
      WHERE import_id = ${importId}::uuid AND key = k.key OFFSET 0) r
    GROUP BY k.key`;
  const firsts = new Map(before.map(({ key, line }) => [key, line]));
  const repeated = new Map<number, number>();
  for (const { line, key } of keyed) {
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

/** A row as far as it can be read; of one whose cells may stand in the wrong columns, nothing. */
function readRow<Data extends Prisma.InputJsonObject>(
  { columns, read }: ImportDefinition<Data>,
  { line, cells, isRagged }: CsvRow,
): ReadRow<Said<Data>> & { readonly issues: readonly RowIssue[] } {
  if (isRagged) return { line, data: {}, issues: [{ column: '', code: 'cells' }] };
  const formulas = columns.filter(
    ({ name, isPhone = false }) =>
      isFormula(cells[name] ?? '') && !(isPhone && PLAIN_PHONE.test(cells[name] ?? '')),
  );
  const reader = new CellReader(
    cells,
    formulas.map(({ name }) => name),
  );
  return { line, data: read(reader), issues: reader.issues };
}

/** What is wrong with a row, by the columns' order. */
function inOrder<Data extends Prisma.InputJsonObject>(
  issues: readonly RowIssue[],
  { columns }: ImportDefinition<Data>,
): RowIssue[] {
  const place = ({ column }: RowIssue) => columns.findIndex(({ name }) => name === column);
  return issues
    .map((issue) => ({ params: {}, ...issue }))
    .toSorted((one, other) => place(one) - place(other));
}
