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
