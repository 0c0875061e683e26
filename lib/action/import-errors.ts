import { getLocale, getTranslations } from 'next-intl/server';
import type { Actor } from '@/lib/access';
import {
  getImport,
  listImportErrors,
  type ImportSource,
  type WrongRow,
} from '@/lib/domain/imports';
import { csvResponse } from './csv-response';
import { orNotFound } from './or-not-found';

interface ErrorFile {
  readonly source: ImportSource;
  readonly importId: string;
  /** Without its ending. */
  readonly name: string;
  /** Every column that such a file may have, in order. */
  readonly columns: readonly { readonly name: string }[];
}

/**
 * The wrong lines of a checked file with what is wrong: it can be corrected and sent again as it is.
 * Columns that the file did not have are not in it: there they would say that they are empty.
 */
export async function importErrors(
  actor: Actor,
  { source, importId, name, columns }: ErrorFile,
): Promise<Response> {
  const t = await getTranslations('imports');
  const { id } = await orNotFound(getImport(actor, source, importId));
  const first = await listImportErrors(actor, source, id, 0);
  const had = columns.map((column) => column.name).filter((column) => isOf(first[0], column));
  const errorOf = ({ issues }: WrongRow) =>
    issues.map(({ column, code, params }) => t(`issues.${code}`, { ...params, column })).join(' ');
  async function* batches() {
    let rows = first;
    for (let last = rows.at(-1); last !== undefined; last = rows.at(-1)) {
      yield rows.map((row) => [
        ...had.map((column) => row.cells[column] ?? ''),
        String(row.line),
        errorOf(row),
      ]);
      rows = await listImportErrors(actor, source, id, last.line);
    }
  }
  const header = [...had, 'line', 'error'];
  return csvResponse({ name, locale: await getLocale(), header, batches: batches() });
}

function isOf(row: WrongRow | undefined, column: string): boolean {
  return row?.cells[column] !== undefined;
}
