/** Largest body of a form; files have addresses and a bound of their own (see uploads.ts). */
export const MAX_BODY_BYTES = 1_048_576;
/** Largest body where files are sent: a file of ten megabytes, what stands around it, and room to
 * tell whoever sends a little more that it is too large. */
const MAX_UPLOAD_BYTES = 11 * 1_048_576;
/** The pages whose forms send files. */
const UPLOADS = /^\/(?:enroll\/status\/fix|program\/review\/[^/]+\/attach)\/?$/;

/** The largest body that a form of the page at this path may send. */
export function bodyLimit(path: string): number {
  return UPLOADS.test(path) ? MAX_UPLOAD_BYTES : MAX_BODY_BYTES;
}

/** What the guard looks at; header values as sent, null when absent. */
export interface JudgedRequest {
  readonly method: string;
  readonly origin: string | null;
  readonly secFetchSite: string | null;
  readonly contentLength: string | null;
  readonly transferEncoding: string | null;
  readonly hasCookies: boolean;
}

export type Verdict = 'pass' | 'cross-site' | 'length-required' | 'too-large';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request that may change something comes from a page of ours.
 *
 * A browser that says where it comes from is believed: `Sec-Fetch-Site` cannot be set by a page.
 * `Origin` must then be ours as well, except `null`, which browsers send from our own pages that
 * carry a token and therefore tell no referrer. With neither header only a request without cookies
 * passes: it is nobody's browser.
 */
function isOwn(request: JudgedRequest, appOrigin: string): boolean {
  const { origin, secFetchSite } = request;
  if (secFetchSite !== null && secFetchSite !== 'same-origin' && secFetchSite !== 'none') {
    return false;
  }
  if (origin === 'null') return secFetchSite === 'same-origin';
  if (origin !== null) return origin === appOrigin;
  return secFetchSite !== null || !request.hasCookies;
}

/** The guard's decision on one request. Pure; reading requests always pass. */
export function judge(
  request: JudgedRequest,
  appOrigin: string,
  maximum = MAX_BODY_BYTES,
): Verdict {
  if (READING.has(request.method)) return 'pass';
  if (!isOwn(request, appOrigin)) return 'cross-site';
  const { contentLength, transferEncoding } = request;
  if (contentLength === null) return transferEncoding === null ? 'pass' : 'length-required';
  if (!/^\d{1,15}$/.test(contentLength)) return 'length-required';
  return Number(contentLength) > maximum ? 'too-large' : 'pass';
}
