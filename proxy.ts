import { NextResponse, type NextRequest } from 'next/server';
import { env } from '@/lib/env';
import { canServePages } from '@/lib/health/gate';
import { chooseLocale } from '@/lib/messages/locale';
import { isTheme, preferenceCookies } from '@/lib/messages/preferences';
import {
  bodyLimit,
  contentSecurityPolicy,
  judge,
  judgedRequest,
  NONCE_HEADER,
  REQUEST_ID_HEADER,
  REQUEST_PATH_HEADER,
  securityHeaders,
  tooLargePage,
  unavailablePage,
  type Verdict,
} from '@/lib/request';

const REFUSALS: Record<Exclude<Verdict, 'pass' | 'too-large'>, { status: number; text: string }> = {
  'cross-site': {
    status: 403,
    text: 'This form was not sent from a page of this site, so nothing was done. Open the site at',
  },
  'length-required': { status: 411, text: 'The request does not say how long it is. Go back to' },
};

/** Headers that count only when a proxy of ours wrote them. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto'];

/** An id from a proxy of ours is kept, so that its log and ours agree; anything else is not. */
function requestIdOf(request: NextRequest): string {
  const sent = env.trustProxy > 0 ? request.headers.get(REQUEST_ID_HEADER) : null;
  return sent !== null && /^[\w-]{8,64}$/.test(sent) ? sent : crypto.randomUUID();
}

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

/** A page of the guard's own, in the reader's language and theme. */
function ownAnswer(
  request: NextRequest,
  { requestId, nonce }: { requestId: string; nonce: string },
  { page, status }: { page: typeof unavailablePage; status: number },
): NextResponse {
  const { cookies, headers, method, nextUrl } = request;
  const theme = cookies.get(preferenceCookies.theme)?.value;
  const body = page({
    locale: chooseLocale(
      cookies.get(preferenceCookies.locale)?.value,
      headers.get('accept-language'),
    ),
    theme: isTheme(theme) ? theme : 'system',
    brandName: env.brandName,
    requestId,
    address: `${env.appUrl}${nextUrl.pathname}${nextUrl.search}`,
    isPost: method === 'POST',
    nonce,
  });
  return new NextResponse(body, {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      ...(status === 503 ? { 'Retry-After': RETRY_AFTER } : {}),
    },
  });
}

/** The answer of the guard itself; null for what the application answers. */
async function guardsAnswer(
  request: NextRequest,
  verdict: Verdict,
  ids: { requestId: string; nonce: string },
): Promise<NextResponse | null> {
  if (verdict === 'too-large') {
    return ownAnswer(request, ids, { page: tooLargePage, status: 413 });
  }
  if (verdict !== 'pass') {
    const { status, text } = REFUSALS[verdict];
    return new NextResponse(`${text} ${env.appUrl}\nReference: ${ids.requestId}\n`, {
      status,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    });
  }
  if (!(await isUnavailable(request))) return null;
  return ownAnswer(request, ids, { page: unavailablePage, status: 503 });
}

/**
 * Every request passes here first: it gets an id, posts from other sites and oversized bodies are
 * refused, a page waits for its database to be reachable, and every answer carries the security
 * headers.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname, search } = request.nextUrl;
  const requestId = requestIdOf(request);
  const nonce = btoa(crypto.randomUUID());
  const page = {
    path: pathname,
    nonce,
    https: env.secureCookies,
    development: env.isDevelopment,
  };
  const answer = { ...securityHeaders(page), [REQUEST_ID_HEADER]: requestId };
  const verdict = judge(judgedRequest(request), env.appUrl, bodyLimit(pathname));
  const refusal = await guardsAnswer(request, verdict, { requestId, nonce });
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
  return response;
}

export const config = {
  // Whole names: whatever merely begins like one of them passes the guard too, since it may be
  // answered with a page. What is posted to upload/ is not kept in memory here; each handler there is
  // named, and guarded by `uploadRoute`.
  matcher: [
    {
      source:
        '/((?!_next/static/|_next/image$|icon\\.svg$|upload/(?:existing-customers|membership)$).*)',
    },
  ],
};
