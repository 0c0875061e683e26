import { stringify } from 'csv-stringify/sync';
import { isFormula } from '@/lib/csv';

type Value = string | Date | boolean | null;

interface CsvFile {
  /** Without its ending. */
  readonly name: string;
  readonly header: readonly string[];
  readonly locale: 'en' | 'es';
  /** Rows as they come; nothing is gathered, so the length does not matter. */
  readonly batches: AsyncIterable<readonly (readonly Value[])[]>;
}

/** A formula's sign behind one at which a spreadsheet of another language would cut the cell in two. */
const FORMULA_BEHIND_CUT = /([;,\t\r\n])([ "]*)(?=[=+\-@＝＋－＠])/g;

function cellOf(value: Value): string {
  if (value === null) return '';
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'boolean') return value ? '1' : '0';
  const text = value.replace(FORMULA_BEHIND_CUT, "$1'$2");
  return isFormula(text) ? `'${text}` : text;
}

/**
 * A download that streams and opens right in a spreadsheet: UTF-8 with its mark, the separator
 * that the language's spreadsheets expect, dates in ISO 8601, and no cell taken for a formula.
 */
export function csvResponse({ name, header, locale, batches }: CsvFile): Response {
  const delimiter = locale === 'es' ? ';' : ',';
  const lines = (rows: readonly (readonly Value[])[]) =>
    stringify(
      rows.map((row) => row.map(cellOf)),
      { delimiter, record_delimiter: 'windows' },
    );
  const source = batches[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(encoder.encode(`\uFEFF${lines([header])}`));
    },
    async pull(controller) {
      // Nobody asks again when nothing was handed over, so an empty batch is passed by here.
      let batch = await source.next();
      while (batch.done !== true && batch.value.length === 0) batch = await source.next();
      if (batch.done === true) controller.close();
      else controller.enqueue(encoder.encode(lines(batch.value)));
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
