export { isFormula } from './formula';
export { CsvProblem, type CsvProblemCode } from './problem';
export { ERROR_COLUMNS, readCsv, type CsvColumn, type CsvRow } from './read-csv';
