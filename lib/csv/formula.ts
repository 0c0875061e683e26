/*
 * What a spreadsheet would compute. The patterns are plain enough for PostgreSQL's regular
 * expressions too, which write long exports, so blanks are named and not left to `\s`.
 */
const BLANK = '\\t-\\r \\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff';
const SIGN = '[-=+@\\uff1d\\uff0b\\uff0d\\uff20]';

/** A cell that begins with a formula's sign, blanks before it or not, or with a control character. */
const FORMULA = `^(?:[${BLANK}]*${SIGN}|[\\t\\r\\n])`;
/** A formula's sign behind one at which a spreadsheet of another language would cut the cell in two. */
const BEHIND_CUT = `([;,\\t\\r\\n])([ "]*)(?=${SIGN})`;

/** The same, for a database that writes the cells; a cell without `sign` is plain. */
export const FORMULA_PATTERNS = {
  formula: FORMULA,
  behindCut: BEHIND_CUT,
  sign: `^[\\t\\r\\n]|${SIGN}`,
} as const;

const formula = new RegExp(FORMULA);
const behindCut = new RegExp(BEHIND_CUT, 'g');

/** Whether a spreadsheet would compute a cell instead of showing it. */
export function isFormula(cell: string): boolean {
  return formula.test(cell);
}

/** The cell as an export writes it: text wherever a spreadsheet would see a formula. */
export function neutralCell(text: string): string {
  const whole = text.replace(behindCut, "$1'$2");
  return isFormula(whole) ? `'${whole}` : whole;
}
