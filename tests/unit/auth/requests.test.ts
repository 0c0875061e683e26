import { describe, expect, it } from 'vitest';
import { ownPath } from '@/lib/auth/next-path';
import { unguardedContext } from '@/lib/auth/request-context';
import { clientAddress } from '@/lib/request';

describe('a redirect target', () => {
  it.each(['/', '/enroll', '/invitation/a_b-c', '/customers?search=a%20b&page=2#top', '/a/../b'])(
    'may be %s',
    (path) => {
      expect(ownPath(path)).toMatch(/^\/(?!\/)/);
    },
  );

  it.each([
    ...['//evil.example', '/\\evil.example', '\\\\evil.example', 'https://evil.example'],
    ...['javascript:alert(1)', '/\t/evil.example', '/\n/evil', '/.//evil.example', '/a/..//evil'],
    ...['', ' /home', 'home', '/\u0000', `/${'a'.repeat(1000)}`],
    ...[undefined, null, 7, ['/home']],
  ])('may not be %j', (value) => {
    expect(ownPath(value)).toBeNull();
  });
});

describe("the client's address", () => {
  it.each([
    ['203.0.113.9', 0, '203.0.113.9'],
    ['::ffff:203.0.113.9', 0, '203.0.113.9'],
    ['2001:db8::1', 1, '2001:db8::1'],
    ['6.6.6.6, 203.0.113.9', 1, '203.0.113.9'],
    ['6.6.6.6, 203.0.113.9, 10.0.0.1', 2, '203.0.113.9'],
    ['203.0.113.9', 2, null],
    ['<script>', 0, null],
    [null, 1, null],
  ])('of %j behind %i proxies is %j', (header, proxies, address) => {
    expect(clientAddress(header, proxies)).toBe(address);
  });
});

describe('a request that the guard lets by', () => {
  const sent = new Headers({ 'x-forwarded-for': '6.6.6.6', 'x-request-id': 'claimed-by-whoever' });

  it('has an id of our own, and no address that somebody claims', () => {
    const context = unguardedContext(sent, 0);
    expect(context.ip).toBeNull();
    expect(context.requestId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('has the address that a proxy of ours wrote', () => {
    expect(unguardedContext(sent, 1).ip).toBe('6.6.6.6');
  });
});
