/** What can be wrong with a file as a whole, so that no line of it can be judged. */
export const CSV_PROBLEMS = [
  'empty',
  'workbook',
  'utf16',
  'notUtf8',
  'binary',
  'unknownColumns',
  'missingColumns',
  'repeatedColumn',
  'tooManyColumns',
  'lineTooLong',
  'quotes',
  'tooManyRows',
  'tooManyErrors',
  'tooSlow',
  'noRows',
] as const;

export type CsvProblemCode = (typeof CSV_PROBLEMS)[number];

/** A file that cannot be read; `params` are values for the sentence. */
export class CsvProblem extends Error {
  readonly code: CsvProblemCode;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(code: CsvProblemCode, params: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.name = 'CsvProblem';
    this.code = code;
    this.params = params;
  }
}
