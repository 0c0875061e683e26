/** Header by which proxy.ts hands a request's id to the application, and answers with it. */
export const REQUEST_ID_HEADER = 'x-request-id';
/** Header by which proxy.ts hands on the path and query that were asked for. */
export const REQUEST_PATH_HEADER = 'x-request-path';
/** Header by which proxy.ts hands on the nonce of the response's scripts and styles. */
export const NONCE_HEADER = 'x-nonce';
