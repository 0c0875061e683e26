import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, isLogo, securityHeaders } from '@/lib/request';

const page = { path: '/home', nonce: 'bm9uY2U=', https: true, development: false };

describe('content security policy', () => {
  const policy = contentSecurityPolicy(page);

  it('runs scripts by nonce only', () => {
    expect(policy).toContain("script-src 'self' 'nonce-bm9uY2U=' 'strict-dynamic';");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  });

  it.each(["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"])(
    'says %s',
    (directive) => {
      expect(policy.split('; ')).toContain(directive);
    },
  );
});

describe('headers', () => {
  it('demand TLS only where it is served', () => {
    expect(securityHeaders(page)['Strict-Transport-Security']).toMatch(/^max-age=\d{8}/);
    const local = securityHeaders({ ...page, https: false });
    expect(local).not.toHaveProperty('Strict-Transport-Security');
    expect(local['Content-Security-Policy']).not.toContain('upgrade-insecure-requests');
  });

  it.each([
    '/reset-password/abc',
    '/verify-email/abc',
    '/confirm-email/abc',
    '/invitation/abc',
    '/confirm-contact/abc',
    '/guest/abc',
  ])('let nothing of %s leave the browser', (path) => {
    expect(securityHeaders({ ...page, path })['Referrer-Policy']).toBe('no-referrer');
  });

  it('leave how long a logo is kept to its handler, and nothing else', () => {
    expect(isLogo('/providers/1/logo')).toBe(true);
    for (const path of ['/providers/1', '/providers/1/logo/x', '/x/providers/1/logo']) {
      expect(isLogo(path), path).toBe(false);
    }
  });

  it.each(['/home', '/providers/1/logo'])('keep every answer at %s out of caches', (path) => {
    expect(securityHeaders({ ...page, path })).toMatchObject({
      'Cache-Control': 'private, no-store',
      'Referrer-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
    });
  });
});

describe('what strangers uploaded', () => {
  const policyOf = (path: string) => contentSecurityPolicy({ ...page, path });

  it.each(['/enroll/status/documents/1', '/program/review/2/documents/1'])(
    'lies in a sandbox at %s',
    (path) => {
      expect(policyOf(path)).toBe("sandbox; default-src 'none'");
    },
  );

  it('takes no page along', () => {
    expect(policyOf('/enroll/status/fix')).toContain("script-src 'self'");
    expect(policyOf('/program/review/2')).toContain("script-src 'self'");
  });
});
