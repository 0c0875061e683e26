import { headers } from 'next/headers';
import { cache } from 'react';
import type { RequestContext } from '@/lib/access';
import { env } from '@/lib/env';
import { REQUEST_ID_HEADER } from '@/lib/request';

/**
 * The client's address from `X-Forwarded-For`, counted from the right: only entries written by
 * proxies of our own count. Without a proxy the header holds the socket's address (the server
 * drops what a client sends under that name).
 */
export function clientAddress(forwardedFor: string | null, proxies: number): string | null {
  const hops = (forwardedFor ?? '').split(',').map((hop) => hop.trim());
  const address = hops.at(-Math.max(1, proxies)) ?? '';
  return /^[0-9a-fA-F.:]{2,45}$/.test(address) ? address.replace(/^::ffff:/i, '') : null;
}

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
