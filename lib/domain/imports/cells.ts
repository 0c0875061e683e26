import { asLine, holdsAddress } from '@/lib/form-fields';
import type { Cells, RowIssue } from './row-issue';

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

/** Reads the cells of one row and gathers what is wrong with them; a wrong cell says nothing. */
export class CellReader {
  readonly issues: RowIssue[] = [];
  readonly #cells: Cells;
  readonly #unreadable: ReadonlySet<string>;

  /** @param formulas columns whose cells a spreadsheet would compute */
  constructor(cells: Cells, formulas: readonly string[] = []) {
    this.#cells = cells;
    this.#unreadable = new Set(formulas);
    for (const column of formulas) this.refuse(column, 'formula');
  }

  /** Names what is wrong with a cell. */
  refuse(column: string, code: RowIssue['code'], params?: RowIssue['params']): void {
    this.issues.push({ column, code, ...(params === undefined ? {} : { params }) });
  }

  /** What a cell says; where that is undefined, names what is wrong with it. */
  orRefuse<T>(
    value: T | undefined,
    column: string,
    code: RowIssue['code'],
    params?: RowIssue['params'],
  ): T | undefined {
    if (value === undefined) this.refuse(column, code, params);
    return value;
  }

  /** Whether something is wrong with a cell. */
  isRefused(column: string): boolean {
    return this.issues.some((issue) => issue.column === column);
  }

  /** Text that has to be there, as people read it. */
  text(column: string, maximum: number): string | undefined {
    const value = this.#needed(column);
    return value === undefined ? undefined : this.#bounded(value, column, maximum);
  }

  /** The name of a person, as forms take it. */
  name(column: string, maximum: number): string | undefined {
    const value = this.text(column, maximum);
    if (value === undefined) return undefined;
    return this.orRefuse(holdsAddress(value) ? undefined : value, column, 'nameHoldsAddress');
  }

  /** Text that passes a test. */
  matching(
    column: string,
    code: RowIssue['code'],
    test: (value: string) => boolean,
  ): string | undefined {
    const value = this.#needed(column);
    if (value === undefined) return undefined;
    return this.orRefuse(test(value) ? value : undefined, column, code);
  }

  /** One of some words, whatever its capitals. */
  choice<Word extends string>(column: string, words: readonly Word[]): Word | undefined {
    const value = this.#needed(column)?.toUpperCase();
    if (value === undefined) return undefined;
    const params = { words: words.join(', ').toLowerCase() };
    const found = words.find((word) => word === value);
    return this.orRefuse(found, column, 'choice', params);
  }

  /** Yes or no; empty is no. Undefined where the file has no such column. */
  yesNo(column: string): boolean | undefined {
    const value = this.#line(column)?.toLowerCase();
    if (value === undefined) return undefined;
    const said = YES.has(value) ? true : NO.has(value) ? false : undefined;
    return this.orRefuse(said, column, 'yesNo');
  }

  /** Text that may be empty, which is null. Undefined where the file has no such column. */
  optionalText(column: string, maximum: number): string | null | undefined {
    const value = this.#line(column);
    if (value === undefined || value === '') return value === '' ? null : value;
    return this.#bounded(value, column, maximum);
  }

  /** As `optionalText`, for what is kept in a form of its own: null from `read` is an issue. */
  optionalForm(
    column: string,
    code: RowIssue['code'],
    read: (value: string) => string | null,
  ): string | null | undefined {
    const value = this.#line(column);
    if (value === undefined || value === '') return value === '' ? null : value;
    return this.orRefuse(read(value) ?? undefined, column, code);
  }

  #bounded(value: string, column: string, maximum: number): string | undefined {
    const params = { maximum };
    return this.orRefuse(value.length > maximum ? undefined : value, column, 'tooLong', params);
  }

  /** What a cell says that has to say something. */
  #needed(column: string): string | undefined {
    if (this.#unreadable.has(column)) return undefined;
    return this.orRefuse(this.#line(column) || undefined, column, 'missing');
  }

  /** A cell as people read it; undefined where there is none that can be read. */
  #line(column: string): string | undefined {
    if (this.#unreadable.has(column)) return undefined;
    const cell = this.#cells[column];
    return cell === undefined ? undefined : asLine(cell.replace(/\s+/g, ' '));
  }
}
