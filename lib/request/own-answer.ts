import type { IncomingMessage } from 'node:http';
import { NextRequest } from 'next/server';
import { REQUEST_ID_HEADER } from './names';
import { ownPageOf, requestIdOf, type Site } from './own-page';
import { securityHeaders } from './security-headers';
import type { UnavailablePage } from './unavailable-page';

/** The path asked for; empty for whatever is no path of ours. */
export function pathOf({ url = '' }: Pick<IncomingMessage, 'url'>): string {
  return URL.canParse(url, 'http://own') ? new URL(url, 'http://own').pathname : '';
}

/**
 * A page that the server answers with by itself, before or in place of the application, and its headers.
 * @param path where the page's link leads
 */
export function ownAnswer(
  request: IncomingMessage,
  site: Site,
  { path, pageOf }: { path: string; pageOf: (own: UnavailablePage) => string },
) {
  const sent = new NextRequest(site.appUrl, { headers: readable(request), method: 'POST' });
  const ids = {
    requestId: requestIdOf(sent.headers.get(REQUEST_ID_HEADER), site),
    nonce: btoa(crypto.randomUUID()),
  };
  const page = Buffer.from(pageOf(ownPageOf(sent, site, { ...ids, path })));
  return {
    page,
    headers: {
      ...securityHeaders({
        path: pathOf(request),
        nonce: ids.nonce,
        https: site.secureCookies,
        development: false,
      }),
      [REQUEST_ID_HEADER]: ids.requestId,
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Length': page.length,
    },
  };
}

/** The headers that say how to answer. */
function readable({ headers }: IncomingMessage): Headers {
  const kept = new Headers();
  for (const name of ['cookie', 'accept-language', REQUEST_ID_HEADER]) {
    const value = headers[name];
    if (typeof value === 'string') kept.set(name, value);
  }
  return kept;
}
