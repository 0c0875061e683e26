import { judge, type JudgedRequest, type Verdict } from './judge';

/**
 * Where files are posted. proxy.ts lets these addresses by: it would keep a whole body in memory
 * before anybody reads it. Their handlers ask `judgeUpload` first.
 */
export const UPLOAD_PREFIX = '/upload/';

/** What the guards look at of a request. */
export function judgedRequest({
  headers,
  method,
}: Pick<Request, 'headers' | 'method'>): JudgedRequest {
  return {
    method,
    origin: headers.get('origin'),
    secFetchSite: headers.get('sec-fetch-site'),
    contentLength: headers.get('content-length'),
    transferEncoding: headers.get('transfer-encoding'),
    hasCookies: headers.has('cookie'),
  };
}

/**
 * The decision on a posted file before a byte of it is read: from a page of ours, of a stated
 * length, and no longer than `maximum` bytes. The server reads no more than the stated length.
 */
export function judgeUpload(
  request: Pick<Request, 'headers' | 'method'>,
  appOrigin: string,
  maximum: number,
): Verdict {
  return judge(judgedRequest(request), appOrigin, maximum);
}
