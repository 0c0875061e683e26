export { FORMULA_PATTERNS, isFormula, neutralCell } from './formula';
export { CSV_PROBLEMS, CsvProblem } from './problem';
export { limitsOf, readCsv, type CsvColumn, type CsvRow } from './read-csv';
