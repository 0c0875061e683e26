export { CellReader, given, type Whole } from './cells';
export { checkImport, dropOldImports, type ImportFile } from './check-import';
export type { ImportDefinition, ImportSource, Judgement, ReadRow, Said } from './import-kind';
export { getImport, listImportErrors, type ImportReport, type WrongRow } from './queries';
export type { RowIssue, RowIssueCode } from './row-issue';
export { saveImport } from './save-import';
