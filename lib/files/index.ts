export { deleteFile, openFile, putFile, type StoredFile } from './store';
export { inspectFile, MAX_FILE_BYTES } from './inspect';
