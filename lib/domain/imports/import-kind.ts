import type { Permission } from '@/lib/access';
import type { CsvColumn } from '@/lib/csv';
import type { ImportEffect, ImportKind, Prisma, Tx } from '@/lib/db';
import type { CellReader } from './cells';
import type { RowIssue } from './row-issue';
import type { Actor } from '@/lib/access';

/** A row with its line. */
export interface ReadRow<Data> {
  readonly line: number;
  readonly data: Data;
}

/** What a row says as far as it can be read: of a wrong cell nothing is known. */
export type Said<Data> = { readonly [Name in keyof Data]?: Data[Name] | undefined };

/** What the records say to a row. */
export interface Judgement {
  readonly issues: readonly RowIssue[];
  readonly effect: ImportEffect;
  /** What only one row of a file may speak of; null where that cannot be read. */
  readonly key: string | null;
}

/** A column of a kind of file. */
export interface ImportColumn extends CsvColumn {
  /** Holds phone numbers, which begin like a formula and are none. */
  readonly isPhone?: boolean;
}

/** A kind of file, and who may deal with those of their organization. */
export interface ImportSource {
  readonly kind: ImportKind;
  readonly permission: Permission;
}

/** What a kind of file is, and what its rows do. */
export interface ImportDefinition<Data extends Prisma.InputJsonObject> extends ImportSource {
  /** The act's name in the audit. */
  readonly action: string;
  readonly columns: readonly ImportColumn[];
  /** Most rows of a file, where it is fewer than any file may have. */
  readonly mostRows?: number;
  /** The column whose value may not repeat, for the sentence. */
  readonly keyColumn: string;
  /** What the cells mean; the reader gathers what is wrong with them. Pure. */
  readonly read: (reader: CellReader) => Said<Data>;
  /** A row's data as it comes back out of the database. */
  readonly parse: (stored: unknown) => Data;
  /**
   * Judges rows by what the records say now, by line; `saving` locks what they would change. Of a row
   * with wrong cells it judges what the others say, so that a file need not be mended twice.
   */
  readonly judge: (
    tx: Tx,
    rows: readonly ReadRow<Said<Data>>[],
    saving: boolean,
  ) => Promise<ReadonlyMap<number, Judgement>>;
  /** Writes new and changed rows. */
  readonly save: (
    tx: Tx,
    actor: Actor,
    rows: readonly (ReadRow<Data> & { readonly effect: ImportEffect })[],
  ) => Promise<void>;
  /** What follows once all rows are written, where any of them was new or changed. */
  readonly finish?: (tx: Tx, actor: Actor, importId: string) => Promise<void>;
}
