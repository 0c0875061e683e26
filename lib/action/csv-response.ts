import { stringify } from 'csv-stringify/sync';
import { neutralCell } from '@/lib/csv';
import type { Locale } from '@/lib/messages/locale';

type Value = string | Date | boolean | null;

interface CsvHead {
  /** Without its ending. */
  readonly name: string;
  readonly header: readonly string[];
  readonly locale: Locale;
}

interface CsvFile extends CsvHead {
  /** Rows as they come; nothing is gathered, so the length does not matter. */
  readonly batches: AsyncIterable<readonly (readonly Value[])[]>;
}

export interface WrittenCsvFile extends CsvHead {
  /** Lines that somebody else wrote, in pieces; they are asked for as fast as they are taken. */
  readonly lines: AsyncIterable<string>;
}

/** What parts the cells of a file for the spreadsheets of a language. */
export function delimiterFor(locale: Locale): ',' | ';' {
  return locale === 'es' ? ';' : ',';
}

function cellOf(value: Value): string {
  if (value === null) return '';
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'boolean') return value ? '1' : '0';
  return neutralCell(value);
}

function linesOf(rows: readonly (readonly Value[])[], locale: Locale): string {
  return stringify(
    rows.map((row) => row.map(cellOf)),
    { delimiter: delimiterFor(locale), record_delimiter: 'windows' },
  );
}

async function* written({ batches, locale }: CsvFile): AsyncGenerator<string> {
  for await (const rows of batches) yield linesOf(rows, locale);
}

/**
 * A download that streams and opens right in a spreadsheet: UTF-8 with its mark, the separator
 * that the language's spreadsheets expect, dates in ISO 8601, and no cell taken for a formula.
 */
export function csvResponse(file: CsvFile): Response {
  return writtenCsvResponse({ ...file, lines: written(file) });
}

/** The same of lines that are written already: by the database, for lists of any length. */
export function writtenCsvResponse({ name, header, locale, lines }: WrittenCsvFile): Response {
  const source = lines[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(encoder.encode(`\uFEFF${linesOf([header], locale)}`));
    },
    async pull(controller) {
      // Nobody asks again when nothing was handed over, so an empty piece is passed by here.
      let piece = await source.next();
      while (piece.done !== true && piece.value === '') piece = await source.next();
      if (piece.done === true) controller.close();
      else controller.enqueue(encoder.encode(piece.value));
    },
    async cancel() {
      await source.return?.();
    },
  });
  return new Response(body, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}.csv"`,
      'Cache-Control': 'no-store',
    },
  });
}
