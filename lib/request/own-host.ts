const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Whether a `Host` header names this application: the host of its own address, or a name that only
 * ever means this machine. A page elsewhere can have its own name point here (DNS rebinding); its
 * visitors' browsers then send that name.
 */
export function isOwnHost(host: string | null, appUrl: string): boolean {
  if (host === null || !URL.canParse(`http://${host}`)) return false;
  const { hostname } = new URL(`http://${host}`);
  return LOOPBACK.has(hostname) || hostname === new URL(appUrl).hostname;
}
