import { NextResponse, type NextRequest } from 'next/server';
import { env } from '@/lib/env';
import { canServePages } from '@/lib/health/gate';
import {
  contentSecurityPolicy,
  isLogo,
  judge,
  judgedRequest,
  NONCE_HEADER,
  ownPageOf,
  REQUEST_ID_HEADER,
  REQUEST_PATH_HEADER,
  requestIdOf,
  securityHeaders,
  unavailablePage,
} from '@/lib/request';

/** What a post from another site is told. */
const CROSS_SITE =
  'This form was not sent from a page of this site, so nothing was done. Open the site at';

/** Headers that count only when a proxy of ours wrote them. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto'];

/** What watches the server asks whether it lives; it is told so whatever the database does. */
const WITHOUT_DATABASE = new Set(['/healthz', '/readyz']);
/** How long to wait before asking again, in seconds. */
const RETRY_AFTER = '30';

/**
 * Whether the page standing in for every other is the answer. A form sent by our own script gets
 * its answer from the form's action, which leaves what was typed on the page.
 */
async function isUnavailable(request: NextRequest): Promise<boolean> {
  if (WITHOUT_DATABASE.has(request.nextUrl.pathname)) return false;
  return !request.headers.has('next-action') && !(await canServePages());
}

/** The guard's decision, and the answer where it is the guard's own; null for the application. */
async function guardsAnswer(
  request: NextRequest,
  ids: { requestId: string; nonce: string },
): Promise<NextResponse | null> {
  if (judge(judgedRequest(request), env.appUrl) !== 'pass') {
    return new NextResponse(`${CROSS_SITE} ${env.appUrl}\nReference: ${ids.requestId}\n`, {
      status: 403,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    });
  }
  if (!(await isUnavailable(request))) return null;
  const { pathname, search } = request.nextUrl;
  const page = ownPageOf(request, env, { ...ids, path: `${pathname}${search}` });
  return new NextResponse(unavailablePage(page), {
    status: 503,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Retry-After': RETRY_AFTER },
  });
}

/**
 * Every request passes here first: it gets an id, posts from other sites are refused, a page waits
 * for its database to be reachable, and every answer carries the security headers. Bodies are
 * bounded before, at the server (lib/request/body-guard.ts).
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname, search } = request.nextUrl;
  const requestId = requestIdOf(request.headers.get(REQUEST_ID_HEADER), env);
  const nonce = btoa(crypto.randomUUID());
  const page = {
    path: pathname,
    nonce,
    https: env.secureCookies,
    development: env.isDevelopment,
  };
  const answer = { ...securityHeaders(page), [REQUEST_ID_HEADER]: requestId };
  const refusal = await guardsAnswer(request, { requestId, nonce });
  if (refusal !== null) {
    for (const [name, value] of Object.entries(answer)) refusal.headers.set(name, value);
    return refusal;
  }
  const headers = new Headers(request.headers);
  // Our own pages that tell no referrer send this; the guard has let it pass, Next would not.
  if (headers.get('origin') === 'null') headers.set('origin', env.appUrl);
  if (env.trustProxy === 0) for (const name of FORWARDED) headers.delete(name);
  headers.set(REQUEST_ID_HEADER, requestId);
  headers.set(REQUEST_PATH_HEADER, `${pathname}${search}`);
  headers.set(NONCE_HEADER, nonce);
  headers.set('content-security-policy', contentSecurityPolicy(page));
  const response = NextResponse.next({ request: { headers } });
  for (const [name, value] of Object.entries(answer)) response.headers.set(name, value);
  // What stands here is what the answer says.
  if (isLogo(pathname)) response.headers.delete('Cache-Control');
  return response;
}

export const config = {
  // Whole names: whatever merely begins like one of them passes the guard too, since it may be
  // answered with a page. What is posted to upload/ is not kept in memory here; each handler there is
  // named, and guarded by `uploadRoute`.
  matcher: [
    {
      source:
        '/((?!_next/static/|icon\\.svg$|upload/(?:customer-requests|existing-customers|membership|users)$).*)',
    },
  ],
};
