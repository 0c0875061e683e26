export { isFormula } from './formula';
export { CSV_PROBLEMS, CsvProblem } from './problem';
export { readCsv, type CsvColumn, type CsvRow } from './read-csv';
