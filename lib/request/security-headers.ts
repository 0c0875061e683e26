/** Pages reached by a token in their path: no address of theirs leaves the browser. */
const TOKEN_PAGES =
  /^\/(?:reset-password|verify-email|confirm-email|invitation|confirm-contact|guest)\//;

/** What strangers uploaded: never shown, and without an origin should a browser show it after all. */
const DOWNLOADS = /^\/(?:enroll\/status|program\/review\/[^/]+)\/documents\//;

const LOGOS = /^\/providers\/[^/]+\/logo$/;

/** Whether it is a logo of the public directory that is asked for: its handler says how long that is kept. */
export function isLogo(path: string): boolean {
  return LOGOS.test(path);
}

export interface PageOfResponse {
  readonly path: string;
  /** Fresh for every response. */
  readonly nonce: string;
  readonly https: boolean;
  /** The development server evaluates code and opens a socket for reloading. */
  readonly development: boolean;
}

/** The content security policy: scripts only with the response's nonce, nothing from elsewhere. */
export function contentSecurityPolicy(page: PageOfResponse): string {
  const { path, nonce, https, development } = page;
  if (DOWNLOADS.test(path) || isLogo(path)) return "sandbox; default-src 'none'";
  const own = "'self'";
  const styles = development ? "'unsafe-inline'" : `'nonce-${nonce}'`;
  const directives = [
    `default-src ${own}`,
    `script-src ${own} 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src ${own} ${styles}`,
    "style-src-attr 'unsafe-inline'",
    `img-src ${own} data:`,
    `font-src ${own}`,
    `connect-src ${own}${development ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    `form-action ${own}`,
    ...(https ? ['upgrade-insecure-requests'] : []),
  ];
  return directives.join('; ');
}

/** The headers of every response that is a page, an answer to a form or a download. */
export function securityHeaders(page: PageOfResponse): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(page),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': TOKEN_PAGES.test(page.path) ? 'no-referrer' : 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'X-Frame-Options': 'DENY',
    'Cache-Control': 'private, no-store',
    ...(page.https ? { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' } : {}),
  };
}
