import { headers } from 'next/headers';
import { cache } from 'react';
import type { RequestContext } from '@/lib/access';
import { env } from '@/lib/env';
import { clientAddress, REQUEST_ID_HEADER } from '@/lib/request';

/** Where this request came from, for commands and their audit records. */
export const requestContext = cache(async (): Promise<RequestContext> => {
  const sent = await headers();
  return {
    requestId: sent.get(REQUEST_ID_HEADER) ?? globalThis.crypto.randomUUID(),
    ip: clientAddress(sent.get('x-forwarded-for'), env.trustProxy),
    userAgent: userAgentOf(sent),
  };
});

/**
 * Where a request came from that proxy.ts lets by. What its headers claim was judged by nobody: the
 * address counts behind a proxy of ours only, and the id is always our own.
 */
export function unguardedContext(
  sent: Pick<Headers, 'get'>,
  proxies: number = env.trustProxy,
): RequestContext {
  return {
    requestId: globalThis.crypto.randomUUID(),
    ip: proxies > 0 ? clientAddress(sent.get('x-forwarded-for'), proxies) : null,
    userAgent: userAgentOf(sent),
  };
}

function userAgentOf(sent: Pick<Headers, 'get'>): string | null {
  return sent.get('user-agent')?.slice(0, 300) ?? null;
}
