import { unstable_doesMiddlewareMatch } from 'next/experimental/testing/server';
import { describe, expect, it } from 'vitest';
import { config } from '@/proxy';
import { filesIn, read } from '../architecture/sources';

/** Whether a request to the path passes the guard of proxy.ts. */
function isGuarded(path: string): boolean {
  return unstable_doesMiddlewareMatch({ config, nextConfig: {}, url: path });
}

const uploads = filesIn('app/upload', /route\.ts$/);
const addressOf = (file: string) => file.replace(/^app|\/route\.ts$/g, '');

describe('what passes by the guard', () => {
  it('are the addresses to which files are posted, whose handlers guard themselves', () => {
    expect(uploads.length).toBeGreaterThan(0);
    for (const file of uploads) {
      expect(isGuarded(addressOf(file)), file).toBe(false);
      expect(read(file), file).toContain('export const POST = uploadRoute(');
    }
  });

  it('are scripts, styles and the icon', () => {
    for (const path of ['/_next/static/chunks/a.js', '/icon.svg']) {
      expect(isGuarded(path), path).toBe(false);
    }
  });
});

describe('what passes the guard', () => {
  it.each([
    ...['/', '/sign-in', '/home', '/program/membership/import', '/healthz'],
    ...['/favicon.ico', '/icon.svg.html', '/_next/static', '/_next/image'],
    ...[
      '/upload',
      '/upload/',
      '/upload/anything',
      ...uploads.map((file) => `${addressOf(file)}/x`),
    ],
  ])('is whatever is answered with a page: %s', (path) => {
    expect(isGuarded(path)).toBe(true);
  });
});
