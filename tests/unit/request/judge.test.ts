import { describe, expect, it } from 'vitest';
import { judge, type JudgedRequest, type Verdict } from '@/lib/request';

const APP = 'https://partners.example.com';

function post(sent: Partial<JudgedRequest>): JudgedRequest {
  return {
    method: 'POST',
    origin: APP,
    secFetchSite: 'same-origin',
    hasCookies: true,
    ...sent,
  };
}

describe('posts', () => {
  const table: [string, Partial<JudgedRequest>, Verdict][] = [
    ['of our own page', {}, 'pass'],
    ['of our own page in an older browser', { secFetchSite: null }, 'pass'],
    ['of a page that tells no referrer', { origin: 'null' }, 'pass'],
    ['started by the person', { secFetchSite: 'none' }, 'pass'],
    ['of a tool that is nobody’s browser', bare(false), 'pass'],
    ['with cookies and without either header', bare(true), 'cross-site'],
    ['of another site', { secFetchSite: 'cross-site' }, 'cross-site'],
    ['of a neighbour under the same domain', { secFetchSite: 'same-site' }, 'cross-site'],
    ['of another origin', { origin: 'https://evil.example' }, 'cross-site'],
    ['of another origin, older browser', older('https://evil.example'), 'cross-site'],
    ['of our host without TLS', older('http://partners.example.com'), 'cross-site'],
    ['of our host on another port', older('https://partners.example.com:8443'), 'cross-site'],
    ['of a host that begins like ours', older(`${APP}.evil.example`), 'cross-site'],
    ['of a sandboxed frame', older('null'), 'cross-site'],
    ['of a sandboxed frame elsewhere', sandboxed('cross-site'), 'cross-site'],
    ['of a name rebound to us', { origin: 'https://rebound.example' }, 'cross-site'],
    ['with an empty origin', { origin: '' }, 'cross-site'],
    ['of unknown provenance', { secFetchSite: 'surprise' }, 'cross-site'],
  ];
  it.each(table)('%s', (_name, sent, verdict) => {
    expect(judge(post(sent), APP)).toBe(verdict);
  });

  it.each(['PUT', 'PATCH', 'DELETE', 'post', 'ANYTHING'])('%s is guarded like POST', (method) => {
    expect(judge(post({ method, secFetchSite: 'cross-site' }), APP)).toBe('cross-site');
  });

  it.each(['GET', 'HEAD', 'OPTIONS'])('%s passes from anywhere', (method) => {
    expect(judge(post({ method, secFetchSite: 'cross-site', origin: null }), APP)).toBe('pass');
  });
});

function bare(hasCookies: boolean): Partial<JudgedRequest> {
  return { origin: null, secFetchSite: null, hasCookies };
}

function older(origin: string): Partial<JudgedRequest> {
  return { origin, secFetchSite: null };
}

function sandboxed(secFetchSite: string): Partial<JudgedRequest> {
  return { origin: 'null', secFetchSite };
}
