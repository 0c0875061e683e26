import type { Permission } from '@/lib/access';
import type { CsvColumn } from '@/lib/csv';
import type { ImportEffect, ImportKind, Prisma, Tx } from '@/lib/db';
import type { Actor } from '@/lib/access';

/** What can be wrong with a row; each has a sentence in the messages under `imports.issues`. */
export const ROW_ISSUES = [
  'cells',
  'formula',
  'missing',
  'tooLong',
  'nameHoldsAddress',
  'digits',
  'country',
  'choice',
  'yesNo',
  'userName',
  'email',
  'phone',
  'contactIncomplete',
  'duplicate',
  'inUse',
  'unknownMpnId',
  'unknownCustomer',
  'customerIsPartner',
  'customerIsOperator',
  'otherRegion',
  'connected',
  'alias',
  'role',
  'rolesTogether',
  'roleNotGrantable',
  'unknownDomain',
  'signInNameTaken',
  'domainName',
  'privilegesNotGrantable',
] as const;

export type RowIssueCode = (typeof ROW_ISSUES)[number];

/** One thing wrong with a row. */
export interface RowIssue {
  /** The column it is about; empty for the row as a whole. */
  readonly column: string;
  readonly code: RowIssueCode;
  readonly params?: Readonly<Record<string, string | number>>;
}

export type Cells = Readonly<Record<string, string>>;

/** A row that could be read, with its line. */
export interface ReadRow<Data> {
  readonly line: number;
  readonly data: Data;
}

/** What the records say to a row. */
export interface Judgement {
  readonly issues: readonly RowIssue[];
  readonly effect: ImportEffect;
  /** What only one row of a file may speak of. */
  readonly key: string;
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
  /** What the cells mean, or what is wrong with them. Pure. */
  readonly read: (cells: Cells) => { readonly data: Data } | { readonly issues: RowIssue[] };
  /** A row's data as it comes back out of the database. */
  readonly parse: (stored: unknown) => Data;
  /** Judges rows by what the records say now, by line; `saving` locks what they would change. */
  readonly judge: (
    tx: Tx,
    rows: readonly ReadRow<Data>[],
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
