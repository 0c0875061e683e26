import { asLine, holdsAddress } from '@/lib/form-fields';
import type { Cells, RowIssue } from './import-kind';

const YES = new Set(['yes', 'true', '1', 'sí', 'si']);
const NO = new Set(['', 'no', 'false', '0']);

/**
 * What a row says, without the columns that its file does not have: of those, what is on record
 * stays as it is.
 */
export function given<Row extends object>(row: Row): Given<Row> {
  const said: Partial<Row> = {};
  for (const name of Object.keys(row) as (keyof Row)[]) {
    if (row[name] !== undefined) said[name] = row[name];
  }
  return said as Given<Row>;
}
type Given<Row> = { [Name in keyof Row]: Exclude<Row[Name], undefined> };

/** A row as it is on record: there is a value for every column. */
export type Whole<Row> = { readonly [Name in keyof Row]-?: Exclude<Row[Name], undefined> };

/** Reads the cells of one row and gathers what is wrong with them. */
export class CellReader {
  readonly issues: RowIssue[] = [];
  readonly #cells: Cells;

  constructor(cells: Cells) {
    this.#cells = cells;
  }

  /** Text that has to be there, as people read it. */
  text(column: string, maximum: number): string {
    const value = this.#line(column);
    if (value === '') this.issues.push({ column, code: 'missing' });
    if (value.length > maximum) this.issues.push({ column, code: 'tooLong', params: { maximum } });
    return value;
  }

  /** The name of a person, as forms take it. */
  name(column: string, maximum: number): string {
    const value = this.text(column, maximum);
    if (holdsAddress(value)) this.issues.push({ column, code: 'nameHoldsAddress' });
    return value;
  }

  /** Text that passes a test. */
  matching(column: string, code: RowIssue['code'], test: (value: string) => boolean): string {
    const value = this.#line(column);
    if (value === '') this.issues.push({ column, code: 'missing' });
    else if (!test(value)) this.issues.push({ column, code });
    return value;
  }

  /** One of some words, whatever its capitals. */
  choice<Word extends string>(column: string, words: readonly [Word, ...Word[]]): Word {
    const value = this.#line(column).toUpperCase();
    const found = words.find((word) => word === value);
    if (found === undefined) {
      const params = { words: words.join(', ').toLowerCase() };
      this.issues.push({ column, code: value === '' ? 'missing' : 'choice', params });
    }
    return found ?? words[0];
  }

  /** Yes or no; empty is no. Undefined where the file has no such column. */
  yesNo(column: string): boolean | undefined {
    if (!this.#has(column)) return undefined;
    const value = this.#line(column).toLowerCase();
    if (!YES.has(value) && !NO.has(value)) this.issues.push({ column, code: 'yesNo' });
    return YES.has(value);
  }

  /** Text that may be empty, which is null. Undefined where the file has no such column. */
  optionalText(column: string, maximum: number): string | null | undefined {
    if (!this.#has(column)) return undefined;
    const value = this.#line(column);
    if (value.length > maximum) this.issues.push({ column, code: 'tooLong', params: { maximum } });
    return value === '' ? null : value;
  }

  /** As `optionalText`, for what is kept in a form of its own: null from `read` is an issue. */
  optionalForm(
    column: string,
    code: RowIssue['code'],
    read: (value: string) => string | null,
  ): string | null | undefined {
    const value = this.#has(column) ? this.#line(column) : undefined;
    if (value === undefined || value === '') return value === '' ? null : value;
    const form = read(value);
    if (form === null) this.issues.push({ column, code });
    return form;
  }

  #has(column: string): boolean {
    return this.#cells[column] !== undefined;
  }

  #line(column: string): string {
    return asLine((this.#cells[column] ?? '').replace(/\s+/g, ' '));
  }
}
