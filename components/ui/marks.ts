/** Stands for a name in a sentence that the browser completes: a control character, in no name. */
export const NAME_MARK = '\u0001';
/** Stands for an id in an address that the browser completes. */
export const ID_MARK = '00000000-0000-0000-0000-000000000000';
