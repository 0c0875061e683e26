import { describe, expect, it } from 'vitest';
import { isOwnHost } from '@/lib/request';

const APP = 'http://portal.test:3000';

describe('the name a browser asked for', () => {
  it.each([
    'localhost',
    'localhost:4000',
    '127.0.0.1:3000',
    '[::1]:3000',
    'portal.test:3000',
    'PORTAL.test',
  ])('is ours: %s', (host) => expect(isOwnHost(host, APP)).toBe(true));

  it.each([
    null,
    '',
    'evil.example',
    'localhost.evil.example',
    'portal.test.evil.example',
    'evil.example:3000',
    'x@y z',
    'evil.example#localhost',
  ])('is not: %j', (host) => expect(isOwnHost(host, APP)).toBe(false));
});
