/** What a spreadsheet would read as a formula, full-width signs and leading blanks included. */
const FORMULA = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/;

/** Whether a spreadsheet would compute a cell instead of showing it. */
export function isFormula(cell: string): boolean {
  return FORMULA.test(cell);
}
