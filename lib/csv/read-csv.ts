import { Readable } from 'node:stream';
import { CsvError, parse, type Info, type Parser } from 'csv-parse';
import { decodeText } from './decode';
import { CsvProblem } from './problem';

/** A column of a file; every file has to have the required ones, in any order. */
export interface CsvColumn {
  readonly name: string;
  readonly isRequired: boolean;
}

export interface CsvLimits {
  readonly rows: number;
  /** Characters of one row, all cells together. */
  readonly lineLength: number;
}

/** A row of the file; missing cells are empty. */
export interface CsvRow {
  /** Where it begins, as an editor counts; the heading is line 1. */
  readonly line: number;
  /** By column, without blanks around. */
  readonly cells: Readonly<Record<string, string>>;
  /** It has more or fewer cells than the heading, so that they may stand in the wrong columns. */
  readonly isRagged: boolean;
}

/** Columns of an error file: it can be corrected and sent again as it is. */
const ERROR_COLUMNS = ['line', 'error'] as const;

const MAX_COLUMNS = 50;
/** A line holds quotation marks, doubled within cells, and separators besides the characters of a row. */
const WITH_SIGNS = 3;
const DEFAULT_LIMITS: CsvLimits = { rows: 200_000, lineLength: 10_000 };

/** The limits of a file, with fewer rows where a kind of file has a limit of its own. */
export function limitsOf(rows: number = DEFAULT_LIMITS.rows): CsvLimits {
  return { ...DEFAULT_LIMITS, rows };
}

/**
 * The rows of a CSV file while it arrives: comma, semicolon or tab, told by the heading; nothing is
 * gathered, so the length of the file does not matter.
 * @throws CsvProblem for a file that cannot be read; rows before the trouble have been given
 */
export async function* readCsv(
  source: AsyncIterable<Uint8Array>,
  columns: readonly CsvColumn[],
  limits: CsvLimits = DEFAULT_LIMITS,
): AsyncGenerator<CsvRow> {
  const lines = bounded(decodeText(source), limits.lineLength);
  const { delimiter, text } = await withDelimiter(lines, limits.lineLength);
  const parser = parserFor(delimiter, limits.lineLength);
  const input = Readable.from(text, { objectMode: false });
  input.once('error', (error) => parser.destroy(error));
  input.pipe(parser);
  try {
    yield* rowsOf(parser, columns, limits.rows);
  } catch (error) {
    throw problemOf(error);
  } finally {
    input.destroy();
    parser.destroy();
  }
}

function parserFor(delimiter: string, maxRecordSize: number): Parser {
  return parse({
    delimiter,
    info: true,
    trim: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: maxRecordSize,
  });
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: Info;
}

async function* rowsOf(
  parser: AsyncIterable<Parsed>,
  columns: readonly CsvColumn[],
  maxRows: number,
): AsyncGenerator<CsvRow> {
  let heading: readonly string[] | null = null;
  let count = 0;
  for await (const { record, info } of parser) {
    if (heading === null) {
      heading = headingOf(record, columns);
      continue;
    }
    if (record.every((cell) => cell === '')) continue;
    count += 1;
    if (count > maxRows) throw new CsvProblem('tooManyRows', { maximum: maxRows });
    yield {
      line: lineOf(record, info),
      cells: cellsOf(record, heading),
      isRagged: record.length !== heading.length,
    };
  }
  if (heading === null) throw new CsvProblem('empty');
  if (count === 0) throw new CsvProblem('noRows');
}

/** The parser counts the lines up to a row's end; its cells may hold some of them. */
function lineOf(record: readonly string[], { lines }: Info): number {
  let line = lines;
  for (const cell of record) {
    if (/[\r\n]/.test(cell)) line -= cell.split(/\r\n|\r|\n/).length - 1;
  }
  return line;
}

function cellsOf(record: readonly string[], heading: readonly string[]): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const [index, name] of heading.entries()) cells[name] = record[index] ?? '';
  return cells;
}

/** The columns in the file's order, by their own names. */
function headingOf(record: readonly string[], columns: readonly CsvColumn[]): readonly string[] {
  if (record.length > MAX_COLUMNS) {
    throw new CsvProblem('tooManyColumns', { count: record.length, maximum: MAX_COLUMNS });
  }
  const names = record.map((name) => name.toLowerCase());
  const known = new Map(
    [...columns.map(({ name }) => name), ...ERROR_COLUMNS].map((name) => [
      name.toLowerCase(),
      name,
    ]),
  );
  const strange = record.filter((name) => !known.has(name.toLowerCase()));
  const missing = columns
    .filter(({ name, isRequired }) => isRequired && !names.includes(name.toLowerCase()))
    .map(({ name }) => name);
  if (missing.length > 0) throw new CsvProblem('missingColumns', { names: missing.join(', ') });
  if (strange.length > 0) throw new CsvProblem('unknownColumns', { names: named(strange) });
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated !== undefined) throw new CsvProblem('repeatedColumn', { names: repeated });
  return names.map((name) => known.get(name) ?? name);
}

/** Names out of somebody's file, as far as they fit a sentence. */
function named(names: readonly string[]): string {
  const shown = names.slice(0, 5).map((name) => (name === '' ? '“”' : name.slice(0, 40)));
  return [...shown, ...(names.length > 5 ? ['…'] : [])].join(', ');
}

/**
 * Refuses a line as soon as it is too long for a row. The parser counts what stands in the cells: a
 * row of nothing but separators would be gathered without an end.
 */
async function* bounded(source: AsyncIterable<string>, maximum: number): AsyncGenerator<string> {
  const bound = WITH_SIGNS * maximum;
  let line = 1;
  let length = 0;
  for await (const piece of source) {
    for (const [index, part] of piece.split(/\r\n|\r|\n/).entries()) {
      if (index > 0) [line, length] = [line + 1, 0];
      length += part.length;
      if (length > bound) throw new CsvProblem('lineTooLong', { line, maximum });
    }
    yield piece;
  }
}

/** Finds out in the first line what parts its cells, and gives the whole text again. */
async function withDelimiter(
  source: AsyncGenerator<string>,
  lineLength: number,
): Promise<{ delimiter: string; text: AsyncGenerator<string> }> {
  let head = '';
  while (!/[\r\n]./.test(head)) {
    if (head.length > lineLength) {
      await source.return(undefined); // whoever sends the file does not have to wait for us
      throw new CsvProblem('lineTooLong', { line: 1, maximum: lineLength });
    }
    const piece: IteratorResult<string, unknown> = await source.next();
    if (piece.done === true) break;
    head += piece.value;
  }
  const [first = ''] = head.trimStart().split(/[\r\n]/, 1);
  const count = (sign: string) => first.split(sign).length;
  const [delimiter = ','] = [',', ';', '\t'].toSorted((a, b) => count(b) - count(a));
  return { delimiter, text: again(head, source) };
}

async function* again(head: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  if (head !== '') yield head;
  yield* rest;
}

function problemOf(error: unknown): unknown {
  if (!(error instanceof CsvError)) return error;
  const line = typeof error['lines'] === 'number' ? error['lines'] : 1;
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return new CsvProblem('lineTooLong', { line, maximum: DEFAULT_LIMITS.lineLength });
  }
  return new CsvProblem('quotes', { line });
}
