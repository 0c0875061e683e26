import type { NextRequest } from 'next/server';
import { chooseLocale } from '@/lib/messages/locale';
import { isTheme, preferenceCookies } from '@/lib/messages/preferences';
import type { UnavailablePage } from './unavailable-page';

/** The application as it is configured, as far as the guards' own pages show it. */
export interface Site {
  readonly appUrl: string;
  readonly brandName: string;
  /** Its address is https. */
  readonly secureCookies: boolean;
  /** How many reverse proxies in front are ours. */
  readonly trustProxy: number;
}

/** An id from a proxy of ours is kept, so that its log and ours agree; anything else is not. */
export function requestIdOf(sent: string | null, { trustProxy }: Pick<Site, 'trustProxy'>): string {
  return trustProxy > 0 && sent !== null && /^[\w-]{8,64}$/.test(sent) ? sent : crypto.randomUUID();
}

/** What a page of the guards' own is made of: in the reader's language and theme. */
export function ownPageOf(
  { cookies, headers, method }: Pick<NextRequest, 'cookies' | 'headers' | 'method'>,
  site: Pick<Site, 'appUrl' | 'brandName'>,
  { requestId, nonce, path }: { requestId: string; nonce: string; path: string },
): UnavailablePage {
  const theme = cookies.get(preferenceCookies.theme)?.value;
  return {
    locale: chooseLocale(
      cookies.get(preferenceCookies.locale)?.value,
      headers.get('accept-language'),
    ),
    theme: isTheme(theme) ? theme : 'system',
    brandName: site.brandName,
    requestId,
    address: `${site.appUrl}${path}`,
    isPost: method === 'POST',
    nonce,
  };
}
