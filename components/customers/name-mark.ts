/** Stands for a name in a sentence that the browser completes: a control character, in no name. */
export const NAME_MARK = '\u0001';
