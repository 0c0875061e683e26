/** What the guard looks at; header values as sent, null when absent. */
export interface JudgedRequest {
  readonly method: string;
  readonly origin: string | null;
  readonly secFetchSite: string | null;
  readonly hasCookies: boolean;
}

export type Verdict = 'pass' | 'cross-site';

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
export function judge(request: JudgedRequest, appOrigin: string): Verdict {
  return READING.has(request.method) || isOwn(request, appOrigin) ? 'pass' : 'cross-site';
}

/** What the guards look at of a request. */
export function judgedRequest({
  headers,
  method,
}: Pick<Request, 'headers' | 'method'>): JudgedRequest {
  return {
    method,
    origin: headers.get('origin'),
    secFetchSite: headers.get('sec-fetch-site'),
    hasCookies: headers.has('cookie'),
  };
}
