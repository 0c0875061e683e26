import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guardedFetch, isAllowedUrl, isPublicAddress, Unreachable } from '@/lib/guarded-fetch';
import { close, listen } from '../../support/openid-provider';

// Read when first used.
process.env['OIDC_PRIVATE_ISSUERS'] = 'off';
process.env['AUTH_SECRET'] = 'x'.repeat(32);

let asked = 0;
const server = createServer((_request, response) => {
  asked += 1;
  response.end('inside');
});
let port = '';
beforeAll(async () => {
  port = new URL(await listen(server)).port;
});
afterAll(() => close(server));

describe('an address of the public internet', () => {
  it.each(['8.8.8.8', '192.0.1.1', '172.32.0.1', '100.128.0.1', '2606:4700::1111'])(
    '%s is one',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    'fe80::1',
    'fd00::1',
    'ff02::1',
    '::ffff:10.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::a00:1',
    '2001:db8::1',
    '2002:a00:1::',
    '2001:0:1::1',
    'localhost',
    '',
  ])('%s is none', (address) => expect(isPublicAddress(address)).toBe(false));
});

describe('where we ask', () => {
  it.each([
    ['https://login.example.com/tenant', true, true],
    ['http://localhost:4000', false, true],
    ['http://127.0.0.1:4000', false, true],
    ['http://login.example.com', false, false],
    ['https://user:secret@login.example.com', false, false],
    ['file:///etc/passwd', false, false],
    ['javascript:alert(1)', false, false],
    ['login.example.com', false, false],
  ])('%s: %s; on this machine %s', (url, anywhere, here) => {
    expect([isAllowedUrl(url, false), isAllowedUrl(url, true)]).toEqual([anywhere, here]);
  });

  it('is nowhere inside, by address or by a name for it', async () => {
    for (const host of ['localhost', '127.0.0.1', '[::1]', '[::ffff:127.0.0.1]', '2130706433']) {
      await expect(guardedFetch(`https://${host}:${port}/`)).rejects.toThrow(Unreachable);
      await expect(guardedFetch(`http://${host}:${port}/`)).rejects.toThrow(Unreachable);
    }
    expect(asked).toBe(0);
  });
});
